import { useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import clsx from 'clsx';
import {
  memo,
  useEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { formatDate } from '@shared/kernel/local-date';
import { attendanceRate, heldSlots, isEnrolled, isThere, percentOfHeld } from '@shared/training/attendance';
import type { ClassFields, SlotRecord, TraineeRecord } from '@shared/training/contract';
import { PART_WORDS, slotName, STATUS_LETTERS, STATUS_WORDS } from '@shared/training/labels';
import { statusAt } from '@shared/training/model';
import { useFitToWindow } from '../../ui/use-fit-to-window';
import styles from './roll.module.css';
import { rollAction, type Cursor, type RollAction } from './roll-keys';

interface RollGridProps {
  readonly fields: ClassFields;
  readonly slots: readonly SlotRecord[];
  /** The rows. */
  readonly trainees: readonly TraineeRecord[];
  /** Whoever belongs to the class: a half day was held where anybody of them is recorded. */
  readonly everybody: readonly TraineeRecord[];
  readonly marks: Readonly<Record<string, string>>;
  readonly cursor: Cursor;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onAction: (action: Exclude<RollAction, { readonly type: 'move' }>) => void;
  readonly onPaste: (text: string) => void;
  /** The grid itself, for whoever hands the cursor back to it. */
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

const ROW_HEIGHT = 46;
/** Of the headings and of the sums; see roll.module.css. */
const BAND_HEIGHT = 52;
/** Longer names take two lines in smaller letters; a name is never cut. */
const LONG_NAME = 25;

const rowId = (traineeId: string): string => `roll-${traineeId}`;
const cellId = (traineeId: string, column: number): string => `roll-${traineeId}-${column}`;

/**
 * People down, half days across, names and sums always in sight (row A22). Only the rows in sight are drawn, and a mark
 * draws its own row anew and no other.
 */
export function RollGrid(props: RollGridProps) {
  const { fields, slots, trainees, everybody, marks, cursor, onCursor, onAction, onPaste, gridRef } = props;
  const box = useMergedRef(useFitToWindow(), gridRef);
  const heldKey = heldSlots(
    slots,
    everybody.map(({ id }) => ({ marks: marks[id] ?? '' })),
  )
    .map((held) => (held ? '1' : '0'))
    .join('');
  const held = useMemo(() => [...heldKey].map((one) => one === '1'), [heldKey]);
  const virtualizer = useVirtualizer({
    count: trainees.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // Rows beyond the edge are drawn already; a frame must not wait for the ones beyond those.
    useFlushSync: false,
  });
  const came = useRef<Cursor | null>(null);
  useEffect(() => {
    const from = came.current;
    came.current = cursor;
    const grid = gridRef.current;
    if (grid && from !== null && from.row !== cursor.row) {
      const to = scrollFor(cursor.row, virtualizer.scrollOffset ?? 0, virtualizer.scrollRect?.height ?? 0);
      if (to !== null) grid.scrollTop = to;
    }
    // Going down a column moves nothing sideways, and asking where a cell stands costs a layout of the page.
    if (from?.column === cursor.column) return;
    const cell = grid?.querySelector<HTMLElement>('[data-cursor]');
    if (grid && cell) keepInSight(grid, cell);
  }, [cursor, virtualizer, gridRef]);

  const columns = `40px minmax(240px, 1fr) repeat(${slots.length}, 64px) 62px 82px`;
  const active = trainees[cursor.row];

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return;
    const action = rollAction(
      {
        key: event.key,
        ctrlKey: event.ctrlKey || event.metaKey,
        altKey: event.altKey,
        isComposing: event.nativeEvent.isComposing,
      },
      cursor,
      { rows: trainees.length, columns: slots.length },
    );
    if (!action) return;
    event.preventDefault();
    if (action.type === 'move') onCursor(action.to);
    else onAction(action);
  }

  return (
    <div
      ref={box}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label="Bảng điểm danh"
      aria-rowcount={trainees.length + 1}
      aria-colcount={slots.length + 4}
      aria-activedescendant={active ? cellId(active.id, cursor.column) : undefined}
      onKeyDown={keyDown}
      onPaste={(event: ClipboardEvent) => {
        event.preventDefault();
        onPaste(event.clipboardData.getData('text/plain'));
      }}
    >
      <div className={styles['head']} role="row" style={{ gridTemplateColumns: columns }}>
        <span role="columnheader" className={styles['no']}>
          STT
        </span>
        <span role="columnheader" className={styles['name']}>
          Học viên
        </span>
        {slots.map((slot, column) => (
          <span
            key={slot.id}
            role="columnheader"
            aria-label={slotName(slot)}
            className={styles['slot']}
            data-current={column === cursor.column || undefined}
            data-off={slot.cancelled || undefined}
          >
            <b>{PART_WORDS[slot.part]}</b>
            <span>{slot.cancelled ? 'hoãn' : formatDate(slot.date).slice(0, 5)}</span>
          </span>
        ))}
        <span role="columnheader" className={styles['sum']}>
          Dự
        </span>
        <span role="columnheader" className={styles['sum']}>
          Tỷ lệ %
        </span>
      </div>
      <div className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const trainee = trainees[item.index];
          if (!trainee) return null;
          return (
            <RollRow
              key={trainee.id}
              no={item.index + 1}
              top={item.start}
              columns={columns}
              trainee={trainee}
              marks={marks[trainee.id] ?? ''}
              slots={slots}
              held={held}
              fields={fields}
              column={item.index === cursor.row ? cursor.column : null}
              onPick={onCursor}
            />
          );
        })}
      </div>
      <Sums columns={columns} slots={slots} trainees={trainees} marks={marks} />
    </div>
  );
}

/**
 * Where the roll must be scrolled to so that a row stands between headings and sums; null where it does already. Counted
 * from what the last scrolling said: asking the page would make it lay itself out once more for every key.
 */
function scrollFor(row: number, offset: number, height: number): number | null {
  const above = row * ROW_HEIGHT;
  const below = above + ROW_HEIGHT + 2 * BAND_HEIGHT - height;
  if (above < offset) return above;
  return below > offset ? below : null;
}

/** Names stand over the columns at the left and sums at the right: a cell beneath them is not in sight. */
function keepInSight(grid: HTMLElement, cell: HTMLElement): void {
  const box = grid.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const left = box.left + 284;
  const right = box.right - 150;
  if (right - left < at.width) return;
  if (at.left < left) grid.scrollLeft -= left - at.left;
  else if (at.right > right) grid.scrollLeft += at.right - right;
}

interface RollRowProps {
  readonly no: number;
  readonly top: number;
  readonly columns: string;
  readonly trainee: TraineeRecord;
  readonly marks: string;
  readonly slots: readonly SlotRecord[];
  readonly held: readonly boolean[];
  readonly fields: ClassFields;
  /** Where the cursor stands in this row; null where it stands in another. */
  readonly column: number | null;
  readonly onPick: (cursor: Cursor) => void;
}

const RollRow = memo(function RollRow(props: RollRowProps) {
  const { no, top, columns, trainee, marks, slots, held, fields, column, onPick } = props;
  const enrolment = { from: trainee.enrolledFrom, to: trainee.enrolledTo };
  const rate = attendanceRate(slots, held, { marks, enrolment }, fields);
  return (
    <div
      id={rowId(trainee.id)}
      role="row"
      aria-rowindex={no + 1}
      data-row={trainee.id}
      className={styles['row']}
      data-current={column !== null || undefined}
      style={{ gridTemplateColumns: columns, transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className={styles['no']}>
        {no}
      </span>
      <span role="rowheader" className={styles['name']}>
        <span className={styles['person']} data-long={trainee.fullName.length > LONG_NAME || undefined}>
          {trainee.fullName}
        </span>
        <span className={styles['unit']}>
          {trainee.kind === 'walk_in' ? `ngoài danh sách · ${trainee.unitLabel}` : trainee.unitLabel}
        </span>
      </span>
      {slots.map((slot, place) => {
        const status = statusAt(marks, place);
        const out = slot.cancelled || !isEnrolled(enrolment, slot);
        return (
          <span
            key={slot.id}
            id={cellId(trainee.id, place)}
            role="gridcell"
            aria-label={`${trainee.fullName}, ${slotName(slot)}: ${out ? 'không tính' : STATUS_WORDS[status]}`}
            aria-selected={place === column}
            className={clsx(styles['mark'], out && styles['out'])}
            data-status={out ? undefined : status}
            data-cursor={place === column || undefined}
            onMouseDown={() => onPick({ row: no - 1, column: place })}
          >
            {out ? '' : STATUS_LETTERS[status]}
          </span>
        );
      })}
      <span role="gridcell" className={styles['sum']}>
        {rate.attended}/{rate.held}
      </span>
      <span role="gridcell" className={styles['sum']}>
        {percentOfHeld(rate) ?? '–'}
      </span>
    </div>
  );
});

type SumsProps = Pick<RollGridProps, 'slots' | 'trainees' | 'marks'> & { readonly columns: string };

/** How many sit in the room, and of how many nothing is recorded, half day by half day. */
function Sums({ columns, slots, trainees, marks }: SumsProps) {
  const sums = slots.map(({ id }) => ({ id, there: 0, due: 0, open: 0 }));
  for (const { id, enrolledFrom, enrolledTo } of trainees) {
    const theirs = marks[id] ?? '';
    const enrolment = { from: enrolledFrom, to: enrolledTo };
    for (const [place, sum] of sums.entries()) {
      const slot = slots[place];
      if (!slot || slot.cancelled || !isEnrolled(enrolment, slot)) continue;
      sum.due += 1;
      const status = statusAt(theirs, place);
      if (isThere(status)) sum.there += 1;
      if (status === 'not_recorded') sum.open += 1;
    }
  }
  return (
    <div className={styles['foot']} role="row" style={{ gridTemplateColumns: columns }}>
      <span className={styles['no']} />
      <span role="rowheader" className={styles['name']}>
        Có mặt / phải dự, còn chưa ghi
      </span>
      {sums.map(({ id, there, due, open }) => (
        <span key={id} role="gridcell" className={styles['slot']}>
          <b>
            {there}/{due}
          </b>
          <span>{open === 0 ? 'đã đủ' : `còn ${open}`}</span>
        </span>
      ))}
      <span className={styles['sum']} />
      <span className={styles['sum']} />
    </div>
  );
}
