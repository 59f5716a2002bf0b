import { Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { useState } from 'react';
import { DateField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
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
  const [refused, setRefused] = useState<AppError | null>(null);
  const wrong = dateError(day, true);
  const submit = async () => {
    setTried(true);
    if (wrong !== null || day === null) return;
    setRunning(true);
    const error = await props.onSubmit(day, paper);
    setRunning(false);
    setRefused(error);
    if (!error) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      refusal={refused}
      submitLabel={props.submitLabel}
      running={running}
      enterSubmits
      onClose={props.onClose}
      onSubmit={submit}
      fields={
        <>
          <Text c="dimmed">{props.explanation}</Text>
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
        </>
      }
    />
  );
}
