import { Radio, Stack, Text } from '@mantine/core';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';

interface CatalogueChoiceProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Label of the choice that loads nothing, where that is a choice. */
  readonly none?: string;
}

/** The provinces whose list of communes ships with the program, with its source; how the others get theirs. */
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
          <Text size="sm" c="dimmed" mt="sm">
            Chỉ {found.length} tỉnh có danh mục đã đối chiếu trong chương trình. Tỉnh, thành phố khác: vào Đơn
            vị → Nhập từ Excel, tải tệp mẫu, ghi hoặc dán tên các xã, phường, đặc khu rồi nhập một lần.
          </Text>
          {found.length === 0 && <Text c="dimmed">Chương trình chưa có danh mục nào.</Text>}
        </Radio.Group>
      )}
    </QueryState>
  );
}
