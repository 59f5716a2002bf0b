import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import classes from './data-grid.module.css';

export interface RowAction<T> {
  readonly label: string;
  readonly onSelect: (row: T) => void;
  readonly destructive?: boolean;
}

export interface RowMenuAt<T> {
  readonly row: T;
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps<T> {
  readonly at: RowMenuAt<T>;
  readonly actions: readonly RowAction<T>[];
  readonly onClose: () => void;
}

/**
 * What can be done with a row, where the pointer or the row is. A row at the lower edge of the window has its menu above:
 * the menu may not hide because the place it hangs on is just out of sight.
 */
export function RowMenu<T>({ at, actions, onClose }: RowMenuProps<T>) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal hideDetached={false} shadow="md">
      <Menu.Target>
        <div className={classes.menuAnchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item
            key={action.label}
            {...(action.destructive ? { color: 'red' } : {})}
            onClick={() => action.onSelect(at.row)}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * Shows the pointer that a row has a menu. Keys and readers open it with Shift+F10 or the menu key of the row itself: a
 * button more in every row would only be in their way.
 */
export function RowMenuButton({ onOpen }: { readonly onOpen: (at: HTMLElement) => void }) {
  return (
    <span
      aria-hidden
      title="Các việc với dòng này (Shift+F10)"
      data-row-menu
      className={classes.menuButton}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(event.currentTarget);
      }}
    >
      <IconDots size={20} />
    </span>
  );
}
