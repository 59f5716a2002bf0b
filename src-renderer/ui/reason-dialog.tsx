import { Modal, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent, type ReactNode } from 'react';
import { DialogActions } from './dialog-actions';
import { TextField } from './fields';
import { RefusalLine } from './refusal-line';

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
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) setRefusal(await onReason(cleanText(reason)));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <RefusalLine refusal={refusal} />
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
          <DialogActions
            submitLabel={submitLabel}
            running={running}
            destructive={destructive}
            onClose={onClose}
            closeLabel={closeLabel}
          />
        </Stack>
      </form>
    </Modal>
  );
}
