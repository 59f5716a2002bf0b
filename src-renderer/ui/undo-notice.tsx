import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Long enough to read what was done and to reach the button by Tab. */
const SHOWN_MS = 20_000;

/** A short word that something was done to many records at once, and the way back. */
export function showDoneWithUndo(message: string, undo: () => Promise<void> | void): void {
  const id = notifications.show({
    color: 'lake',
    withBorder: true,
    autoClose: SHOWN_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          Hoàn tác
        </Button>
      </Group>
    ),
  });
}
