import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { draggedIn, useDraggedRow, type Side } from '../../ui/tables/use-dragged-row';
import styles from './agenda.module.css';

interface DraggedItemProps {
  readonly itemId: string;
  readonly number: string;
  readonly onDropped: (dragged: string, side: Side) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly children: ReactNode;
}

const AGENDA = 'agenda';

/** One item, held by its number and dropped above or below another one, in any sitting. */
export function DraggedItem({ itemId, number, onDropped, onKeyDown, children }: DraggedItemProps) {
  const { row, handle, shown } = useDraggedRow({ id: itemId, group: AGENDA, onDropped });
  return (
    <tr ref={row} tabIndex={0} className={styles['row']} data-item={itemId} {...shown} onKeyDown={onKeyDown}>
      <td ref={handle} className={styles['no']}>
        <IconGripVertical size={16} className={styles['grip']} aria-hidden />
        {number}
      </td>
      {children}
    </tr>
  );
}

interface SittingDropProps {
  readonly sittingId: string | null;
  readonly onDropped: (dragged: string) => void;
  readonly children: ReactNode;
}

/** The head of a sitting: what is dropped on it becomes its first item, also where it has none yet. */
export function SittingDrop({ sittingId, onDropped, children }: SittingDropProps) {
  const row = useRef<HTMLTableRowElement>(null);
  const dropped = useRef(onDropped);
  const [over, setOver] = useState(false);
  useEffect(() => {
    dropped.current = onDropped;
  });
  useEffect(() => {
    if (!row.current) return;
    return dropTargetForElements({
      element: row.current,
      canDrop: ({ source }) => draggedIn(AGENDA, source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const id = draggedIn(AGENDA, source.data);
        if (id !== null) dropped.current(id);
      },
    });
  }, [sittingId]);
  return (
    <tr ref={row} className={styles['part']} data-drop={over ? 'below' : undefined}>
      <th colSpan={6} scope="colgroup">
        {children}
      </th>
    </tr>
  );
}
