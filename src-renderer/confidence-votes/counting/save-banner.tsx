import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import styles from './counting.module.css';
import type { SaveSnapshot } from './save-queue';

interface SaveBannerProps {
  readonly saves: SaveSnapshot;
  readonly onRetry: () => void;
}

/** Stays in sight at the foot of the window wherever the cursor is. Shown only when something typed could not be stored: how much, why, and what to do. */
export function SaveBanner({ saves, onRetry }: SaveBannerProps) {
  const [first] = saves.failures;
  if (!first) return null;
  return (
    <Alert
      className={styles['banner'] ?? ''}
      color="red"
      icon={<IconAlertTriangle />}
      role="alert"
      title={`Chưa lưu được ${saves.unsaved} mục`}
    >
      <Group justify="space-between" align="center">
        <Text>{first.message} Số đã gõ vẫn còn trên màn hình.</Text>
        <Button color="red" onClick={onRetry}>
          Lưu lại
        </Button>
      </Group>
    </Alert>
  );
}
