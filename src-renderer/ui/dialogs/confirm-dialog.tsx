import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';

interface Question {
  /** "Xóa chức danh Chủ tịch UBND?" */
  readonly title: string;
  /** What goes and what stays. */
  readonly body: ReactNode;
  /** The verb with its object: "Xóa chức danh". */
  readonly confirm: string;
  readonly cancel?: string;
  /** Red only where something is lost for good. */
  readonly destructive?: boolean;
  /** Its body has columns. */
  readonly wide?: boolean;
}

interface Open extends Question {
  readonly answer: (yes: boolean) => void;
}

/**
 * `const { ask, dialog } = useConfirm();` Put `{dialog}` into the screen and `if (!(await ask({…}))) return;` before
 * anything that cannot simply be undone. The safe button has the focus.
 */
export function useConfirm(): {
  readonly ask: (question: Question) => Promise<boolean>;
  readonly dialog: ReactNode;
} {
  const [open, setOpen] = useState<Open | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        setOpen({
          ...question,
          answer: (yes) => {
            setOpen(null);
            resolve(yes);
          },
        });
      }),
    [],
  );
  const dialog = open && (
    <Modal
      opened
      onClose={() => open.answer(false)}
      size={open.wide ? 'lg' : 'md'}
      title={<Text fw={600}>{open.title}</Text>}
      withCloseButton={false}
    >
      <Stack gap="lg">
        <div>{open.body}</div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus data-leaves-dialog onClick={() => open.answer(false)}>
            {open.cancel ?? 'Giữ lại'}
          </Button>
          <Button color={open.destructive ? 'red' : 'lake'} onClick={() => open.answer(true)}>
            {open.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
  return { ask, dialog };
}
