import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { heldSlots } from '@shared/training/attendance';
import type { ClassFields, SlotRecord } from '@shared/training/class-contract';
import { STATUS_CODES } from '@shared/training/model';
import type { Marks } from '@shared/training/roll-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { useFitToWindow } from '../../ui/layout/use-fit-to-window';
import styles from './roll.module.css';
import { RollHead } from './roll-head';
import { rollAction, type Cursor, type RollAction } from './roll-keys';
import { cellId, RollRow } from './roll-row';
import { RollSums } from './roll-sums';

interface RollGridProps {
  readonly fields: ClassFields;
  readonly slots: readonly SlotRecord[];
  /** The rows. */
  readonly trainees: readonly TraineeRecord[];
  /** Whoever belongs to the class: a half day was held where anybody of them is recorded. */
  readonly everybody: readonly TraineeRecord[];
  readonly marks: Readonly<Record<string, string>>;
  /** Who sat in for whom, where the name is known. */
  readonly substitutes: Marks['substitutes'];
  readonly cursor: Cursor;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onAction: (action: Exclude<RollAction, { readonly type: 'move' }>) => void;
  readonly onPaste: (text: string) => void;
  /** The grid itself, for whoever hands the cursor back to it. */
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** Name above unit; where both stand side by side a row is lower, and more people are in sight. */
const ROW_HEIGHT = 46;
const LOW_ROW_HEIGHT = 34;
/** What a name and the unit beside it need, in pixels. */
const BOTH_WIDTH = 420;
const NAME_WIDTH = 240;
/** A half day; and the number, the two sums and the border of the grid. */
const SLOT_WIDTH = 64;
const FIXED_WIDTH = 40 + 62 + 82 + 2;
/** Of the headings and of the sums; see roll.module.css. */
const BAND_HEIGHT = 52;
/** Longer names take two lines in smaller letters; a name is never cut. */
const LONG_NAME = 25;
/** The same where the unit stands beside the name. */
const LONG_NAME_IN_LOW_ROW = 32;

/**
 * People down, half days across, names and sums always in sight (row A22). Only the rows in sight are drawn, and a mark
 * draws its own row anew and no other.
 */
export function RollGrid(props: RollGridProps) {
  const {
    fields,
    slots,
    trainees,
    everybody,
    marks,
    substitutes,
    cursor,
    onCursor,
    onAction,
    onPaste,
    gridRef,
  } = props;
  const { ref: sized, width } = useElementSize();
  const box = useMergedRef(useFitToWindow(), gridRef, sized);
  const forNames = width - FIXED_WIDTH - slots.length * SLOT_WIDTH;
  const low = forNames >= BOTH_WIDTH;
  const rowHeight = low ? LOW_ROW_HEIGHT : ROW_HEIGHT;
  const heldKey = useMemo(
    () =>
      heldSlots(
        slots,
        everybody.map(({ id }) => ({ marks: marks[id] ?? '' })),
      )
        .map((one) => (one ? '1' : '0'))
        .join(''),
    [slots, everybody, marks],
  );
  const held = useMemo(() => [...heldKey].map((one) => one === '1'), [heldKey]);
  const named = useMemo(
    () => new Set(substitutes.map(({ traineeId, slotId }) => `${traineeId} ${slotId}`)),
    [substitutes],
  );
  const virtualizer = useVirtualizer({
    count: trainees.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // Rows beyond the edge are drawn already; a frame must not wait for the ones beyond those.
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const came = useRef<Cursor | null>(null);
  useEffect(() => {
    const from = came.current;
    came.current = cursor;
    const grid = gridRef.current;
    if (grid && from !== null && from.row !== cursor.row) {
      const to = scrollFor(
        cursor.row * rowHeight,
        rowHeight,
        virtualizer.scrollOffset ?? 0,
        virtualizer.scrollRect?.height ?? 0,
      );
      if (to !== null) grid.scrollTop = to;
    }
    // Going down a column moves nothing sideways, and asking where a cell stands costs a layout of the page.
    if (from?.column === cursor.column) return;
    const cell = grid?.querySelector<HTMLElement>('[data-cursor]');
    if (grid && cell) keepInSight(grid, cell);
  }, [cursor, virtualizer, gridRef, rowHeight]);

  const minWidth = FIXED_WIDTH - 2 + NAME_WIDTH + slots.length * SLOT_WIDTH;
  const columns = `40px minmax(${NAME_WIDTH}px, 1fr) repeat(${slots.length}, ${SLOT_WIDTH}px) 62px 82px`;
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
      data-low={low || undefined}
      data-wide={forNames < NAME_WIDTH || undefined}
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
      <RollHead columns={columns} slots={slots} column={cursor.column} />
      <div className={styles['body']} style={{ height: virtualizer.getTotalSize(), minWidth }}>
        {virtualizer.getVirtualItems().map((item) => {
          const trainee = trainees[item.index];
          if (!trainee) return null;
          return (
            <RollRow
              key={trainee.id}
              no={item.index + 1}
              top={item.start}
              longName={low ? LONG_NAME_IN_LOW_ROW : LONG_NAME}
              columns={columns}
              trainee={trainee}
              marks={marks[trainee.id] ?? ''}
              unnamed={unnamedPlaces(trainee.id, marks[trainee.id] ?? '', slots, named)}
              slots={slots}
              held={held}
              fields={fields}
              column={item.index === cursor.row ? cursor.column : null}
              onPick={onCursor}
            />
          );
        })}
      </div>
      <RollSums columns={columns} slots={slots} trainees={trainees} marks={marks} />
    </div>
  );
}

/** Places of half days in which somebody unknown sat in: the name decides who is paid. As a text, so that rows compare it. */
function unnamedPlaces(
  traineeId: string,
  marks: string,
  slots: readonly SlotRecord[],
  named: ReadonlySet<string>,
): string {
  if (!marks.includes(STATUS_CODES.substitute)) return '';
  return slots
    .flatMap(({ id }, place) =>
      marks.charAt(place) === STATUS_CODES.substitute && !named.has(`${traineeId} ${id}`) ? [place] : [],
    )
    .join(' ');
}

/**
 * Where the roll must be scrolled to so that a row stands between headings and sums; null where it does already. Counted
 * from what the last scrolling said: asking the page would make it lay itself out once more for every key.
 */
function scrollFor(above: number, rowHeight: number, offset: number, height: number): number | null {
  const below = above + rowHeight + 2 * BAND_HEIGHT - height;
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
