import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDraggedRow, type Side } from '../../ui/tables/use-dragged-row';
import styles from './preparation.module.css';

interface DraggedLineProps {
  readonly lineKey: string;
  /** A person is dragged within one kind of ballot; another kind is chosen in its own field. */
  readonly groupId: string;
  readonly number: string;
  readonly fixed: boolean;
  readonly onDropped: (dragged: string, side: Side) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly children: ReactNode;
}

/** One line of the list, held by its number and dropped above or below another one. Alt+↑ and Alt+↓ do the same. */
export function DraggedLine({
  lineKey,
  groupId,
  number,
  fixed,
  onDropped,
  onKeyDown,
  children,
}: DraggedLineProps) {
  const { row, handle, shown } = useDraggedRow({ id: lineKey, group: groupId, fixed, onDropped });
  return (
    <tr ref={row} data-line={lineKey} tabIndex={0} className={styles['row']} {...shown} onKeyDown={onKeyDown}>
      <td ref={handle} className={styles['no']} data-handle={!fixed || undefined}>
        {!fixed && <IconGripVertical size={16} className={styles['grip']} aria-hidden />}
        {number}
      </td>
      {children}
    </tr>
  );
}
