import { Alert, Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import type { SlotRecord } from '@shared/training/class-contract';
import type { MarkEvent } from '@shared/training/roll-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { slotName, STATUS_LETTERS, STATUS_WORDS } from '@shared/training/labels';
import { namesakeOf } from '@shared/training/namesakes';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@shared/training/model';
import { useCall } from '../../api/queries';
import { CheckField, SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { QueryState } from '../../ui/query-state';

interface CellDialogProps {
  readonly trainee: TraineeRecord;
  readonly slot: SlotRecord;
  readonly status: AttendanceStatus;
  readonly substituteName: string;
  /** Recorded on an earlier day: changing it needs a reason; otherwise one may be given. */
  readonly settled: boolean;
  /** Who sits in the room in this half day: nobody sits on two seats. */
  readonly there: readonly TraineeRecord[];
  readonly onClose: () => void;
  readonly onSave: (mark: {
    readonly status: AttendanceStatus;
    readonly substituteName: string;
    readonly reason: string;
    readonly namesake: boolean;
  }) => void;
}

const choices = ATTENDANCE_STATUSES.map((status) => ({
  value: status,
  label:
    STATUS_LETTERS[status] === ''
      ? STATUS_WORDS[status]
      : `${STATUS_LETTERS[status]} ${STATUS_WORDS[status]}`,
}));

const SOURCE_WORDS: Readonly<Record<MarkEvent['source'], string>> = {
  grid: '',
  all_present: 'tất cả có mặt',
  name: 'gọi tên',
  pasted: 'dán từ Excel',
  walk_in: 'đến ngoài danh sách',
  link: 'gắn người ngoài danh sách',
  card: 'tại cửa',
  door_undo: 'hoàn tác tại cửa',
  decision: 'quyết định khi gộp máy',
};

/** One field of the roll: who substituted, and everything that was ever written there (row A20). */
export function CellDialog(props: CellDialogProps) {
  const { trainee, slot, onClose } = props;
  const events = useCall('training.listMarkEvents', { slotId: slot.id, traineeId: trainee.id });
  const [status, setStatus] = useState(props.status);
  const [substituteName, setSubstituteName] = useState(props.substituteName);
  const [reason, setReason] = useState('');
  // Another substitute is another mark: it decides who is paid.
  const otherName = status === 'substitute' && substituteName.trim() !== props.substituteName;
  const corrects = props.status !== 'not_recorded' && (status !== props.status || otherName);
  const [sure, setSure] = useState(false);
  const sits = status === 'substitute' ? namesakeOf(props.there, substituteName, trainee.id) : null;
  const twoSeats = sits !== null && sits.unitLabel === trainee.unitLabel;
  const missing = corrects && props.settled && reason.trim() === '';
  return (
    <FormDialog
      title={`${trainee.fullName}, ${slotName(slot).toLowerCase()}`}
      enterSubmits
      submitLabel="Lưu ô này"
      disabled={missing || twoSeats || (sits !== null && !sure)}
      onClose={onClose}
      closeLabel="Đóng"
      onSubmit={async () => {
        if (missing || twoSeats || (sits !== null && !sure)) return;
        props.onSave({ status, substituteName, reason: reason.trim(), namesake: sits !== null });
      }}
      fields={
        <>
          <SelectField
            label="Điểm danh"
            data-autofocus
            choices={choices}
            defaultValue={status}
            onChange={(value) => setStatus((value ?? 'not_recorded') as AttendanceStatus)}
          />
          {status === 'substitute' && (
            <TextField
              label="Người học thay"
              maxLength={120}
              value={substituteName}
              onChange={(event) => setSubstituteName(event.currentTarget.value)}
            />
          )}
          {sits !== null && (
            <Alert color="amber" variant="light" role="alert">
              {sits.fullName} ({sits.unitLabel}) đã có mặt buổi này.
              {twoSeats ? (
                ' Một người không ngồi hai chỗ; hãy ghi người khác.'
              ) : (
                <CheckField
                  mt="xs"
                  label="Người học thay là người khác, cùng tên"
                  checked={sure}
                  onChange={(event) => setSure(event.currentTarget.checked)}
                />
              )}
            </Alert>
          )}
          {corrects && (
            <TextField
              label="Lý do sửa"
              required={props.settled}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <QueryState query={events}>{(list) => <Events events={list} />}</QueryState>
        </>
      }
    />
  );
}

function Events({ events }: { readonly events: readonly MarkEvent[] }) {
  if (events.length === 0) return <Text c="dimmed">Ô này chưa được ghi lần nào.</Text>;
  return (
    <Timeline bulletSize={14} lineWidth={2} color="lake">
      {events.map((event) => (
        <Timeline.Item
          key={`${event.at} ${event.recordedAs} ${event.from} ${event.to}`}
          title={
            event.from === 'not_recorded'
              ? STATUS_WORDS[event.to]
              : `${STATUS_WORDS[event.from]} → ${STATUS_WORDS[event.to]}`
          }
        >
          <Text size="sm" c="dimmed">
            {[
              `${localTimeOf(event.at)} ngày ${formatDate(localDateOf(event.at))}`,
              event.actor,
              SOURCE_WORDS[event.source],
              event.door,
              event.recordedAs === '' ? '' : `ghi cho ${event.recordedAs}`,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
          {event.substituteName !== '' && <Text size="sm">Người học thay: {event.substituteName}</Text>}
          {event.reason !== '' && <Text size="sm">Lý do: {event.reason}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
