import { isEnrolled, isThere } from './attendance';
import { statusAt, type Enrolment, type Slot } from './model';

/** One row of the roll. */
export interface SeatRow {
  readonly enrolment: Enrolment;
  readonly marks: string;
  /** Came without standing on the list. */
  readonly walkIn: boolean;
  /** Sat in for somebody on the list, in whose mark it shows. */
  readonly standsIn: boolean;
}

export interface SeatsTaken {
  /** Somebody sits there: the person, or a substitute for the unit. */
  readonly there: number;
  readonly due: number;
  /** Of these, how many are not recorded. */
  readonly open: number;
}

/**
 * Who sits in one half day, counted as the statistics count it, so that the sums of a roll come to "lượt có mặt" of the
 * result: a substitute's own row is no further seat, and nobody waits for whoever came once without being on the list.
 * `place` is that of the half day in the texts of marks.
 */
export function seatsTaken(
  slot: Pick<Slot, 'date' | 'cancelled'>,
  place: number,
  rows: readonly SeatRow[],
): SeatsTaken {
  const sum = { there: 0, due: 0, open: 0 };
  if (slot.cancelled) return sum;
  for (const { enrolment, marks, walkIn, standsIn } of rows) {
    if (standsIn || !isEnrolled(enrolment, slot)) continue;
    const status = statusAt(marks, place);
    if (status === 'not_recorded') {
      if (walkIn) continue;
      sum.open += 1;
    }
    sum.due += 1;
    if (isThere(status) || status === 'substitute') sum.there += 1;
  }
  return sum;
}
