import { appError } from '@shared/contract/error-messages';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { isThere } from '@shared/training/attendance';
import type { Arrival, DoorPerson } from '@shared/training/doors/contract';
import { slotName, STATUS_WORDS } from '@shared/training/labels';
import { statusByClock } from '@shared/training/late';
import type { AttendanceStatus } from '@shared/training/model';
import type { CommandContext, Handler } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { findClass, findSlot, slotFieldsOf, type SlotRow } from '../class-store';
import { markRefusal } from '../marks';
import { writeMarks } from '../mark-store';
import { keepSeat } from '../substitute-seat';
import { findTrainee, type TraineeRow } from '../trainee-store';
import { whoIsMeant } from './who-is-meant';

/** Rows A06, A08–A10: stored when the answer comes; the clock of this PC says whether it was late. */
export const recordArrival: Handler<'trainingDoors.recordArrival'> = async (context, input) => {
  const { tx } = context;
  const slot = await findSlot(tx, input.slotId);
  if (!slot) return err(appError('not-found'));
  if (slot.cancelled === 1) return err(appError('training.slot-cancelled'));
  const meant = await whoIsMeant(tx, slot.class_id, input.who);
  switch (meant.kind) {
    case 'nobody':
      return ok({ outcome: 'unknown' });
    case 'elsewhere':
      return ok({ outcome: 'other_class', fullName: meant.fullName, classTitle: meant.classTitle });
    case 'several':
      return ok({ outcome: 'several', people: meant.people.map(personOf) });
    case 'one':
      return ok(await take(context, slot, meant.trainee, input));
  }
};

async function take(
  context: CommandContext,
  slot: SlotRow,
  trainee: TraineeRow,
  { anyway, door }: { readonly anyway: boolean; readonly door: string },
): Promise<Arrival> {
  const { tx, now } = context;
  const person = personOf(trainee);
  if (markRefusal(slot, trainee) !== null) return { outcome: 'not_enrolled', person };
  const known = await tx
    .selectFrom('attendance')
    .select(['status', 'recorded_at'])
    .where('slot_id', '=', slot.id)
    .where('trainee_id', '=', trainee.id)
    .executeTakeFirst();
  if (known && isThere(known.status)) {
    return { outcome: 'again', person, status: known.status, at: known.recorded_at };
  }
  if (known && !anyway) return { outcome: 'otherwise', person, status: known.status };
  const status = await statusNow(tx, slot, now);
  const mark = {
    slotId: slot.id,
    traineeId: trainee.id,
    before: known?.status ?? 'not_recorded',
    status,
    substituteName: '',
  } as const;
  const [eventId = ''] = await writeMarks(context, [mark], { source: 'card', reason: '', door });
  await keepSeat(context, slot, trainee, status);
  audit(context, trainee, slot, { before: mark.before, after: status });
  return { outcome: 'recorded', person, status, at: now, eventId, there: await countThere(tx, slot.id) };
}

async function statusNow(db: ReadDb, slot: SlotRow, now: string): Promise<'present' | 'late'> {
  const lateMinutes = (await findClass(db, slot.class_id))?.late_minutes ?? 0;
  return statusByClock({ date: slot.slot_date, startTime: slot.start_time }, lateMinutes, {
    date: localDateOf(now),
    time: localTimeOf(now),
  });
}

/** How many seats are taken, as the sums of the roll count them: a substitute sits on the seat of whom they came for. */
async function countThere(db: ReadDb, slotId: string): Promise<number> {
  const row = await db
    .selectFrom('attendance')
    .innerJoin('trainee', 'trainee.id', 'attendance.trainee_id')
    .select(({ fn }) => fn.countAll<number>().as('there'))
    .where('attendance.slot_id', '=', slotId)
    .where('attendance.status', 'in', ['present', 'late', 'left_early', 'substitute'])
    .where('trainee.linked_to_id', 'is', null)
    .executeTakeFirstOrThrow();
  return row.there;
}

/** The last scan was another person's, or a mistake: what stood before stands again, and both are kept. */
export const undoArrival: Handler<'trainingDoors.undoArrival'> = async (context, { eventId }) => {
  const { tx } = context;
  const event = await tx
    .selectFrom('attendance_event')
    .selectAll()
    .where('id', '=', eventId)
    .executeTakeFirst();
  const trainee = event && (await findTrainee(tx, event.trainee_id));
  const slot = event && (await findSlot(tx, event.slot_id));
  if (!trainee || !slot) return err(appError('not-found'));
  const later = await tx
    .selectFrom('attendance_replaced')
    .select('event_id')
    .where('replaced_id', '=', eventId)
    .executeTakeFirst();
  // Since then the row turned out to be somebody else's: what stands there is no longer this scan alone.
  if (later || event.source !== 'card' || trainee.link_kind === 'same_person')
    return err(appError('door.undo-late'));
  const mark = {
    slotId: slot.id,
    traineeId: trainee.id,
    before: event.to_status,
    status: event.from_status,
    substituteName: '',
  };
  await writeMarks(context, [mark], { source: 'door_undo', reason: '', door: event.door });
  await keepSeat(context, slot, trainee, event.from_status);
  audit(context, trainee, slot, { before: event.to_status, after: event.from_status });
  return ok({
    fullName: trainee.full_name,
    status: event.from_status,
    there: await countThere(tx, slot.id),
  });
};

function audit(
  context: CommandContext,
  trainee: TraineeRow,
  slot: SlotRow,
  change: { readonly before: AttendanceStatus; readonly after: AttendanceStatus },
): void {
  context.audit({
    entity: 'attendance',
    entityId: trainee.id,
    summary: `Điểm danh tại cửa ${trainee.full_name}, ${slotName(slotFieldsOf(slot)).toLowerCase()}`,
    changes: [{ field: 'Điểm danh', before: STATUS_WORDS[change.before], after: STATUS_WORDS[change.after] }],
  });
}

export const personOf = (row: TraineeRow): DoorPerson => ({
  traineeId: row.id,
  fullName: row.full_name,
  unitLabel: row.unit_name,
  birthDate: row.birth_date,
});
