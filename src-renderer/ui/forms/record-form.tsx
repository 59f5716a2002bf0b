import { Alert, Button, Group, Stack } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, type FocusEvent, type ReactNode } from 'react';
import { useConfirm } from '../dialogs/confirm-dialog';
import { followFormKeys } from './form-keys';
import classes from './record-form.module.css';
import type { RecordFormState } from './use-record-form';

interface RecordFormProps<V> {
  readonly state: RecordFormState<V>;
  /** Accessible name: "Đại biểu". */
  readonly label: string;
  /** The verb with its object: "Lưu đại biểu", "Thêm đại biểu". */
  readonly submitLabel: string;
  /** Fetches the record again after a conflict; what was typed here is given up knowingly. */
  readonly onReload?: () => void;
  /** Beside the submit button: "Xóa…", "Lưu và thêm người nữa". */
  readonly actions?: ReactNode;
  /** The form is not what the screen is opened for: the cursor stays where it is. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/**
 * The behaviour of every record form: Enter and ↓ go forward, Ctrl+S saves, an existing record saves itself when the
 * focus leaves it, and leaving the screen saves first. Only what cannot be saved asks before it is given up.
 */
export function RecordForm<V>({
  state,
  label,
  submitLabel,
  onReload,
  actions,
  quiet = false,
  children,
}: RecordFormProps<V>) {
  const element = useRef<HTMLFormElement>(null);
  const { ask, dialog } = useConfirm();

  useBlocker({
    shouldBlockFn: async () => {
      if (!state.isDirty()) return false;
      if (!state.isNew && (await state.submit('leaving'))) return false;
      const leave = await ask({
        title: state.isNew ? 'Bản ghi mới chưa được lưu' : 'Còn ô chưa lưu được',
        body: 'Rời đi thì phần vừa nhập sẽ mất.',
        confirm: 'Bỏ phần vừa nhập',
        cancel: 'Ở lại',
        destructive: true,
      });
      if (leave) state.forget();
      return !leave;
    },
    enableBeforeUnload: () => state.isDirty(),
  });

  useEffect(() => {
    if (quiet) return;
    element.current
      ?.querySelector<HTMLElement>('input:not([type="hidden"], [readonly]), select, textarea')
      ?.focus();
  }, [quiet]);

  function blur(event: FocusEvent<HTMLFormElement>): void {
    if (!event.currentTarget.contains(event.target)) return;
    const goesTo = event.relatedTarget;
    if (state.isNew || !(goesTo instanceof Node) || event.currentTarget.contains(goesTo)) return;
    if (state.isDirty()) void state.submit('leaving');
  }

  return (
    <form
      ref={element}
      data-record-form
      aria-label={label}
      noValidate
      onKeyDown={followFormKeys}
      onBlur={blur}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) void state.submit();
      }}
    >
      <Stack gap="md">
        {state.restored && state.isNew && state.failure === null && (
          <Alert color="lake" variant="light" role="status">
            Phần nhập dở lần trước vẫn ở đây; chưa lưu.
          </Alert>
        )}
        {state.failure && (
          <Alert color="red" variant="light" role="alert">
            <Group justify="space-between">
              <span>{errorMessage(state.failure)}</span>
              {state.failure.code === 'conflict' && onReload && (
                <Button size="compact-md" variant="default" onClick={onReload}>
                  Mở bản mới
                </Button>
              )}
            </Group>
          </Alert>
        )}
        <Stack gap="lg" key={state.generation}>
          {children}
        </Stack>
        <Group gap="sm" justify="space-between" className={classes.actions}>
          <Button type="submit" loading={state.saving}>
            {submitLabel}
          </Button>
          {actions}
        </Group>
      </Stack>
      {dialog}
    </form>
  );
}
