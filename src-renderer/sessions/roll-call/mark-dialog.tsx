import { Group, Modal, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { needsReason, rewrites } from '@shared/sessions/roll-call/corrections';
import { ROLL_WORDS } from '@shared/sessions/roll-call/labels';
import { isAway, PRESENCES, type MarkFields, type RollStatus } from '@shared/sessions/roll-call/model';
import { useState, type FormEvent } from 'react';
import { useCall } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { ClockField, TextField } from '../../ui/forms/fields';

type Fields = Omit<MarkFields, 'status'> & { readonly status: RollStatus };

interface MarkDialogProps {
  readonly place: { readonly sessionId: string; readonly sittingId: string };
  readonly roll: RollReply;
  readonly deputy: RollReply['deputies'][number];
  /** What the key that opened the dialog means; null where somebody only looks. */
  readonly wanted: RollStatus | null;
  readonly onClose: () => void;
  readonly onSave: (fields: Fields, correction: string) => Promise<void>;
}

const choices = [...PRESENCES, 'not_recorded' as const].map((value) => ({ value, label: ROLL_WORDS[value] }));

/** Times, reason of absence, the reason of a correction, and everything that stood there before. */
export function MarkDialog({ place, roll, deputy, wanted, onClose, onSave }: MarkDialogProps) {
  const mark = roll.marks.find(({ deputyId }) => deputyId === deputy.id);
  const before: RollStatus = mark?.status ?? 'not_recorded';
  const now = localTimeOf(new Date().toISOString());
  const [fields, setFields] = useState<Fields>(() => ({
    status: wanted ?? (before === 'not_recorded' ? 'present' : before),
    arrivedTime: mark?.arrivedTime ?? (wanted === 'late' ? now : ''),
    leftTime: mark?.leftTime ?? (wanted === 'left' ? now : ''),
    reason: mark?.reason ?? '',
  }));
  const [correction, setCorrection] = useState('');
  const [tried, setTried] = useState(false);
  const events = useCall('rollCall.listEvents', { ...place, deputyId: deputy.id });
  const change = (part: Partial<Fields>) => setFields((old) => ({ ...old, ...part }));
  const state = { closed: roll.times.rollClosedAt !== null, date: roll.sitting.date };
  const asks = needsReason(state, roll.today, before, fields.status, rewrites(mark, fields));
  const missing = asks && cleanText(correction) === '';
  const [arrivedTime, leftTime] = [typedClock(fields.arrivedTime), typedClock(fields.leftTime)];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || arrivedTime === null || leftTime === null) return;
    void onSave({ ...fields, arrivedTime, leftTime }, cleanText(correction));
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Điểm danh: {deputy.fullName}</Text>}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <NativeSelect
            label="Điểm danh"
            data={choices}
            value={fields.status}
            data-autofocus={wanted === null || undefined}
            onChange={(event) => change({ status: event.currentTarget.value as RollStatus })}
          />
          {(fields.status === 'late' || fields.status === 'left') && (
            <Group grow align="flex-start">
              <ClockField
                label="Giờ đến"
                placeholder="08:30"
                value={fields.arrivedTime}
                error={tried && arrivedTime === null ? NO_CLOCK : null}
                onChange={(event) => change({ arrivedTime: event.currentTarget.value })}
              />
              {fields.status === 'left' && (
                <ClockField
                  label="Giờ về"
                  placeholder="10:15"
                  value={fields.leftTime}
                  error={tried && leftTime === null ? NO_CLOCK : null}
                  onChange={(event) => change({ leftTime: event.currentTarget.value })}
                />
              )}
            </Group>
          )}
          {(isAway(fields.status) || fields.status === 'left') && (
            <TextField
              label="Lý do"
              maxLength={200}
              data-autofocus={wanted === 'excused' || undefined}
              placeholder="Công tác, ốm, việc gia đình…"
              value={fields.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          )}
          {asks && (
            <TextField
              label="Lý do sửa điểm danh"
              required
              data-autofocus={(wanted !== null && wanted !== 'excused') || undefined}
              maxLength={200}
              value={correction}
              error={tried && missing ? 'Hãy ghi lý do sửa.' : null}
              onChange={(event) => setCorrection(event.currentTarget.value)}
            />
          )}
          <DialogActions submitLabel="Lưu điểm danh" onClose={onClose} />
          {(events.data?.length ?? 0) > 0 && <Events events={events.data ?? []} />}
        </Stack>
      </form>
    </Modal>
  );
}

interface EventLine {
  readonly at: string;
  readonly actor: string;
  readonly from: RollStatus;
  readonly to: RollStatus;
  readonly reason: string;
  readonly correction: string;
}

function Events({ events }: { readonly events: readonly EventLine[] }) {
  return (
    <section aria-label="Các lần ghi">
      <Text fw={600} size="sm" mb={4}>
        Các lần ghi
      </Text>
      <Table withRowBorders={false} verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {events.map((event) => (
            <Table.Tr key={event.at + event.to}>
              <Table.Td>
                {localTimeOf(event.at)} {formatDate(localDateOf(event.at))}
              </Table.Td>
              <Table.Td>
                {ROLL_WORDS[event.from]} → {ROLL_WORDS[event.to]}
              </Table.Td>
              <Table.Td>{[event.reason, event.correction].filter((part) => part !== '').join('; ')}</Table.Td>
              <Table.Td>{event.actor}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
