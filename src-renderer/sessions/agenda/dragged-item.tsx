import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Side } from './agenda-table';
import styles from './agenda.module.css';

interface DraggedItemProps {
  readonly itemId: string;
  readonly number: string;
  readonly onDropped: (dragged: string, side: Side) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly children: ReactNode;
}

const draggedId = (data: Record<string | symbol, unknown>): string | null =>
  typeof data['agendaItem'] === 'string' ? data['agendaItem'] : null;

function sideAt(element: Element, y: number): Side {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'above' : 'below';
}

/** One item, held by its number and dropped above or below another one, in any sitting. */
export function DraggedItem({ itemId, number, onDropped, onKeyDown, children }: DraggedItemProps) {
  const row = useRef<HTMLTableRowElement>(null);
  const handle = useRef<HTMLTableCellElement>(null);
  const dropped = useRef(onDropped);
  const [side, setSide] = useState<Side | null>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    dropped.current = onDropped;
  });
  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || !dragHandle) return;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ agendaItem: itemId }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => ![null, itemId].includes(draggedId(source.data)),
        onDrag: ({ location }) => setSide(sideAt(element, location.current.input.clientY)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source, location }) => {
          setSide(null);
          const id = draggedId(source.data);
          if (id !== null) dropped.current(id, sideAt(element, location.current.input.clientY));
        },
      }),
    );
  }, [itemId]);
  return (
    <tr
      ref={row}
      tabIndex={0}
      className={styles['row']}
      data-item={itemId}
      data-dragging={dragging || undefined}
      data-drop={side ?? undefined}
      onKeyDown={onKeyDown}
    >
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
      canDrop: ({ source }) => draggedId(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const id = draggedId(source.data);
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
