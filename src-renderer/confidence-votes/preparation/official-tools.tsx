import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ListedOfficial } from './official-list';
import styles from './preparation.module.css';

interface OfficialToolsProps {
  readonly official: ListedOfficial;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done with one line of the list; every button has its key on the line. */
export function OfficialTools({ official, first, last, onMove, onEdit, onRemove }: OfficialToolsProps) {
  const tool = { variant: 'subtle', color: 'gray', size: 'lg', className: styles['tool'] ?? '' } as const;
  return (
    <>
      <Tooltip label="Lên (Alt+↑)">
        <ActionIcon
          {...tool}
          disabled={first}
          aria-label={`Đưa ${official.name} lên`}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Xuống (Alt+↓)">
        <ActionIcon
          {...tool}
          disabled={last}
          aria-label={`Đưa ${official.name} xuống`}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Sửa (Enter)">
        <ActionIcon {...tool} aria-label={`Sửa ${official.name}`} onClick={onEdit}>
          <IconPencil size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Bỏ khỏi danh sách (Delete)">
        <ActionIcon {...tool} aria-label={`Bỏ ${official.name} khỏi danh sách`} onClick={onRemove}>
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
