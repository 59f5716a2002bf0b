import type { SeatRow } from '@shared/training/seats-taken';
import type { TraineeRecord } from '@shared/training/trainee-contract';

/** A trainee's row as the sums of a roll read it. */
export const seatRow = (one: TraineeRecord, marks: string | undefined): SeatRow => ({
  enrolment: { from: one.enrolledFrom, to: one.enrolledTo },
  marks: marks ?? '',
  walkIn: one.kind === 'walk_in',
  standsIn: one.standsInForId !== null,
});
