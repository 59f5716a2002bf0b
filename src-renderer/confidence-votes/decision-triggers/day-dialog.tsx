import { Modal, Stack, Text } from '@mantine/core';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialog-actions';
import { DateField, TextField } from '../../ui/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dateError } from './words';

interface DayDialogProps {
  readonly title: string;
  readonly explanation: string;
  readonly dayLabel: string;
  /** A second line, for instance the letter of resignation; absent where none is asked for. */
  readonly paperLabel?: string;
  readonly submitLabel: string;
  readonly today: string;
  readonly onClose: () => void;
  readonly onSubmit: (day: string, paper: string) => Promise<AppError | null>;
}

/** Asks for one day, and perhaps for the paper that proves it. */
export function DayDialog(props: DayDialogProps) {
  const [day, setDay] = useState<string | null>(props.today);
  const [paper, setPaper] = useState('');
  const [tried, setTried] = useState(false);
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const wrong = dateError(day, true);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong !== null || day === null) return;
    setRunning(true);
    const error = await props.onSubmit(day, paper);
    setRunning(false);
    if (error) setRefused(errorMessage(error));
    else props.onClose();
  };
  return (
    <Modal opened onClose={props.onClose} title={<Text fw={600}>{props.title}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text c="dimmed">{props.explanation}</Text>
          <RefusalLine refusal={refused} />
          <DateField
            label={props.dayLabel}
            maw={220}
            defaultValue={day}
            onChange={setDay}
            error={tried ? wrong : null}
          />
          {props.paperLabel !== undefined && (
            <TextField
              label={props.paperLabel}
              maxLength={120}
              value={paper}
              onChange={(event) => setPaper(event.currentTarget.value)}
            />
          )}
          <DialogActions submitLabel={props.submitLabel} running={running} onClose={props.onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
