import { Radio, Stack, Text } from '@mantine/core';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';

interface CatalogueChoiceProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Label of the choice that loads nothing, where that is a choice. */
  readonly none?: string;
}

/** The provinces whose list of communes ships with the program, with its date and source. */
export function CatalogueChoice({ value, onChange, none }: CatalogueChoiceProps) {
  const catalogues = useCall('council.listUnitCatalogues', {});
  return (
    <QueryState query={catalogues}>
      {(found) => (
        <Radio.Group value={value} onChange={onChange} size="md" label="Tỉnh, thành phố">
          <Stack gap="sm" mt="xs">
            {none !== undefined && <Radio value="" size="md" label={none} />}
            {found.map((catalogue) => (
              <Radio
                key={catalogue.code}
                value={catalogue.code}
                size="md"
                label={`${catalogue.province} (${catalogue.count} đơn vị)`}
                description={catalogue.source}
              />
            ))}
          </Stack>
          {found.length === 0 && <Text c="dimmed">Chương trình chưa có danh mục nào.</Text>}
        </Radio.Group>
      )}
    </QueryState>
  );
}
