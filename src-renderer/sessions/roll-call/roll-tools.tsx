import { Badge, Button, Group } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import { IconLock } from '@tabler/icons-react';

interface RollToolsProps {
  /** When the roll was closed, null while it is open. */
  readonly closedAt: string | null;
  /** Nobody is left to be recorded. */
  readonly complete: boolean;
  readonly closing: boolean;
  readonly onRest: (kind: 'present' | 'absent') => void;
  readonly onClose: () => void;
}

/** What is done with a roll as a whole. */
export function RollTools({ closedAt, complete, closing, onRest, onClose }: RollToolsProps) {
  if (closedAt !== null) {
    return (
      <Badge size="lg" variant="light" tt="none" fw={500} leftSection={<IconLock size={16} />}>
        Đã chốt {localTimeOf(closedAt)}
      </Badge>
    );
  }
  return (
    <Group gap="xs">
      <Button size="sm" variant="default" disabled={complete} onClick={() => onRest('absent')}>
        Còn lại vắng
      </Button>
      <Button size="sm" variant="default" disabled={complete} onClick={() => onRest('present')}>
        Tất cả có mặt
      </Button>
      <Button size="sm" leftSection={<IconLock size={18} />} loading={closing} onClick={onClose}>
        Chốt điểm danh
      </Button>
    </Group>
  );
}
