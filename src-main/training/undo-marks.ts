import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';
import type { ReadDb } from '../database/tables';
import { findSlot } from './class-store';
import { writeMarks, type NewMark } from './mark-store';
import { keepSeat } from './substitute-seat';
import { findTrainee } from './trainee-store';

const REASON = 'Hoàn tác';

/**
 * Row A20: marks of one step are taken back as marks of their own, so that the history keeps both. Only on the day they
 * were made: later each field asks why. A field that was marked anew since, or whose row became another's, is kept.
 */
export const undoMarks: Handler<'training.undoMarks'> = async (context, { classId, events }) => {
  const { tx, now } = context;
  const made = await eventsOf(tx, classId, events);
  if (made.length !== new Set(events).size) return err(appError('not-found'));
  if (made.some(({ at }) => localDateOf(at) !== localDateOf(now))) return err(appError('training.undo-late'));
  const kept = new Set(
    (
      await tx
        .selectFrom('attendance_replaced')
        .select('replaced_id')
        .where('replaced_id', 'in', events)
        .execute()
    ).map(({ replaced_id }) => replaced_id),
  );
  const standing = made.filter(({ id, link_kind }) => !kept.has(id) && link_kind !== 'same_person');
  const names = await formerSubstitutes(tx, events);
  let undone = 0;
  for (const [source, group] of Map.groupBy(standing, (event) => event.source)) {
    const back: NewMark[] = group.map((event) => ({
      slotId: event.slot_id,
      traineeId: event.trainee_id,
      before: event.to_status,
      status: event.from_status,
      substituteName: event.from_status === 'substitute' ? (names.get(event.id) ?? '') : '',
    }));
    undone += (await writeMarks(context, back, { source, reason: REASON })).length;
    for (const { slotId, traineeId, status } of back) {
      const [slot, trainee] = [await findSlot(tx, slotId), await findTrainee(tx, traineeId)];
      if (slot && trainee) await keepSeat(context, slot, trainee, status);
    }
  }
  if (undone > 0) {
    context.audit({
      entity: 'attendance',
      entityId: classId,
      summary: `Hoàn tác ghi điểm danh: ${undone} ô`,
      changes: [],
    });
  }
  return ok({ undone, kept: made.length - undone });
};

function eventsOf(db: ReadDb, classId: string, ids: readonly string[]) {
  return db
    .selectFrom('attendance_event as event')
    .innerJoin('training_slot as slot', 'slot.id', 'event.slot_id')
    .innerJoin('trainee', 'trainee.id', 'event.trainee_id')
    .select(['event.id', 'event.slot_id', 'event.trainee_id', 'event.from_status', 'event.to_status'])
    .select(['event.source', 'event.at', 'trainee.link_kind'])
    .where('event.id', 'in', ids)
    .where('slot.class_id', '=', classId)
    .execute();
}

/** Who sat in for somebody before the mark was written over. */
async function formerSubstitutes(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('attendance_replaced as link')
    .innerJoin('attendance_event as former', 'former.id', 'link.replaced_id')
    .select(['link.event_id', 'former.substitute_name'])
    .where('link.event_id', 'in', ids)
    .where('former.to_status', '=', 'substitute')
    .execute();
  return new Map(rows.map((row) => [row.event_id, row.substitute_name]));
}
