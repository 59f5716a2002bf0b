import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import styles from './counting.module.css';
import type { SaveQueue, SaveSnapshot } from './save-queue';

interface SaveBannerProps {
  readonly queue: SaveQueue;
  readonly saves: SaveSnapshot;
}

/**
 * Stays in sight at the foot of the window wherever the cursor is. Shown only when something typed could not be
 * stored or was given up because another window was faster: how much, why, and what to do.
 */
export function SaveBanner({ queue, saves }: SaveBannerProps) {
  const [first] = saves.failures;
  if (first) {
    return (
      <Alert
        className={styles['banner'] ?? ''}
        color="red"
        icon={<IconAlertTriangle />}
        role="alert"
        title={`Chưa lưu được ${saves.unsaved} mục`}
      >
        <Group justify="space-between" align="center">
          <Text>{first.message} Phần đã gõ vẫn còn trên màn hình.</Text>
          <Button
            color="red"
            onClick={() => {
              queue.retry();
            }}
          >
            Lưu lại
          </Button>
        </Group>
      </Alert>
    );
  }
  if (saves.overtaken.length === 0) return null;
  return (
    <Alert
      className={styles['banner'] ?? ''}
      color="red"
      icon={<IconAlertTriangle />}
      role="alert"
      title="Vừa được sửa ở cửa sổ khác"
    >
      <Group justify="space-between" align="center">
        <Stack gap={2}>
          {saves.overtaken.map(({ key, message }) => (
            <Text key={key}>{message}</Text>
          ))}
        </Stack>
        <Button
          color="red"
          variant="light"
          onClick={() => {
            queue.acknowledge();
          }}
        >
          Đã xem
        </Button>
      </Group>
    </Alert>
  );
}
