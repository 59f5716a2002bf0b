import { appError, type AppError } from '@shared/contract/error-messages';
import { nameKey } from '@shared/kernel/same-person';
import { isThere } from '@shared/training/attendance';
import type { AttendanceStatus } from '@shared/training/model';
import { namesakeOf } from '@shared/training/namesakes';
import type { ReadDb } from '../database/tables';
import type { TraineeRow } from './trainee-store';

interface Seat {
  readonly trainee: TraineeRow;
  readonly status: AttendanceStatus;
  readonly substituteName: string;
}

/** Who sits where in a half day, somebody in another's stead included. */
async function seatsOf(db: ReadDb, slotId: string): Promise<readonly Seat[]> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('trainee', 'trainee.id', 'attendance.trainee_id')
    .selectAll('trainee')
    .select(['attendance.status', 'attendance.substitute_name'])
    .where('attendance.slot_id', '=', slotId)
    .execute();
  return rows.map(({ status, substitute_name: substituteName, ...trainee }) => ({
    trainee,
    status,
    substituteName,
  }));
}

const isOf = (unit: string, name: string, seat: { readonly unit: string; readonly name: string }): boolean =>
  nameKey(name) === nameKey(seat.name) && nameKey(unit) === nameKey(seat.unit);

/**
 * Nobody sits on two seats in one half day: the same name in the same unit is one person. Answers why the new mark would
 * put somebody on a second one; null where it does not.
 */
export async function secondSeat(
  db: ReadDb,
  slotId: string,
  trainee: TraineeRow,
  mark: { readonly status: AttendanceStatus; readonly substituteName: string; readonly namesake: boolean },
): Promise<AppError | null> {
  if (mark.status === 'substitute' && mark.substituteName === '') return null;
  if (mark.status !== 'substitute' && !isThere(mark.status)) return null;
  const who = mark.status === 'substitute' ? mark.substituteName : trainee.full_name;
  const unit = trainee.unit_name;
  for (const { trainee: other, status, substituteName } of await seatsOf(db, slotId)) {
    // Whoever is linked as the substitute of this trainee has a row of their own for the same seat.
    if ([other.id, other.linked_to_id].includes(trainee.id) || trainee.linked_to_id === other.id) continue;
    const sitsFor =
      status === 'substitute' && isOf(unit, who, { unit: other.unit_name, name: substituteName });
    if (sitsFor) return appError('training.sits-for-another', { name: who, other: other.full_name });
    const sits = isThere(status) && isOf(unit, who, { unit: other.unit_name, name: other.full_name });
    if (sits && mark.status === 'substitute') return appError('training.link-clash', { name: who });
  }
  return mark.status === 'substitute' && !mark.namesake ? elsewhereInTheRoom(db, slotId, trainee, who) : null;
}

/** Somebody of that name from another unit sits in the room: one person on two seats, or a namesake. */
async function elsewhereInTheRoom(
  db: ReadDb,
  slotId: string,
  trainee: TraineeRow,
  name: string,
): Promise<AppError | null> {
  const there = (await seatsOf(db, slotId)).flatMap(({ trainee: other, status }) =>
    isThere(status) && other.linked_to_id !== trainee.id
      ? [{ id: other.id, fullName: other.full_name, unitLabel: other.unit_name }]
      : [],
  );
  const namesake = namesakeOf(there, name, trainee.id);
  return namesake ? appError('training.same-name', { name, unit: namesake.unitLabel }) : null;
}

/**
 * People of a class who sit in for a colleague in a half day, with that colleague: they are not present on their own seat
 * as well.
 */
export async function whoSitsForAnother(
  db: ReadDb,
  slotId: string,
  people: Iterable<TraineeRow>,
): Promise<ReadonlyMap<string, TraineeRow>> {
  const taken = (await seatsOf(db, slotId)).filter(({ status }) => status === 'substitute');
  if (taken.length === 0) return new Map();
  return new Map(
    [...people].flatMap((one) => {
      const seat = taken.find(
        ({ trainee, substituteName }) =>
          trainee.id !== one.id &&
          trainee.id !== one.linked_to_id &&
          isOf(one.unit_name, one.full_name, { unit: trainee.unit_name, name: substituteName }),
      );
      return seat ? [[one.id, seat.trainee] as const] : [];
    }),
  );
}
