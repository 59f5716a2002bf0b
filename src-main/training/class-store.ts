import type { Selectable } from 'kysely';
import type { ClassFields, SlotFields, SlotRecord } from '@shared/training/class-contract';
import { inOrderOfTime } from '@shared/training/slots';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { ReadDb, TrainingClassTable, TrainingSlotTable } from '../database/tables';

export type ClassRow = Selectable<TrainingClassTable>;
export type SlotRow = Selectable<TrainingSlotTable>;

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

export function classColumns(fields: ClassFields) {
  return {
    title: fields.title,
    course_kind: fields.courseKind,
    mode: fields.mode,
    place: fields.place,
    organiser: fields.organiser,
    note: fields.note,
    certificate: flag(fields.certificate),
    min_percent: fields.minPercent,
    count_unit: fields.countUnit,
    excused_counts_as: fields.excusedCountsAs,
    need_essay: flag(fields.needEssay),
    late_minutes: fields.lateMinutes,
    list_due_date: fields.listDue,
    contact: fields.contact,
    invited: fields.invited,
    search_key: searchKey(`${fields.title} ${fields.place}`),
  };
}

export function classFieldsOf(row: ClassRow): ClassFields {
  return {
    title: row.title,
    courseKind: row.course_kind,
    mode: row.mode,
    place: row.place,
    organiser: row.organiser,
    note: row.note,
    certificate: row.certificate === 1,
    minPercent: row.min_percent,
    countUnit: row.count_unit,
    excusedCountsAs: row.excused_counts_as,
    needEssay: row.need_essay === 1,
    lateMinutes: row.late_minutes,
    listDue: row.list_due_date,
    contact: row.contact,
    invited: row.invited,
  };
}

export function slotColumns(fields: SlotFields) {
  return {
    slot_date: fields.date,
    day_part: fields.part,
    start_time: fields.startTime,
    periods: fields.periods,
    topic: fields.topic,
    lecturer: fields.lecturer,
    end_time: fields.endTime,
    chair: fields.chair,
    cancelled: flag(fields.cancelled),
  };
}

export function slotFieldsOf(row: SlotRow): SlotFields {
  return {
    date: row.slot_date,
    part: row.day_part,
    startTime: row.start_time,
    periods: row.periods,
    topic: row.topic,
    lecturer: row.lecturer,
    endTime: row.end_time,
    chair: row.chair,
    cancelled: row.cancelled === 1,
  };
}

export async function findClass(db: ReadDb, classId: string): Promise<ClassRow | undefined> {
  return db.selectFrom('training_class').selectAll().where('id', '=', classId).executeTakeFirst();
}

export async function findSlot(db: ReadDb, slotId: string): Promise<SlotRow | undefined> {
  return db.selectFrom('training_slot').selectAll().where('id', '=', slotId).executeTakeFirst();
}

/** In the order of time. */
export async function readSlots(db: ReadDb, classId: string): Promise<SlotRecord[]> {
  const rows = await db.selectFrom('training_slot').selectAll().where('class_id', '=', classId).execute();
  return inOrderOfTime(rows.map((row) => ({ ...slotFieldsOf(row), id: row.id, version: row.version })));
}
