import { NativeSelect, Stack, Text } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';

interface CatalogueChoiceProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Label of the choice that loads nothing. */
  readonly none: string;
  /** It is what the dialog is opened for. */
  readonly autoFocus?: boolean;
}

/** The provinces, each with how many communes its list has; the list ships with the program, with its source. */
export function CatalogueChoice({ value, onChange, none, autoFocus = false }: CatalogueChoiceProps) {
  const catalogues = useCall('council.listUnitCatalogues', {});
  return (
    <QueryState query={catalogues}>
      {(found) => {
        const [first] = found;
        const chosen = found.find(({ code }) => code === value) ?? first;
        return (
          <Stack gap="xs">
            <NativeSelect
              label="Tỉnh, thành phố"
              autoFocus={autoFocus}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
              data={[
                { value: '', label: none },
                ...found
                  .map(({ code, province, count }) => ({
                    value: code,
                    label: `${province} (${count} đơn vị)`,
                  }))
                  .toSorted((left, right) => left.label.localeCompare(right.label, 'vi')),
              ]}
            />
            {chosen && (
              <Text size="sm" c="dimmed">
                Xã, phường, đặc khu từ ngày {formatDate(chosen.asOf)}. {chosen.source}. Đơn vị đổi tên, sáp
                nhập sau ngày đó thì sửa ở mục Đơn vị.
              </Text>
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
}
