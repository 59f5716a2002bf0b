import type { AgendaItem } from '@shared/sessions/agenda/model';
import type { AgendaLine, AgendaPart } from '@shared/sessions/agenda/schedule';
import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Side } from '../../ui/tables/use-dragged-row';
import { ItemCells, PartHeading, type ItemActions } from './agenda-cells';
import styles from './agenda.module.css';
import { DraggedItem, SittingDrop } from './dragged-item';

interface AgendaTableProps extends ItemActions {
  readonly parts: readonly AgendaPart[];
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onDropBeside: (id: string, targetId: string, side: Side) => void;
  readonly onDropInto: (id: string, sittingId: string | null) => void;
}

/** The agenda by sitting. A line has the focus; Alt+↑ and Alt+↓ move it, over the edge of a sitting too. */
export function AgendaTable(props: AgendaTableProps) {
  const table = useRef<HTMLTableElement>(null);
  /** The line that moved: a row that is put before another one loses the cursor, and one that kept it leaves the window. */
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const row = table.current?.querySelector<HTMLElement>(`tr[data-item="${moved.current}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
    moved.current = null;
  });
  const move = (id: string, step: 1 | -1) => {
    moved.current = id;
    props.onMove(id, step);
  };
  const keyOn = (event: KeyboardEvent<HTMLTableRowElement>, item: AgendaItem) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    // Also while a button of the line has the focus.
    if (step !== 0 && event.altKey) {
      event.preventDefault();
      move(item.id, step);
    }
    if (event.altKey || event.target !== event.currentTarget) return;
    if (step !== 0) {
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-item]') ?? [])];
      const next = rows[rows.indexOf(event.currentTarget) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onEdit(item.id);
    } else if (event.key === 'Insert') {
      event.preventDefault();
      props.onInsert(item);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      props.onRemove(item);
    }
  };
  const latest = useRef({ keyOn, props });
  useLayoutEffect(() => {
    latest.current = { keyOn, props };
  });
  // The same for the life of the table: only rows that say something new are drawn again, whoever moved.
  const actions = useMemo(
    (): RowActions => ({
      onDropBeside: (...args) => latest.current.props.onDropBeside(...args),
      onKey: (event, item) => latest.current.keyOn(event, item),
      onEdit: (id) => latest.current.props.onEdit(id),
      onInsert: (item) => latest.current.props.onInsert(item),
      onRemove: (item) => latest.current.props.onRemove(item),
    }),
    [],
  );
  return (
    <table ref={table} className={styles['agenda']} aria-label="Chương trình kỳ họp">
      <thead>
        <tr>
          <th scope="col" className={styles['no']}>
            STT
          </th>
          <th scope="col" className={styles['time']}>
            Giờ
          </th>
          <th scope="col">Nội dung</th>
          <th scope="col" className={styles['who']}>
            Trình bày, thẩm tra
          </th>
          <th scope="col" className={styles['minutes']}>
            Phút
          </th>
          <th scope="col" className={styles['tools']} aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {/* One list: an item that goes over into another sitting stays the same row and keeps the cursor. */}
        {props.parts.flatMap((part) => [
          <SittingDrop
            key={part.sitting?.id ?? 'unplaced'}
            sittingId={part.sitting?.id ?? null}
            onDropped={(id) => props.onDropInto(id, part.sitting?.id ?? null)}
          >
            <PartHeading part={part} />
          </SittingDrop>,
          ...part.lines.map((line) => <AgendaRow key={line.item.id} line={line} actions={actions} />),
        ])}
      </tbody>
    </table>
  );
}

type RowActions = ItemActions & {
  readonly onDropBeside: (id: string, targetId: string, side: Side) => void;
  readonly onKey: (event: KeyboardEvent<HTMLTableRowElement>, item: AgendaItem) => void;
};

interface AgendaRowProps {
  readonly line: AgendaLine;
  readonly actions: RowActions;
}

/** One item. Eighty of them stand in a long agenda, and a key moves two. */
const AgendaRow = memo(
  function AgendaRow({ actions, line }: AgendaRowProps) {
    return (
      <DraggedItem
        itemId={line.item.id}
        number={String(line.no)}
        onDropped={(id, side) => actions.onDropBeside(id, line.item.id, side)}
        onKeyDown={(event) => actions.onKey(event, line.item)}
      >
        <td className={styles['time']} data-late={line.late || undefined}>
          {line.start}
        </td>
        <ItemCells item={line.item} actions={actions} />
      </DraggedItem>
    );
  },
  (before, after) =>
    before.actions === after.actions &&
    before.line.item === after.line.item &&
    before.line.no === after.line.no &&
    before.line.start === after.line.start &&
    before.line.late === after.line.late,
);
