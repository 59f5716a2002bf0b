import { amountInWords } from '../../kernel/amount-in-words';
import { heldSlots, isEnrolled } from '../attendance';
import { statusAt } from '../model';
import { lecturers, lecturersOf, people, type Attended, type PaidClass, type PaidSlot } from './payees';

/** What one list pays: to whom, for what each, and how much. Whole đồng. */
export interface PaymentItem {
  readonly title: string;
  readonly payee: 'trainee' | 'lecturer';
  readonly paidPer: 'slot' | 'day' | 'person' | 'period';
  readonly rate: number;
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
  /**
   * Not paid yet: marks of people on the list that are not recorded in half days that were held; for lecturers, half days
   * with a name in which no roll was called.
   */
  readonly missing: number;
  /** Half days in which somebody sat in whose name nobody wrote down: nobody can be paid for them. */
  readonly unnamed: number;
}

/** What `missing` counts, in words. */
const missingWords = (missing: number, payee: PaymentItem['payee']): string =>
  payee === 'lecturer'
    ? `${missing} buổi có báo cáo viên chưa điểm danh`
    : `${missing} lượt chưa ghi điểm danh`;

/** What stands outside a list, in words; nothing where everything is in it. */
export function unpaidWords(
  { missing, unnamed }: PaymentList,
  payee: PaymentItem['payee'],
): readonly string[] {
  return [
    ...(missing === 0 ? [] : [missingWords(missing, payee)]),
    ...(unnamed === 0 ? [] : [`${unnamed} buổi học thay chưa ghi tên người học thay`]),
  ];
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

/**
 * Row by row what is paid for half days that people sat in: present, late, left early. Whoever sat in for somebody is paid
 * in their own name, the person they sat in for is not. One person is one row: somebody who sat in for two people, or for
 * one while standing on the list, is paid for a half day, and for a day, once. Whoever is paid nothing is not on the list.
 */
export function paymentList(one: PaidClass, item: PaymentItem): PaymentList {
  const held = heldSlots(one.slots, one.trainees);
  const payees = item.payee === 'lecturer' ? lecturers(one.slots, held) : people(one, held);
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
    missing: item.payee === 'lecturer' ? untaughtSlots(one.slots, held) : missingMarks(one, held),
    unnamed: item.payee === 'lecturer' ? 0 : unnamedSubstitutes(one, held),
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

const untaughtSlots = (slots: readonly PaidSlot[], held: readonly boolean[]): number =>
  slots.filter((slot, place) => !slot.cancelled && !held[place] && lecturersOf(slot).length > 0).length;

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

function unnamedSubstitutes(one: PaidClass, held: readonly boolean[]): number {
  const named = new Set(one.substitutes.map(({ traineeId, place }) => `${traineeId} ${place}`));
  return one.trainees.reduce(
    (sum, { id, enrolment, marks }) =>
      sum +
      one.slots.filter(
        (slot, place) =>
          held[place] &&
          isEnrolled(enrolment, slot) &&
          statusAt(marks, place) === 'substitute' &&
          !named.has(`${id} ${place}`),
      ).length,
    0,
  );
}
