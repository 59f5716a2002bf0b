import { Chip, Group, NativeSelect } from '@mantine/core';
import { dayPartNames } from '@shared/kernel/day-part';
import { formatDate } from '@shared/kernel/local-date';
import { sittingKindNames } from '@shared/sessions/messages';
import type { Sitting } from '@shared/sessions/model';

interface SittingChoiceProps {
  readonly sittings: readonly Sitting[];
  readonly value: string;
  readonly onChange: (sittingId: string) => void;
}

/** "Sáng 08/12/2026" */
export const sittingTitle = ({ date, part }: Pick<Sitting, 'date' | 'part'>): string =>
  `${dayPartNames[part]} ${formatDate(date)}`;

/** "Chiều 08/12/2026 · thảo luận tổ" */
const choiceTitle = (sitting: Sitting): string =>
  `${sittingTitle(sitting)}${sitting.kind === 'plenary' ? '' : ` · ${sittingKindNames[sitting.kind].toLowerCase()}`}`;

/** Some four days of sittings stand side by side; more would push what the screen is about out of the window. */
const MOST_CHIPS = 8;

/** Which sitting of the session a screen is about. */
export function SittingChoice({ sittings, value, onChange }: SittingChoiceProps) {
  if (sittings.length > MOST_CHIPS) {
    return (
      <NativeSelect
        aria-label="Phiên họp"
        value={value}
        data={sittings.map((sitting) => ({ value: sitting.id, label: choiceTitle(sitting) }))}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return (
    <Chip.Group value={value} onChange={(next) => typeof next === 'string' && onChange(next)}>
      <Group gap="xs" role="group" aria-label="Phiên họp">
        {sittings.map((sitting) => (
          <Chip key={sitting.id} value={sitting.id} size="sm">
            {choiceTitle(sitting)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
