import { Chip, Group } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import { dayPartNames, sittingKindNames } from '@shared/sessions/messages';
import type { Sitting } from '@shared/sessions/model';

interface SittingChoiceProps {
  readonly sittings: readonly Sitting[];
  readonly value: string;
  readonly onChange: (sittingId: string) => void;
}

/** "Sáng 08/12/2026" */
export const sittingTitle = ({ date, part }: Pick<Sitting, 'date' | 'part'>): string =>
  `${dayPartNames[part]} ${formatDate(date)}`;

/** Which sitting of the session a screen is about. */
export function SittingChoice({ sittings, value, onChange }: SittingChoiceProps) {
  return (
    <Chip.Group value={value} onChange={(next) => typeof next === 'string' && onChange(next)}>
      <Group gap="xs" role="group" aria-label="Phiên họp">
        {sittings.map((sitting) => (
          <Chip key={sitting.id} value={sitting.id} size="sm">
            {sittingTitle(sitting)}
            {sitting.kind === 'plenary' ? '' : ` · ${sittingKindNames[sitting.kind].toLowerCase()}`}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
