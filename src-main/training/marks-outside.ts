import type { Enrolment } from '@shared/training/model';
import { isEnrolled } from '@shared/training/attendance';
import type { ReadDb } from '../database/tables';

/**
 * Half days in which somebody was recorded as having come, and which would no longer count for them: marks outside the
 * days of a trainee are in no percentage, no payment and no certificate, so they may not get there by a change of dates.
 */
export async function attendedOutside(db: ReadDb, traineeId: string, enrolment: Enrolment): Promise<number> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('training_slot', 'training_slot.id', 'attendance.slot_id')
    .select('training_slot.slot_date as date')
    .where('attendance.trainee_id', '=', traineeId)
    .where('attendance.status', 'in', ['present', 'late', 'left_early', 'substitute'])
    .execute();
  return rows.filter((slot) => !isEnrolled(enrolment, slot)).length;
}

/** The same for everybody of a half day that is moved to another date. */
export async function attendedBefore(db: ReadDb, slotId: string, date: string): Promise<number> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('trainee', 'trainee.id', 'attendance.trainee_id')
    .select(['trainee.enrolled_from as from', 'trainee.enrolled_to as to'])
    .where('attendance.slot_id', '=', slotId)
    .where('attendance.status', 'in', ['present', 'late', 'left_early', 'substitute'])
    .execute();
  return rows.filter((enrolment) => !isEnrolled(enrolment, { date })).length;
}
