import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { localTimeOf } from '@shared/kernel/local-date';
import { isEnrolled } from '@shared/training/attendance';
import type { ClassRecord } from '@shared/training/contract';
import type { Marks } from '@shared/training/roll-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { slotAtTheDoor } from '@shared/training/doors/current-slot';
import type { AttendanceStatus } from '@shared/training/model';
import { toldApart } from '@shared/training/namesakes';
import { readPastedMarks } from '@shared/training/pasted-marks';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { ClassFrame, useClassId } from '../class-frame';
import { PointChoice, usePointFilter } from './point-choice';
import { RollDialogs, type RollDialog } from './roll-dialogs';
import { RollGrid } from './roll-grid';
import type { Cursor, RollAction } from './roll-keys';
import { RollLegend, RollTools, type RollOrder } from './roll-tools';
import { SheetMenu } from './sheet-menu';
import { useRoll } from './use-roll';
import { useRollUndo } from './use-roll-undo';

export function AttendancePage() {
  const classId = useClassId();
  const marks = useCall('training.getMarks', { classId });
  return (
    <ClassFrame
      secondary={(one) =>
        one.trainees.length > 0 && (
          <>
            <Button component={Link} to={`/training/${one.id}/door`} variant="default">
              Điểm danh tại cửa
            </Button>
            <SheetMenu classId={one.id} />
          </>
        )
      }
    >
      {(one) => (
        <QueryState query={marks}>
          {(stored) =>
            one.trainees.length === 0 ? (
              <NoTrainees />
            ) : (
              <RollCall one={one} stored={stored} fetchedAt={marks.dataUpdatedAt} />
            )
          }
        </QueryState>
      )}
    </ClassFrame>
  );
}

function NoTrainees() {
  const classId = useClassId();
  return (
    <EmptyState
      icon={IconClipboardCheck}
      title="Chưa có học viên để điểm danh"
      actions={
        <Button component={Link} to={`/training/${classId}/import`} variant="light">
          Nhập danh sách học viên
        </Button>
      }
    >
      Có danh sách rồi thì mỗi buổi chỉ cần bấm “Tất cả có mặt” và ghi các trường hợp khác.
    </EmptyState>
  );
}

/** The half day that is called next: today's by the clock, else the next without a mark, else the last that has any. */
function firstColumn({ slots, today }: ClassRecord, { marks }: Marks): number {
  const touched = slots.map((_, place) =>
    Object.values(marks).some((text) => text.charAt(place) !== '' && text.charAt(place) !== '-'),
  );
  const now = new Date().toISOString();
  const here = slotAtTheDoor(slots, { date: today, time: localTimeOf(now) });
  // While a day lasts, the half day that people come for is called, whatever was left open before.
  if (slots[here]?.date === today) return here;
  const next = slots.findIndex((slot, place) => !slot.cancelled && !touched[place] && slot.date >= today);
  if (next >= 0) return next;
  const open = slots.findIndex((slot, place) => !slot.cancelled && !touched[place]);
  return open >= 0 ? open : Math.max(0, touched.lastIndexOf(true));
}

/** The cursor of the roll is drawn from the beginning, and its keys work from the beginning too. */
function takeFreeFocus(grid: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.id === 'content')
    grid?.focus({ preventScroll: true });
}

interface RollCallProps {
  readonly one: ClassRecord;
  readonly stored: Marks;
  readonly fetchedAt: number;
}

/** Rows A04, A09–A11, A20–A22: the roll of a class, by keys alone. */
function RollCall({ one, stored, fetchedAt }: RollCallProps) {
  const roll = useRoll(stored, fetchedAt);
  const [order, setOrder] = useState<RollOrder>('unit');
  const [cursor, setCursor] = useState<Cursor>(() => ({ row: 0, column: firstColumn(one, stored) }));
  const [dialog, setDialog] = useState<RollDialog>(null);
  const [early, setEarly] = useState<ReadonlySet<string>>(new Set());
  const grid = useRef<HTMLDivElement>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  useEffect(() => takeFreeFocus(grid.current), []);
  const { slots } = one;
  const substituteOf = (traineeId: string, slotId: string): string =>
    stored.substitutes.find((entry) => entry.traineeId === traineeId && entry.slotId === slotId)?.name ?? '';
  const { record, many, undo } = useRollUndo(one.id, roll, substituteOf);
  const told = useMemo(() => ({ ...one, trainees: [...toldApart(one.trainees)] }), [one]);
  const filter = usePointFilter(told);
  const trainees = useMemo(
    () =>
      order === 'unit'
        ? filter.people
        : filter.people.toSorted((left, right) => (left.sortKey < right.sortKey ? -1 : 1)),
    [filter.people, order],
  );
  const slot = slots[Math.min(cursor.column, slots.length - 1)];
  const trainee = trainees[Math.min(cursor.row, trainees.length - 1)];
  const enrolled = useMemo(
    () => (slot ? trainees.filter((person) => belongs(person, slot)) : []),
    [trainees, slot],
  );
  const putInOrder = useCallback((next: RollOrder) => {
    setOrder(next);
    setCursor(({ column }) => ({ row: 0, column }));
  }, []);
  const goTo = useCallback(
    (person: TraineeRecord) => {
      setCursor(({ column }) => ({ row: trainees.indexOf(person), column }));
      grid.current?.focus();
    },
    [trainees],
  );
  const openDialog = useCallback((type: 'walk-in' | 'all-present') => setDialog({ type }), []);
  const { choose } = filter;
  const points = useMemo(
    () => (
      <PointChoice
        filter={filter}
        trainees={one.trainees}
        onChoose={(pointId) => {
          choose(pointId);
          setCursor(({ column }) => ({ row: 0, column }));
        }}
      />
    ),
    [filter, choose, one.trainees],
  );
  if (!slot || !trainee) return null;

  const close = () => {
    setDialog(null);
    // Focus was in the dialog; the next key belongs to the roll again.
    setTimeout(() => grid.current?.focus());
  };

  function mark(
    status: AttendanceStatus,
    rest: { reason?: string; substituteName?: string; namesake?: boolean } = {},
  ): void {
    if (!slot || !trainee) return;
    record({ traineeId: trainee.id, slotId: slot.id, status, source: 'grid', ...rest });
    setCursor({ row: Math.min(cursor.row + 1, trainees.length - 1), column: cursor.column });
  }

  /** Nobody has been in a half day that is still to come; who is excused from it may be known. */
  const isEarly = (after: AttendanceStatus): boolean =>
    slot.date > one.today && after !== 'excused' && after !== 'not_recorded' && !early.has(slot.id);

  const asksReason = (after: AttendanceStatus): boolean =>
    roll.isSettled(trainee.id, slot.id) && roll.statusOf(trainee.id, slot.id) !== after;

  function act(action: Exclude<RollAction, { readonly type: 'move' }>): void {
    if (!slot || !trainee) return;
    if (action.type === 'find') nameBox.current?.focus();
    else if (action.type === 'undo') goBack();
    else if (slot.cancelled || !belongs(trainee, slot)) return;
    else if (action.type === 'open') setDialog({ type: 'cell' });
    else if (isEarly(action.status)) setDialog({ type: 'early', status: action.status });
    else if (asksReason(action.status)) {
      setDialog({ type: 'reason', after: action.status });
    } else mark(action.status);
  }

  function goBack(): void {
    const mark = undo();
    const row = trainees.findIndex(({ id }) => id === mark?.traineeId);
    const column = slots.findIndex(({ id }) => id === mark?.slotId);
    if (row >= 0 && column >= 0) setCursor({ row, column });
  }

  function paste(text: string): void {
    const pasted = readPastedMarks(text, {
      people: trainees,
      slotIds: slots.map(({ id }) => id),
      takes: (traineeId, slotId) => {
        const person = trainees.find(({ id }) => id === traineeId);
        const day = slots.find(({ id }) => id === slotId);
        return person !== undefined && day !== undefined && !day.cancelled && belongs(person, day);
      },
      at: cursor,
    });
    setDialog({ type: 'pasted', pasted });
  }

  return (
    <>
      <RollTools
        slot={slot}
        enrolled={enrolled}
        lateMinutes={one.fields.lateMinutes}
        statusOf={roll.statusOf}
        record={record}
        order={order}
        nameBox={nameBox}
        onOrder={putInOrder}
        onGoTo={goTo}
        onDialog={openDialog}
        points={points}
      />
      <RollGrid
        fields={one.fields}
        slots={slots}
        trainees={trainees}
        everybody={one.trainees}
        marks={roll.marks}
        substitutes={stored.substitutes}
        cursor={cursor}
        onCursor={setCursor}
        onAction={act}
        onPaste={paste}
        gridRef={grid}
      />
      <RollLegend />
      <RollDialogs
        dialog={dialog}
        one={one}
        slot={slot}
        trainee={trainee}
        enrolled={enrolled}
        roll={roll}
        substituteName={substituteOf(trainee.id, slot.id)}
        onClose={close}
        onDone={many}
        onMark={mark}
        onEarly={() => setEarly(new Set([...early, slot.id]))}
      />
    </>
  );
}

const belongs = (person: TraineeRecord, slot: { readonly date: string }): boolean =>
  isEnrolled({ from: person.enrolledFrom, to: person.enrolledTo }, slot);
