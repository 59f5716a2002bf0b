import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { FieldOfDoors } from '@shared/training/doors/contract';
import { openMarks, standingOf } from '@shared/training/doors/standing';
import { slotName, STATUS_WORDS } from '@shared/training/labels';
import type { Handler } from '../../application/context';
import { originOf } from '../../database/origin';
import type { ReadDb } from '../../database/tables';
import { findClass, findSlot, readSlots, slotFieldsOf } from '../class-store';
import { standingMark, writeMarks } from '../mark-store';
import { listedRow, samePersons } from '../same-person';
import { findTrainee, traineeRows } from '../trainee-store';
import { personOf } from './arrivals';
import { byField, loadMarks, type FieldMark } from './door-store';

/** Rows A10, A26: whom two doors recorded, and where they contradict each other. */
export const getDoors: Handler<'trainingDoors.getDoors'> = async ({ db }, { classId }) => {
  if (!(await findClass(db, classId))) return err(appError('not-found'));
  const origin = await originOf(db);
  const found = await fieldsOfDoors(db, classId, origin);
  const merges = await db
    .selectFrom('attendance_merge')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('merged_at', 'desc')
    .execute();
  return ok({
    origin,
    ...found,
    merges: merges.map((row) => ({
      at: row.merged_at,
      fileName: row.file_name,
      origin: row.origin,
      door: row.door,
      added: row.added,
      known: row.known,
    })),
  });
};

async function fieldsOfDoors(
  db: ReadDb,
  classId: string,
  origin: string,
): Promise<{ readonly conflicts: FieldOfDoors[]; readonly again: FieldOfDoors[] }> {
  const slots = new Map((await readSlots(db, classId)).map((slot) => [slot.id, slot]));
  const people = new Map((await traineeRows(db, classId)).map((row) => [row.id, row]));
  const same = await samePersons(db, classId);
  const joined = new Map(
    (
      await db
        .selectFrom('trainee')
        .select(['id', 'full_name'])
        .where('class_id', '=', classId)
        .where('link_kind', '=', 'same_person')
        .execute()
    ).map((row) => [row.id, row.full_name]),
  );
  const conflicts: FieldOfDoors[] = [];
  const again: FieldOfDoors[] = [];
  for (const marks of byField(await loadMarks(db, classId), same).values()) {
    const standing = standingOf(openMarks(marks), origin);
    if (standing.kind === 'empty') continue;
    const [first] = marks;
    const slot = first && slots.get(first.slotId);
    const trainee = first && people.get(same.get(first.traineeId) ?? first.traineeId);
    if (!slot || !trainee) continue;
    const field = (of: readonly FieldMark[]): FieldOfDoors => ({
      slotId: slot.id,
      slotName: slotName(slot),
      person: personOf(trainee),
      marks: of.map((mark) => ({ ...shown(mark, origin), recordedAs: joined.get(mark.traineeId) ?? '' })),
    });
    if (standing.kind === 'conflict') conflicts.push(field(standing.marks));
    else if (standing.again.length > 0) again.push(field([standing.mark, ...standing.again]));
  }
  const place = new Map([...slots.keys()].map((id, index) => [id, index]));
  const inOrder = (left: FieldOfDoors, right: FieldOfDoors): number =>
    (place.get(left.slotId) ?? 0) - (place.get(right.slotId) ?? 0) ||
    (people.get(left.person.traineeId)!.sort_key < people.get(right.person.traineeId)!.sort_key ? -1 : 1);
  return { conflicts: conflicts.sort(inOrder), again: again.sort(inOrder) };
}

const shown = (mark: FieldMark, origin: string): Omit<FieldOfDoors['marks'][number], 'recordedAs'> => ({
  eventId: mark.id,
  status: mark.status,
  substituteName: mark.substituteName,
  at: mark.at,
  actor: mark.actor,
  origin: mark.origin,
  own: mark.origin === origin,
  door: mark.door,
});

/** One of the contradicting marks stands from now on: a mark of its own, which replaces all of them, with the reason. */
export const decideMark: Handler<'trainingDoors.decideMark'> = async (context, { eventId, reason }) => {
  const { tx, now } = context;
  const event = await tx
    .selectFrom('attendance_event')
    .selectAll()
    .where('id', '=', eventId)
    .executeTakeFirst();
  const slot = event && (await findSlot(tx, event.slot_id));
  const trainee = event && (await listedRow(tx, await findTrainee(tx, event.trainee_id)));
  if (!slot || !trainee) return err(appError('not-found'));
  const { conflicts } = await fieldsOfDoors(tx, slot.class_id, await originOf(tx));
  const contested = conflicts.some(({ marks }) => marks.some((mark) => mark.eventId === eventId));
  if (!contested) return err(appError('door.decided'));
  const { status: before } = await standingMark(tx, slot.id, trainee.id);
  const mark = {
    slotId: slot.id,
    traineeId: trainee.id,
    before,
    status: event.to_status,
    substituteName: event.substitute_name,
  };
  await writeMarks(context, [mark], { source: 'decision', reason });
  const name = slotName(slotFieldsOf(slot)).toLowerCase();
  context.audit({
    entity: 'attendance',
    entityId: trainee.id,
    summary: `Quyết định điểm danh ${trainee.full_name}, ${name} (${localDateOf(now)})`,
    changes: [
      { field: 'Điểm danh', before: STATUS_WORDS[before], after: STATUS_WORDS[event.to_status] },
      { field: 'Lý do', before: '', after: reason },
    ],
  });
  return ok({});
};
