import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showNotice } from '../../api/notices';

/** Long enough to read what was done and to reach the button by Tab. */
const SHOWN_MS = 20_000;

/**
 * A short word that something was done to many records at once, and the way back. Of notices under one name (`insteadOf`)
 * only the newest stands: work that goes on step by step would cover the screen with them.
 */
export function showDoneWithUndo(
  message: string,
  undo: () => Promise<void> | void,
  insteadOf?: string,
): void {
  if (insteadOf !== undefined) notifications.hide(insteadOf);
  const id = showNotice({
    ...(insteadOf === undefined ? {} : { id: insteadOf }),
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
