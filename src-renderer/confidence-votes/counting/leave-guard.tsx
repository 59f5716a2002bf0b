import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { SaveQueue, SaveSnapshot } from './save-queue';
import { useLeaveGuard } from './use-save-queue';

interface LeaveGuardProps {
  readonly queue: SaveQueue;
  readonly saves: SaveSnapshot;
}

/** Asks before a screen is left with something that could not be stored, or was given up unread. */
export function LeaveGuard({ queue, saves }: LeaveGuardProps) {
  const blocker = useLeaveGuard(queue);
  const failed = saves.failures.length > 0;
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={failed ? 'Còn số chưa lưu được' : 'Có mục vừa sửa ở cửa sổ khác'}
    >
      <Stack>
        {failed ? (
          <Text>Rời màn hình thì mất {saves.unsaved} mục chưa lưu được.</Text>
        ) : (
          saves.overtaken.map(({ key, message }) => <Text key={key}>{message}</Text>)
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              queue.acknowledge();
              blocker.proceed?.();
            }}
          >
            {failed ? 'Bỏ số chưa lưu' : 'Rời màn hình'}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              blocker.reset?.();
              queue.retry();
            }}
          >
            {failed ? 'Ở lại và lưu' : 'Ở lại xem lại'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
