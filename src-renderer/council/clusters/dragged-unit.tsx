import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import styles from './clusters.module.css';

const draggedUnit = (data: Record<string | symbol, unknown>): string | null =>
  typeof data['clusterUnit'] === 'string' ? data['clusterUnit'] : null;

interface DraggedUnitProps {
  readonly unitId: string;
  readonly label: string;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLLIElement>) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLLIElement>) => void;
  readonly children: ReactNode;
}

/** One unit of a cluster, dragged to another one. */
export function DraggedUnit(props: DraggedUnitProps) {
  const { unitId } = props;
  const item = useRef<HTMLLIElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    if (!item.current) return;
    return draggable({
      element: item.current,
      getInitialData: () => ({ clusterUnit: unitId }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [unitId]);
  return (
    <li
      ref={item}
      className={styles['unit']}
      data-unit={unitId}
      data-dragging={dragging || undefined}
      tabIndex={props.reachable ? 0 : -1}
      aria-label={props.label}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onContextMenu={props.onContextMenu}
    >
      {props.children}
    </li>
  );
}

interface ClusterDropProps {
  readonly label: string;
  readonly onDropped: (unitId: string) => void;
  readonly children: ReactNode;
}

/** A cluster takes what is dropped on it. */
export function ClusterDrop({ label, onDropped, children }: ClusterDropProps) {
  const card = useRef<HTMLElement>(null);
  const dropped = useRef(onDropped);
  const [over, setOver] = useState(false);
  useEffect(() => {
    dropped.current = onDropped;
  });
  useEffect(() => {
    if (!card.current) return;
    return dropTargetForElements({
      element: card.current,
      canDrop: ({ source }) => draggedUnit(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const id = draggedUnit(source.data);
        if (id !== null) dropped.current(id);
      },
    });
  }, []);
  return (
    <section ref={card} className={styles['card']} aria-label={label} data-over={over || undefined}>
      {children}
    </section>
  );
}
