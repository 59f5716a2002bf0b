import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import {
  COUNT_UNIT_WORDS,
  COURSE_KIND_WORDS,
  EXCUSED_WORDS,
  INVITED_WORDS,
  MODE_WORDS,
} from '@shared/training/labels';
import type { ClassFields } from '@shared/training/class-contract';
import { firstAndLast } from '@shared/training/result';
import { MOST_SLOTS, plannedSlots, USUAL_START } from '@shared/training/slots';
import { changedFields } from '../application/audit';
import type { FieldChange, Handler } from '../application/context';
import { classColumns, classFieldsOf, findClass, readSlots, slotColumns, slotFieldsOf } from './class-store';
import { readQuotas } from './quotas';
import { readTrainees } from './trainee-store';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

const LABELS = {
  title: 'Tên lớp',
  courseKind: 'Loại',
  mode: 'Hình thức',
  place: 'Địa điểm',
  organiser: 'Đơn vị tổ chức',
  note: 'Ghi chú',
  certificate: 'Cấp giấy chứng nhận',
  minPercent: 'Dự ít nhất (%)',
  countUnit: 'Tính theo',
  excusedCountsAs: 'Vắng có phép',
  needEssay: 'Cần bài thu hoạch',
  lateMinutes: 'Muộn sau (phút)',
  listDue: 'Hạn gửi danh sách',
  contact: 'Đầu mối liên hệ',
  invited: 'Đơn vị được mời',
} as const;

function classChanges(before: ClassFields | null, after: ClassFields): FieldChange[] {
  const shown = (fields: ClassFields) => ({
    ...fields,
    courseKind: COURSE_KIND_WORDS[fields.courseKind],
    mode: MODE_WORDS[fields.mode],
    invited: INVITED_WORDS[fields.invited],
    countUnit: COUNT_UNIT_WORDS[fields.countUnit],
    excusedCountsAs: EXCUSED_WORDS[fields.excusedCountsAs],
  });
  return changedFields(before === null ? null : shown(before), shown(after), LABELS);
}

export const listClasses: Handler<'training.listClasses'> = async ({ db }) => {
  const rows = await db.selectFrom('training_class').selectAll().orderBy('id').execute();
  const slots = Map.groupBy(
    await db.selectFrom('training_slot').selectAll().execute(),
    (slot) => slot.class_id,
  );
  const held = await db
    .selectFrom('attendance')
    .innerJoin('training_slot', 'training_slot.id', 'attendance.slot_id')
    .select(({ fn }) => ['class_id', fn.count<number>('slot_id').distinct().as('count')])
    .where('cancelled', '=', 0)
    .groupBy('class_id')
    .execute();
  const heldOf = new Map(held.map((row) => [row.class_id, row.count]));
  const people = await db
    .selectFrom('trainee')
    .select(({ fn }) => [
      'class_id',
      fn.countAll<number>().as('count'),
      fn.count<number>('unit_name').distinct().as('units'),
    ])
    .where('linked_to_id', 'is', null)
    .groupBy('class_id')
    .execute();
  const peopleOf = new Map(people.map((row) => [row.class_id, row]));
  return ok(
    rows.map((row) => {
      const mine = (slots.get(row.id) ?? []).map(slotFieldsOf);
      const [from, to] = firstAndLast(mine);
      return {
        id: row.id,
        version: row.version,
        title: row.title,
        courseKind: row.course_kind,
        place: row.place,
        from,
        to,
        slots: mine.filter((slot) => !slot.cancelled).length,
        heldSlots: heldOf.get(row.id) ?? 0,
        trainees: peopleOf.get(row.id)?.count ?? 0,
        units: peopleOf.get(row.id)?.units ?? 0,
      };
    }),
  );
};

export const getClass: Handler<'training.getClass'> = async ({ db, now }, { classId }) => {
  const row = await findClass(db, classId);
  if (!row) return err(appError('not-found'));
  return ok({
    id: row.id,
    version: row.version,
    fields: classFieldsOf(row),
    slots: await readSlots(db, classId),
    trainees: await readTrainees(db, classId),
    quotas: await readQuotas(db, classId),
    today: localDateOf(now),
  });
};

/** Rows A01, A02: a class with every half day of its days, in one step. */
export const createClass: Handler<'training.createClass'> = async (context, { fields, slots: plan }) => {
  const { tx, now } = context;
  if (plan.to < plan.from) return err(appError('training.dates-reversed'));
  const slots = plannedSlots(plan);
  if (slots.length === 0) return err(appError('training.no-slots'));
  if (slots.length > MOST_SLOTS) {
    return err(appError('training.too-many-slots', { count: slots.length, most: MOST_SLOTS }));
  }
  const id = context.newId();
  await tx
    .insertInto('training_class')
    .values({ id, ...classColumns(fields), register_origin: '', ...firstStamp(now) })
    .execute();
  await tx
    .insertInto('training_slot')
    .values(
      slots.map(({ date, part }) => ({
        id: context.newId(),
        class_id: id,
        ...slotColumns({
          date,
          part,
          startTime: plan.startTimes?.[part] ?? USUAL_START[part],
          periods: USUAL_PERIODS,
          topic: '',
          lecturer: '',
          endTime: '',
          chair: '',
          cancelled: false,
        }),
        ...firstStamp(now),
      })),
    )
    .execute();
  context.audit({
    entity: 'training',
    entityId: id,
    summary: `Lập lớp “${fields.title}” với ${slots.length} buổi`,
    changes: classChanges(null, fields),
  });
  return ok({ id, slots: slots.length });
};

/** Lessons of 45 minutes in a half day, until somebody says otherwise. */
const USUAL_PERIODS = 4;

export const saveClass: Handler<'training.saveClass'> = async (context, { id, version, fields }) => {
  const row = expectVersion(await findClass(context.tx, id), version);
  if (!row.ok) return row;
  await context.tx
    .updateTable('training_class')
    .set({ ...classColumns(fields), ...nextStamp(row.value, context.now) })
    .where('id', '=', id)
    .execute();
  context.audit({
    entity: 'training',
    entityId: id,
    summary: `Sửa lớp “${fields.title}”`,
    changes: classChanges(classFieldsOf(row.value), fields),
  });
  return ok({ id, version: version + 1 });
};

/** A class of which a roll was ever called, a paper drawn up or a questionnaire typed stays. */
export const removeClass: Handler<'training.removeClass'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = expectVersion(await findClass(tx, id), version);
  if (!row.ok) return row;
  const marked = await tx
    .selectFrom('attendance_event')
    .innerJoin('training_slot', 'training_slot.id', 'attendance_event.slot_id')
    .select('attendance_event.id')
    .where('training_slot.class_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (marked) return err(appError('training.class-has-marks'));
  const paper = await tx
    .selectFrom('official_document')
    .select('id')
    .where('class_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (paper) return err(appError('training.class-has-papers'));
  const sheet = await tx
    .selectFrom('evaluation_sheet')
    .select('id')
    .where('class_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (sheet) return err(appError('training.class-has-sheets'));
  await tx.deleteFrom('training_class').where('id', '=', id).execute();
  context.audit({ entity: 'training', entityId: id, summary: `Xóa lớp “${row.value.title}”`, changes: [] });
  return ok({});
};
