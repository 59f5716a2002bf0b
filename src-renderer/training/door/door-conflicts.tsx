import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FieldOfDoors, MarkOfDoor } from '@shared/training/doors/contract';
import { machineName } from '@shared/kernel/machine-name';
import { localTimeOf } from '@shared/kernel/local-date';
import { STATUS_WORDS } from '@shared/training/labels';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

interface DoorConflictsProps {
  readonly conflicts: readonly FieldOfDoors[];
  readonly again: readonly FieldOfDoors[];
}

/** What doors, or two rows of one person, say differently is decided by a person; who came through two doors is only shown. */
export function DoorConflicts({ conflicts, again }: DoorConflictsProps) {
  const [open, setOpen] = useState<{ readonly field: FieldOfDoors; readonly mark: MarkOfDoor } | null>(null);
  return (
    <>
      {conflicts.length > 0 && (
        <section aria-label="Cần quyết định">
          <Title order={2} mb="xs">
            Điểm danh ghi khác nhau <Badge color="amber">{conflicts.length}</Badge>
          </Title>
          <Stack gap="xs">
            {conflicts.map((field) => (
              <Paper key={`${field.slotId} ${field.person.traineeId}`} withBorder p="md">
                <Group justify="space-between" align="center">
                  <Who field={field} />
                  <Group gap="xs">
                    {field.marks.map((mark) => (
                      <Button key={mark.eventId} variant="default" onClick={() => setOpen({ field, mark })}>
                        {markWords(mark)}
                      </Button>
                    ))}
                  </Group>
                </Group>
              </Paper>
            ))}
          </Stack>
        </section>
      )}
      {again.length > 0 && (
        <section aria-label="Quét ở nhiều cửa">
          <Title order={2} mb="xs">
            Quét ở nhiều cửa, tính một lần <Badge color="gray">{again.length}</Badge>
          </Title>
          <Stack gap={4}>
            {again.map((field) => (
              <Group key={`${field.slotId} ${field.person.traineeId}`} gap="lg">
                <Who field={field} />
                <Text c="dimmed">{field.marks.map(markWords).join('; ')}</Text>
              </Group>
            ))}
          </Stack>
        </section>
      )}
      {open && <DecideDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Who({ field }: { readonly field: FieldOfDoors }) {
  return (
    <div>
      <Text fw={500}>{field.person.fullName}</Text>
      <Text size="sm" c="dimmed">
        {[field.slotName, field.person.unitLabel].filter((part) => part !== '').join(' · ')}
      </Text>
    </div>
  );
}

/** "Có mặt (Cửa 2, 07:41)". */
function markWords({ status, substituteName, recordedAs, door, origin, own, at }: MarkOfDoor): string {
  const where = door === '' ? (own ? 'máy này' : `máy ${machineName(origin)}`) : door;
  const who = substituteName === '' ? '' : `: ${substituteName}`;
  const row = recordedAs === '' ? '' : `ghi cho ${recordedAs}, `;
  return `${STATUS_WORDS[status]}${who} (${row}${where}, ${localTimeOf(at)})`;
}

interface DecideDialogProps {
  readonly field: FieldOfDoors;
  readonly mark: MarkOfDoor;
  readonly onClose: () => void;
}

function DecideDialog({ field, mark, onClose }: DecideDialogProps) {
  const decide = useCommand('trainingDoors.decideMark', { quiet: true });
  const status = STATUS_WORDS[mark.status].toLowerCase();
  return (
    <ReasonDialog
      title={`${field.person.fullName}: ${status}`}
      label="Lý do quyết định"
      submitLabel={`Ghi ${status}`}
      closeLabel="Chưa quyết định"
      running={decide.running}
      onClose={onClose}
      onReason={async (reason) => {
        const reply = await decide.run({ eventId: mark.eventId, reason });
        if (!reply.ok) return reply.error;
        showDone(`Đã ghi ${field.person.fullName}: ${status}.`);
        onClose();
        return null;
      }}
    >
      {field.marks.map(markWords).join('; ')}.
    </ReasonDialog>
  );
}
