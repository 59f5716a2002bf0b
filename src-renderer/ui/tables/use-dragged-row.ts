import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';

export type Side = 'above' | 'below';

type Data = Record<string | symbol, unknown>;

/** The row of this group that is dragged; null for whatever else is on its way over the screen. */
export function draggedIn(group: string, data: Data): string | null {
  return data['group'] === group && typeof data['row'] === 'string' ? data['row'] : null;
}

function sideAt(element: Element, y: number): Side {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'above' : 'below';
}

interface DraggedRow {
  readonly id: string;
  /** Rows of one group are dropped beside each other, and nowhere else. */
  readonly group: string;
  readonly fixed?: boolean;
  readonly onDropped: (dragged: string, side: Side) => void;
}

/** A row of a table that is held by one of its cells and dropped above or below another row of its group. */
export function useDraggedRow({ id, group, fixed = false, onDropped }: DraggedRow) {
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
    if (!element || !dragHandle || fixed) return;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ row: id, group }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => ![null, id].includes(draggedIn(group, source.data)),
        onDrag: ({ location }) => setSide(sideAt(element, location.current.input.clientY)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source, location }) => {
          setSide(null);
          const other = draggedIn(group, source.data);
          if (other !== null) dropped.current(other, sideAt(element, location.current.input.clientY));
        },
      }),
    );
  }, [fixed, group, id]);
  return { row, handle, shown: { 'data-dragging': dragging || undefined, 'data-drop': side ?? undefined } };
}
