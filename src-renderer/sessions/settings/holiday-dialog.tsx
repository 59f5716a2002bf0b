import { Modal, Radio, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { HolidayFields } from '@shared/sessions/holidays/contract';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dayProblem } from '../words';

interface HolidayDialogProps {
  /** The day of the office that is changed, or null for a new one. */
  readonly day: HolidayFields | null;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onSave: (fields: HolidayFields) => Promise<AppError | null>;
}

export function HolidayDialog({ day, running, onClose, onSave }: HolidayDialogProps) {
  const [date, setDate] = useState<string | null>(day?.date ?? null);
  const [kind, setKind] = useState<HolidayFields['kind']>(day?.kind ?? 'off');
  const [name, setName] = useState(day?.name ?? '');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const problem = dayProblem(date, true);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || date === null) return;
    setRefused(await onSave({ date, kind, name }));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{day ? 'Sửa ngày' : 'Thêm ngày'}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <DateField
            label="Ngày"
            data-autofocus
            defaultValue={date}
            onChange={setDate}
            error={tried ? problem : null}
          />
          <Radio.Group label="Ngày này" value={kind} onChange={(value) => setKind(value)}>
            <Stack gap="xs" mt={4}>
              <Radio value="off" size="md" label="Nghỉ" description="Nghỉ thêm, nghỉ hoán đổi." />
              <Radio value="working" size="md" label="Làm việc" description="Làm bù, hoặc lễ không nghỉ." />
            </Stack>
          </Radio.Group>
          <TextField
            label="Tên, lý do"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DialogActions submitLabel={day ? 'Lưu ngày' : 'Thêm ngày'} running={running} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
