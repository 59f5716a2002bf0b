import type { DoorLine, DoorSetUp } from '@shared/training/doors/file-contract';
import type { DoorMark, LinkedMark } from '@shared/training/doors/standing';
import type { ReadDb } from '../../database/tables';
import { classFieldsOf, readSlots, type ClassRow } from '../class-store';
import { readQuotas } from '../quotas';
import type { SamePersons } from '../same-person';

/** Everything that a class is made of, for another PC. */
export async function loadSetUp(db: ReadDb, one: ClassRow): Promise<DoorSetUp> {
  const slots = await readSlots(db, one.id);
  const trainees = await db
    .selectFrom('trainee')
    .selectAll()
    .where('class_id', '=', one.id)
    .orderBy('id')
    .execute();
  const cards = await db
    .selectFrom('trainee_card')
    .select(['card_key as cardKey', 'code', 'trainee_id as traineeId'])
    .where('class_id', '=', one.id)
    .orderBy('card_key')
    .execute();
  return {
    fields: classFieldsOf(one),
    slots: slots.map(({ version: _, ...slot }) => slot),
    trainees: trainees.map((row) => ({
      id: row.id,
      kind: row.kind,
      fullName: row.full_name,
      sex: row.sex,
      birthDate: row.birth_date,
      ethnicGroup: row.ethnic_group,
      post: row.post,
      unitId: row.unit_id,
      unitName: row.unit_name,
      enrolledFrom: row.enrolled_from,
      enrolledTo: row.enrolled_to,
      essay: row.essay_result,
      note: row.note,
      linkedToId: row.linked_to_id,
      linkKind: row.link_kind,
    })),
    quotas: (await readQuotas(db, one.id)).map(({ unitId, unitLabel, seats }) => ({
      unitId,
      unitName: unitLabel,
      seats,
    })),
    cards,
  };
}

/** Every mark that was ever made in a class, with what it replaced. */
export async function loadMarks(db: ReadDb, classId: string): Promise<DoorLine[]> {
  const rows = await db
    .selectFrom('attendance_event as event')
    .innerJoin('training_slot as slot', 'slot.id', 'event.slot_id')
    .selectAll('event')
    .where('slot.class_id', '=', classId)
    .execute();
  const links = await db
    .selectFrom('attendance_replaced as link')
    .innerJoin('attendance_event as event', 'event.id', 'link.event_id')
    .innerJoin('training_slot as slot', 'slot.id', 'event.slot_id')
    .select(['link.event_id', 'link.replaced_id'])
    .where('slot.class_id', '=', classId)
    .orderBy('link.replaced_id')
    .execute();
  const replaces = Map.groupBy(links, ({ event_id }) => event_id);
  return rows.map((row) => ({
    id: row.id,
    slotId: row.slot_id,
    traineeId: row.trainee_id,
    from: row.from_status,
    to: row.to_status,
    substituteName: row.substitute_name,
    reason: row.reason,
    source: row.source,
    at: row.at,
    actor: row.actor,
    origin: row.origin,
    door: row.door,
    replaces: (replaces.get(row.id) ?? []).map(({ replaced_id }) => replaced_id),
  }));
}

export type FieldMark = DoorLine & LinkedMark & DoorMark;

export const fieldOf = (
  { slotId, traineeId }: Pick<DoorLine, 'slotId' | 'traineeId'>,
  same: SamePersons,
): string => `${slotId} ${same.get(traineeId) ?? traineeId}`;

/** The marks of each field: one person in one half day, under whichever row they were made. */
export function byField(marks: readonly DoorLine[], same: SamePersons): Map<string, FieldMark[]> {
  return Map.groupBy(
    marks.map((mark) => ({ ...mark, status: mark.to })),
    (mark) => fieldOf(mark, same),
  );
}
