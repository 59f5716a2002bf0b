import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Side } from './official-list';
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

const upperHalf = (element: Element, y: number): boolean => {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2;
};

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
  const row = useRef<HTMLTableRowElement>(null);
  const handle = useRef<HTMLTableCellElement>(null);
  const dropped = useRef(onDropped);
  const [side, setSide] = useState<Side | null>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    dropped.current = onDropped;
  });
  useEffect(() => {
    if (!row.current || !handle.current || fixed) return;
    const element = row.current;
    const sideAt = (y: number): Side => (upperHalf(element, y) ? 'above' : 'below');
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ lineKey, groupId }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['groupId'] === groupId && source.data['lineKey'] !== lineKey,
        onDrag: ({ location }) => setSide(sideAt(location.current.input.clientY)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source, location }) => {
          setSide(null);
          dropped.current(String(source.data['lineKey']), sideAt(location.current.input.clientY));
        },
      }),
    );
  }, [fixed, groupId, lineKey]);
  return (
    <tr
      ref={row}
      tabIndex={0}
      className={styles['row']}
      data-dragging={dragging || undefined}
      data-drop={side ?? undefined}
      onKeyDown={onKeyDown}
    >
      <td ref={handle} className={styles['no']} data-handle={!fixed || undefined}>
        {!fixed && <IconGripVertical size={16} className={styles['grip']} aria-hidden />}
        {number}
      </td>
      {children}
    </tr>
  );
}
