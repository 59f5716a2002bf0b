import { Group, Modal, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import type { MeetingFields, VoterMeetingsReply } from '@shared/sessions/voter-meetings/contract';
import {
  MEETING_PHASES,
  meetingLabels,
  meetingPhaseNames,
  type MeetingPhase,
} from '@shared/sessions/voter-meetings/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { ClockField, DateField, TextField } from '../../ui/forms/fields';
import { followFormKeys } from '../../ui/forms/form-keys';
import { RefusalLine } from '../../ui/refusal-line';
import { searchOptions } from '../../ui/forms/search-options';
import { dayProblem } from '../words';

type Meeting = VoterMeetingsReply['meetings'][number];

interface MeetingDialogProps {
  /** Null for a new one. */
  readonly meeting: Meeting | null;
  /** A new meeting begins on the day of the one written last. */
  readonly last: Meeting | null;
  readonly deputies: VoterMeetingsReply['deputies'];
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onSave: (fields: MeetingFields) => Promise<AppError | null>;
}

export function MeetingDialog({ meeting, last, deputies, running, onClose, onSave }: MeetingDialogProps) {
  const from = meeting ?? last;
  const [phase, setPhase] = useState<MeetingPhase>(from?.phase ?? 'before');
  const [date, setDate] = useState<string | null>(from?.date ?? null);
  const [start, setStart] = useState(meeting?.startTime ?? '');
  const [end, setEnd] = useState(meeting?.endTime ?? '');
  const [place, setPlace] = useState(meeting?.place ?? '');
  const [units, setUnits] = useState(meeting?.units ?? '');
  const [note, setNote] = useState(meeting?.note ?? '');
  const [deputyIds, setDeputyIds] = useState(meeting?.deputies.map(({ id }) => id) ?? []);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const [startTime, endTime] = [typedClock(start), typedClock(end)];
  const reversed = startTime !== null && endTime !== null && endTime !== '' && endTime <= startTime;
  const dateProblem = dayProblem(date, false);
  const groups = [...new Set(deputies.map(({ group }) => group))].filter((group) => group !== '');
  // Whoever was written down and left the register since stays on the list.
  const known = [...deputies, ...(meeting?.deputies ?? [])].filter(
    ({ id }, index, all) => all.findIndex((one) => one.id === id) === index,
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dateProblem !== null || startTime === null || endTime === null || reversed) return;
    const day = date !== null && isLocalDate(date) ? date : null;
    setRefused(await onSave({ phase, date: day, startTime, endTime, place, units, note, deputyIds }));
  };
  const addGroup = (group: string) => {
    const own = deputies.filter((one) => one.group === group).map(({ id }) => id);
    setDeputyIds([...new Set([...deputyIds, ...own])]);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{meeting ? 'Sửa cuộc tiếp xúc cử tri' : 'Thêm cuộc tiếp xúc cử tri'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} onKeyDown={followFormKeys} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <Group align="flex-start" grow>
            <DateField
              label={meetingLabels.date}
              data-autofocus
              defaultValue={date}
              onChange={setDate}
              onFocus={(event) => event.currentTarget.select()}
              error={tried ? dateProblem : null}
            />
            <ClockField
              label={meetingLabels.startTime}
              placeholder="14:00"
              value={start}
              error={tried && startTime === null ? NO_CLOCK : null}
              onChange={(event) => setStart(event.currentTarget.value)}
            />
            <ClockField
              label={meetingLabels.endTime}
              placeholder="16:30"
              value={end}
              error={tried ? (endTime === null ? NO_CLOCK : reversed ? 'Sớm hơn giờ bắt đầu.' : null) : null}
              onChange={(event) => setEnd(event.currentTarget.value)}
            />
            <NativeSelect
              label="Đợt"
              miw={170}
              value={phase}
              data={MEETING_PHASES.map((value) => ({ value, label: meetingPhaseNames[value] }))}
              onChange={(event) => setPhase(event.target.value as MeetingPhase)}
            />
          </Group>
          <TextField
            label={meetingLabels.place}
            maxLength={200}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <TextField
            label={meetingLabels.units}
            maxLength={300}
            value={units}
            onChange={(event) => setUnits(event.currentTarget.value)}
          />
          <Group align="flex-end" wrap="nowrap">
            <MultiSelect
              label={`${meetingLabels.deputies} (${deputyIds.length})`}
              flex={1}
              searchable
              filter={searchOptions}
              nothingFoundMessage="Không có đại biểu nào tên như vậy."
              data={known.map(({ group, id, name }) => ({
                value: id,
                label: group === '' ? name : `${name}, ${group}`,
              }))}
              value={deputyIds}
              onChange={setDeputyIds}
              comboboxProps={{ withinPortal: true }}
            />
            {groups.length > 0 && (
              <NativeSelect
                label="Thêm cả Tổ"
                w={220}
                value=""
                data={[{ value: '', label: 'Chọn Tổ…' }, ...groups]}
                onChange={(event) => {
                  if (event.target.value !== '') addGroup(event.target.value);
                }}
              />
            )}
          </Group>
          <TextField
            label={meetingLabels.note}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DialogActions
            submitLabel={meeting ? 'Lưu cuộc tiếp xúc' : 'Thêm cuộc tiếp xúc'}
            running={running}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
