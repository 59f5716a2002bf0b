import { Modal, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { ComponentProps, ReactNode } from 'react';
import { DialogActions } from './dialog-actions';
import { followFormKeys } from './form-keys';
import { RefusalLine } from './refusal-line';

interface FormDialogProps extends ComponentProps<typeof DialogActions> {
  readonly title: ReactNode;
  readonly size?: 'md' | 'lg';
  /** Why it was not done; null or '' while there is nothing to say. */
  readonly refusal?: AppError | string | null;
  readonly onSubmit: () => Promise<void>;
  /** A form of one answer: Enter gives it at once, where others go on to their next field. */
  readonly enterSubmits?: boolean;
  /** The fields; what stands before the submit button as another way belongs to `DialogActions`. */
  readonly fields: ReactNode;
}

/** A short form over the screen: the keys of every form, the refusal on top, leaving and submitting at its end. */
export function FormDialog({
  title,
  size = 'md',
  refusal = null,
  onSubmit,
  enterSubmits = false,
  fields,
  ...actions
}: FormDialogProps) {
  return (
    <Modal opened onClose={actions.onClose} size={size} title={<Text fw={600}>{title}</Text>}>
      <form
        noValidate
        onKeyDown={enterSubmits ? undefined : followFormKeys}
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <Stack gap="sm">
          <RefusalLine refusal={refusal} />
          {fields}
          <DialogActions {...actions} />
        </Stack>
      </form>
    </Modal>
  );
}
