import { formatPercent } from '../kernel/percent';
import { statusAt, type AttendanceStatus, type CertificateRule, type Enrolment, type Slot } from './model';

/** Whether the person belonged to the class on the day of the half day; both ends count in. */
export function isEnrolled(enrolment: Enrolment, slot: Pick<Slot, 'date'>): boolean {
  return (
    (enrolment.from === null || enrolment.from <= slot.date) &&
    (enrolment.to === null || enrolment.to >= slot.date)
  );
}

/** The half days in which a roll was called: somebody's mark stands in them, and they were not called off. */
export function heldSlots(
  slots: readonly Slot[],
  marksOfAll: readonly { readonly marks: string }[],
): readonly boolean[] {
  return slots.map(
    (slot, place) =>
      !slot.cancelled && marksOfAll.some(({ marks }) => statusAt(marks, place) !== 'not_recorded'),
  );
}

/** Who sat in the room: late and left early are there too; a substitute sat there for the unit, not for the person. */
export const isThere = (status: AttendanceStatus): boolean =>
  status === 'present' || status === 'late' || status === 'left_early';

/** The attendance of one person. Whole numbers only; percentages are made when they are shown. */
export interface AttendanceRate {
  /** Half days, or lessons where the rule counts lessons. */
  readonly attended: number;
  /** Of the half days held while the person was enrolled. */
  readonly held: number;
  /** Of all half days for which the person is enrolled, also those to come. */
  readonly all: number;
  /** Half days held without any mark of this person: percentages wait for them. */
  readonly missing: number;
  /** Half days in which no roll was called yet. */
  readonly toCome: number;
  /** Half days held, by mark. */
  readonly counts: Readonly<Record<AttendanceStatus, number>>;
}

/**
 * Counts one person's marks. An excused absence is attended, not attended, or left out of both numbers, as the rule of
 * the class says. `held` is what `heldSlots` answers for the whole class.
 */
export function attendanceRate(
  slots: readonly Slot[],
  held: readonly boolean[],
  person: { readonly marks: string; readonly enrolment: Enrolment },
  rule: Pick<CertificateRule, 'countUnit' | 'excusedCountsAs'>,
): AttendanceRate {
  const counts: Record<AttendanceStatus, number> = {
    present: 0,
    late: 0,
    left_early: 0,
    excused: 0,
    absent: 0,
    substitute: 0,
    not_recorded: 0,
  };
  const sum = { attended: 0, held: 0, all: 0, toCome: 0 };
  // By place: a whole country has millions of marks.
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place];
    if (!slot || slot.cancelled || !isEnrolled(person.enrolment, slot)) continue;
    const weight = rule.countUnit === 'period' ? slot.periods : 1;
    if (!held[place]) {
      sum.all += weight;
      sum.toCome += 1;
      continue;
    }
    const status = statusAt(person.marks, place);
    counts[status] += 1;
    if (status === 'excused' && rule.excusedCountsAs === 'ignored') continue;
    sum.held += weight;
    sum.all += weight;
    if (isThere(status) || (status === 'excused' && rule.excusedCountsAs === 'present')) {
      sum.attended += weight;
    }
  }
  return { ...sum, missing: counts.not_recorded, counts };
}

/** "83,33", half up with two decimals; null where nothing was held or a mark is missing ("chưa đủ dữ liệu"). */
export function percentOfHeld(rate: AttendanceRate): string | null {
  return rate.missing > 0 ? null : percentOf(rate.attended, rate.held);
}

/** Over all half days, those to come counted as not attended; null like the other. */
export function percentOfAll(rate: AttendanceRate): string | null {
  return rate.missing > 0 ? null : percentOf(rate.attended, rate.all);
}

export function percentOf(count: number, base: number): string | null {
  return base === 0 ? null : formatPercent(count, base, 2, 'half_up');
}
