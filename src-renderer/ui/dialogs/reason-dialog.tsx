import { Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type ReactNode } from 'react';
import { TextField } from '../forms/fields';
import { FormDialog } from './form-dialog';

interface ReasonDialogProps {
  /** "Hủy số 12/NQ-HĐND?" */
  readonly title: ReactNode;
  /** What goes and what stays. */
  readonly children: ReactNode;
  readonly label?: string;
  /** A reason given before, offered again. */
  readonly initial?: string;
  readonly maxLength?: number;
  /** What else is asked, under the reason. */
  readonly below?: ReactNode;
  readonly submitLabel: string;
  readonly closeLabel: string;
  /** Red only where something is lost for good. */
  readonly destructive?: boolean;
  readonly running?: boolean;
  readonly onClose: () => void;
  /** Gets the reason, never empty; answers why it was not done, or null. */
  readonly onReason: (reason: string) => Promise<AppError | null>;
}

/** What is changed or taken back only with a reason. */
export function ReasonDialog({
  title,
  children,
  label = 'Lý do',
  initial = '',
  maxLength = 300,
  below,
  submitLabel,
  closeLabel,
  destructive = false,
  running = false,
  onClose,
  onReason,
}: ReasonDialogProps) {
  const [reason, setReason] = useState(initial);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const missing = cleanText(reason) === '';
  const submit = async () => {
    setTried(true);
    if (!missing) setRefusal(await onReason(cleanText(reason)));
  };
  return (
    <FormDialog
      title={title}
      refusal={refusal}
      submitLabel={submitLabel}
      closeLabel={closeLabel}
      destructive={destructive}
      running={running}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <Text>{children}</Text>
          <TextField
            label={label}
            required
            data-autofocus
            maxLength={maxLength}
            value={reason}
            error={tried && missing ? 'Hãy ghi lý do.' : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setRefusal(null);
            }}
            onFocus={(event) => event.currentTarget.select()}
          />
          {below}
        </>
      }
    />
  );
}
