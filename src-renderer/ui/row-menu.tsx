import { Menu } from '@mantine/core';
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
