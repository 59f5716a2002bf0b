import { Modal, Stack, Text } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { DialogActions } from './dialog-actions';
import { followFormKeys } from '../forms/form-keys';

interface FormDialogProps extends ComponentProps<typeof DialogActions> {
  readonly title: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onSubmit: () => Promise<void>;
  /** A form of one answer: Enter gives it at once, where others go on to their next field. */
  readonly enterSubmits?: boolean;
  /** The fields; what stands before the submit button as another way belongs to `DialogActions`. */
  readonly fields: ReactNode;
}

/** A short form over the screen: the keys of every form, leaving and submitting at its end, with what was refused. */
export function FormDialog({
  title,
  size = 'md',
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
          // React sends what happens in a dialog up to the form from which it was opened.
          event.stopPropagation();
          void onSubmit();
        }}
      >
        <Stack gap="sm">
          {fields}
          <DialogActions {...actions} />
        </Stack>
      </form>
    </Modal>
  );
}
