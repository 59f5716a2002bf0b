import { amountInWords } from '../../kernel/amount-in-words';
import { nameKey } from '../../kernel/same-person';
import { heldSlots, isEnrolled, isThere } from '../attendance';
import { statusAt, type Enrolment, type Slot } from '../model';

/** What one list pays: to whom, for what each, and how much. Whole đồng. */
export interface PaymentItem {
  readonly title: string;
  readonly payee: 'trainee' | 'lecturer';
  readonly paidPer: 'slot' | 'day' | 'person' | 'period';
  readonly rate: number;
}

export interface PaidSlot extends Slot {
  readonly lecturer: string;
}

export interface PaidTrainee {
  readonly id: string;
  readonly fullName: string;
  readonly unitLabel: string;
  readonly post: string;
  readonly enrolment: Enrolment;
  readonly marks: string;
  /** Came instead of somebody on the list. */
  readonly standsIn: boolean;
}

/** Who sat in for somebody, in which half day (place in `slots`), as the roll has the name. */
export interface NamedSubstitute {
  readonly traineeId: string;
  readonly place: number;
  readonly name: string;
}

export interface PaidClass {
  readonly slots: readonly PaidSlot[];
  readonly trainees: readonly PaidTrainee[];
  readonly substitutes: readonly NamedSubstitute[];
}

export interface PaymentRow {
  readonly no: number;
  readonly fullName: string;
  readonly unitLabel: string;
  readonly note: string;
  /** Half days, days, lessons; 1 where a person is paid once. */
  readonly count: number;
  readonly amount: number;
}

export interface PaymentList {
  readonly rows: readonly PaymentRow[];
  readonly count: number;
  readonly total: number;
  readonly totalInWords: string;
  /** Marks of people on the list that are not recorded in half days that were held: they are not paid yet. */
  readonly missing: number;
}

export const PER_WORDS: Readonly<Record<PaymentItem['paidPer'], string>> = {
  slot: 'buổi',
  day: 'ngày',
  person: 'người',
  period: 'tiết',
};

export const PAYEE_WORDS: Readonly<Record<PaymentItem['payee'], string>> = {
  trainee: 'Học viên',
  lecturer: 'Báo cáo viên',
};

/** Places of half days in which somebody sat there. */
type Attended = readonly number[];

interface Payee {
  readonly fullName: string;
  readonly unitLabel: string;
  readonly note: string;
  readonly attended: Attended;
}

/**
 * Row by row what is paid for half days that people sat in: present, late, left early. Whoever sat in for somebody is paid
 * in their own name, the person they sat in for is not. Whoever is paid nothing is not on the list.
 */
export function paymentList(one: PaidClass, item: PaymentItem): PaymentList {
  const held = heldSlots(one.slots, one.trainees);
  const payees = item.payee === 'lecturer' ? lecturers(one.slots) : people(one, held);
  const rows = payees
    .map((payee) => ({ payee, count: countOf(payee.attended, one.slots, item) }))
    .filter(({ count }) => count > 0)
    .map(({ payee, count }, index): PaymentRow => ({
      no: index + 1,
      fullName: payee.fullName,
      unitLabel: payee.unitLabel,
      note: payee.note,
      count,
      amount: count * item.rate,
    }));
  const total = rows.reduce((sum, row) => sum + row.amount, 0);
  return {
    rows,
    count: rows.reduce((sum, row) => sum + row.count, 0),
    total,
    totalInWords: amountInWords(total),
    missing: item.payee === 'lecturer' ? 0 : missingMarks(one, held),
  };
}

function countOf(attended: Attended, slots: readonly PaidSlot[], { paidPer }: PaymentItem): number {
  switch (paidPer) {
    case 'slot':
      return attended.length;
    case 'day':
      return new Set(attended.map((place) => slots[place]?.date)).size;
    case 'person':
      return attended.length > 0 ? 1 : 0;
    case 'period':
      return attended.reduce((sum, place) => sum + (slots[place]?.periods ?? 0), 0);
  }
}

function people(one: PaidClass, held: readonly boolean[]): readonly Payee[] {
  const known = new Set(
    one.trainees.filter(({ standsIn }) => standsIn).map(({ fullName }) => nameKey(fullName)),
  );
  const named = Map.groupBy(
    one.substitutes.filter(({ name, place }) => held[place] && !known.has(nameKey(name))),
    ({ traineeId }) => traineeId,
  );
  return one.trainees.flatMap((trainee): Payee[] => {
    const attended = one.slots.flatMap((slot, place) =>
      held[place] && isEnrolled(trainee.enrolment, slot) && isThere(statusAt(trainee.marks, place))
        ? [place]
        : [],
    );
    const own: Payee = {
      fullName: trainee.fullName,
      unitLabel: trainee.unitLabel,
      note: trainee.standsIn ? 'Học thay' : '',
      attended,
    };
    const others = Map.groupBy(named.get(trainee.id) ?? [], ({ name }) => nameKey(name));
    return [
      own,
      ...[...others.values()].map((mine): Payee => ({
        fullName: mine[0]?.name ?? '',
        unitLabel: trainee.unitLabel,
        note: `Học thay ${trainee.fullName}`,
        attended: mine.map(({ place }) => place),
      })),
    ];
  });
}

/** Several lecturers of one half day stand in its field with commas or semicolons between them. */
function lecturers(slots: readonly PaidSlot[]): readonly Payee[] {
  const found = new Map<string, { fullName: string; attended: number[] }>();
  for (const [place, slot] of slots.entries()) {
    if (slot.cancelled) continue;
    for (const name of slot.lecturer.split(/[;,]/u).map((part) => part.trim())) {
      if (name === '') continue;
      const known = found.get(nameKey(name)) ?? { fullName: name, attended: [] };
      if (!known.attended.includes(place)) known.attended.push(place);
      found.set(nameKey(name), known);
    }
  }
  return [...found.values()].map((one) => ({ ...one, unitLabel: '', note: '' }));
}

function missingMarks(one: PaidClass, held: readonly boolean[]): number {
  return one.trainees.reduce(
    (sum, trainee) =>
      sum +
      one.slots.filter(
        (slot, place) =>
          held[place] &&
          isEnrolled(trainee.enrolment, slot) &&
          !trainee.standsIn &&
          statusAt(trainee.marks, place) === 'not_recorded',
      ).length,
    0,
  );
}
