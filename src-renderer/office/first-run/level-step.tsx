import { Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { OfficeProfile } from '@shared/office/contract';
import { upperFirst } from '@shared/kernel/first-letter';
import { levelNames, unitKindNames } from '@shared/office/unit-words';
import { kindsOfLevel } from '../words';
import { withProfile, type StepProps } from './guide-draft';

const LEVELS = ['province', 'commune'] as const;
const levelHints: Readonly<Record<OfficeProfile['level'], string>> = {
  province: 'HĐND tỉnh, thành phố trực thuộc trung ương',
  commune: 'HĐND xã, phường, đặc khu',
};

export function LevelStep({ draft, onChange }: StepProps) {
  const { level, unitKind } = draft.profile;
  return (
    <Stack gap="lg">
      <Radio.Group
        aria-label="Cấp"
        value={level}
        onChange={(value) => {
          const chosen = value;
          onChange(withProfile(draft, { level: chosen, unitKind: kindsOfLevel[chosen][0] ?? 'province' }));
        }}
      >
        <SimpleGrid cols={2} spacing="md">
          {LEVELS.map((entry) => (
            <Radio.Card
              key={entry}
              value={entry}
              p="lg"
              radius="md"
              autoFocus={entry === level}
              onKeyDown={(event) => {
                // The first Enter chooses the card, as a button does; on the chosen one it goes on.
                if (event.key !== 'Enter' || event.ctrlKey || entry !== level) return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              }}
            >
              <Group gap="md" wrap="nowrap">
                <Radio.Indicator size="md" />
                <div>
                  <Text fw={600}>{levelNames[entry]}</Text>
                  <Text c="dimmed">{levelHints[entry]}</Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
        </SimpleGrid>
      </Radio.Group>
      <Radio.Group
        size="md"
        label="Loại đơn vị"
        value={unitKind}
        onChange={(value) => onChange(withProfile(draft, { unitKind: value }))}
      >
        <Stack gap="sm" mt="xs">
          {kindsOfLevel[level].map((kind) => (
            <Radio key={kind} value={kind} size="md" label={upperFirst(unitKindNames[kind])} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
