import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { UnitMapping, UnknownUnit } from '@shared/training/import/unknown-units';
import { useCall } from '../../api/queries';

interface UnknownUnitsProps {
  readonly unknown: readonly UnknownUnit[];
  readonly mapping: readonly UnitMapping[];
  readonly onMap: (mapping: readonly UnitMapping[]) => void;
}

/** Units of a list that the register does not know under that name: which one is meant, proposed where one reads alike. */
export function UnknownUnits({ unknown, mapping, onMap }: UnknownUnitsProps) {
  const units = useCall('council.listUnits', {});
  if (unknown.length === 0 || !units.data) return null;
  // Also one that begins later: its people are called up before.
  const active = units.data.filter(({ active: isNow, validTo }) => isNow || validTo === null);
  const meant = new Map(mapping.map(({ written, unitId }) => [written, unitId]));
  const proposals = unknown.flatMap(({ written, proposedId }) =>
    proposedId === null || meant.has(written) ? [] : [{ written, unitId: proposedId }],
  );
  return (
    <Stack gap="xs" role="group" aria-label="Đơn vị ngoài mục Đơn vị">
      <Group gap="sm">
        <Text>Đơn vị ngoài mục Đơn vị; chọn đơn vị đúng, nếu có:</Text>
        {proposals.length > 0 && (
          <Button size="compact-md" variant="light" onClick={() => onMap([...mapping, ...proposals])}>
            Nhận {proposals.length} gợi ý
          </Button>
        )}
      </Group>
      <Group gap="md" align="flex-end">
        {unknown.map(({ written, people, proposedId }) => (
          <NativeSelect
            key={written}
            label={`“${written}”, ${people} người`}
            value={meant.get(written) ?? ''}
            data={[{ value: '', label: 'Giữ như danh sách ghi' }, ...choicesFor(proposedId, active)]}
            onChange={(event) => {
              const unitId = event.currentTarget.value;
              const others = mapping.filter((one) => one.written !== written);
              onMap(unitId === '' ? others : [...others, { written, unitId }]);
            }}
          />
        ))}
      </Group>
    </Stack>
  );
}

/** What reads alike stands first. */
function choicesFor(
  proposedId: string | null,
  units: readonly { readonly id: string; readonly fullName: string }[],
): { readonly value: string; readonly label: string }[] {
  const choice = ({ id, fullName }: (typeof units)[number]) => ({ value: id, label: fullName });
  const proposed = units.filter(({ id }) => id === proposedId);
  return [
    ...proposed.map((unit) => ({ ...choice(unit), label: `${unit.fullName} (gợi ý)` })),
    ...units.filter(({ id }) => id !== proposedId).map(choice),
  ];
}
