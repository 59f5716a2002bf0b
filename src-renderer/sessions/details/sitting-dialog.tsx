import { Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { DAY_PARTS, dayPartNames, type DayPart } from '@shared/kernel/day-part';
import type { SittingEntry } from '@shared/sessions/contract';
import { sittingKindNames } from '@shared/sessions/messages';
import { SITTING_KINDS, type SittingKind } from '@shared/sessions/model';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { ClockField, DateField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dayProblem } from '../words';

interface SittingDialogProps {
  readonly sitting: SittingEntry;
  readonly running: boolean;
  readonly onClose: () => void;
  /** A reason is asked for only where a sitting that was held would stand on another day. */
  readonly onSave: (sitting: SittingEntry, correction: string) => Promise<AppError | null>;
}

export function SittingDialog({ sitting, running, onClose, onSave }: SittingDialogProps) {
  const [date, setDate] = useState<string | null>(sitting.date);
  const [part, setPart] = useState<DayPart>(sitting.part);
  const [kind, setKind] = useState<SittingKind>(sitting.kind);
  const [start, setStart] = useState(sitting.startTime);
  const [end, setEnd] = useState(sitting.endTime);
  const [note, setNote] = useState(sitting.note);
  const [correction, setCorrection] = useState('');
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const [startTime, endTime] = [typedClock(start), typedClock(end)];
  const dateProblem = dayProblem(date, true);
  const reversed = startTime !== null && endTime !== null && endTime !== '' && endTime <= startTime;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dateProblem !== null || date === null || startTime === null || endTime === null || reversed) return;
    const answer = await onSave({ id: sitting.id, date, part, kind, startTime, endTime, note }, correction);
    setAsked((before) => before || answer?.code === 'session.sitting-moved');
    setRefused(answer);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{sitting.id === null ? 'Thêm phiên họp' : 'Sửa phiên họp'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <Group align="flex-start" grow>
            <DateField
              label="Ngày"
              data-autofocus
              defaultValue={sitting.date}
              onChange={setDate}
              onFocus={(event) => event.currentTarget.select()}
              error={tried ? dateProblem : null}
            />
            <NativeSelect
              label="Buổi"
              value={part}
              data={DAY_PARTS.map((value) => ({ value, label: dayPartNames[value] }))}
              onChange={(event) => setPart(event.target.value as DayPart)}
            />
            <ClockField
              label="Bắt đầu"
              placeholder="08:00"
              value={start}
              error={tried && startTime === null ? NO_CLOCK : null}
              onChange={(event) => setStart(event.currentTarget.value)}
            />
            <ClockField
              label="Kết thúc"
              placeholder="11:30"
              value={end}
              error={tried ? (endTime === null ? NO_CLOCK : reversed ? 'Sớm hơn giờ bắt đầu.' : null) : null}
              onChange={(event) => setEnd(event.currentTarget.value)}
            />
          </Group>
          <NativeSelect
            label="Hình thức"
            value={kind}
            data={SITTING_KINDS.map((value) => ({ value, label: sittingKindNames[value] }))}
            onChange={(event) => setKind(event.target.value as SittingKind)}
          />
          <TextField
            label="Ghi chú"
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {asked && (
            <TextField
              label="Lý do đổi ngày, buổi"
              autoFocus
              maxLength={200}
              value={correction}
              onChange={(event) => setCorrection(event.currentTarget.value)}
            />
          )}
          <DialogActions
            submitLabel={sitting.id === null ? 'Thêm phiên họp' : 'Lưu phiên họp'}
            running={running}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
