import { appError } from '@shared/contract/error-messages';
import { dayPartNames } from '@shared/kernel/day-part';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { slotName } from '@shared/training/labels';
import type { SlotFields } from '@shared/training/class-contract';
import { MOST_SLOTS } from '@shared/training/slots';
import { changedFields } from '../application/audit';
import type { CommandContext, Handler } from '../application/context';
import { findClass, findSlot, slotColumns, slotFieldsOf, type SlotRow } from './class-store';
import { attendedBefore } from './marks-outside';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

const LABELS = {
  date: 'Ngày',
  part: 'Buổi',
  startTime: 'Bắt đầu',
  endTime: 'Kết thúc',
  periods: 'Số tiết',
  topic: 'Chuyên đề',
  lecturer: 'Báo cáo viên',
  chair: 'Chủ trì',
  cancelled: 'Hoãn',
} as const;

const shown = (fields: SlotFields) => ({
  ...fields,
  date: formatDate(fields.date),
  part: dayPartNames[fields.part],
});

export const saveSlot: Handler<'training.saveSlot'> = async (context, input) => {
  const { classId, id, version, fields } = input;
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const row = id === null ? null : expectVersion(await findSlot(tx, id), version);
  if (row && !row.ok) return row;
  const others = (
    await tx.selectFrom('training_slot').selectAll().where('class_id', '=', classId).execute()
  ).filter((other) => other.id !== id);
  if (others.some((other) => other.slot_date === fields.date && other.day_part === fields.part)) {
    return err(appError('training.slot-exists', { name: slotName(fields).toLowerCase() }));
  }
  if (!row && others.length >= MOST_SLOTS) {
    return err(appError('training.too-many-slots', { count: others.length + 1, most: MOST_SLOTS }));
  }
  const before = row?.value;
  if (before && before.slot_date !== fields.date) {
    const count = await attendedBefore(tx, before.id, fields.date);
    if (count > 0) return err(appError('training.slot-attended', { count }));
  }
  const slotId = before?.id ?? context.newId();
  if (before) {
    await tx
      .updateTable('training_slot')
      .set({ ...slotColumns(fields), ...nextStamp(before, now) })
      .where('id', '=', slotId)
      .execute();
  } else {
    await tx
      .insertInto('training_slot')
      .values({ id: slotId, class_id: classId, ...slotColumns(fields), ...firstStamp(now) })
      .execute();
  }
  noteSlot(context, classId, `${before ? 'Sửa' : 'Thêm'} buổi ${slotName(fields)}`, before, fields);
  if (input.hoursForAll === true) {
    for (const other of others) await takeHours(context, other, fields);
  }
  return ok({ id: slotId, version: (before?.version ?? 0) + 1 });
};

/** A half day of the same part of the day gets the hours; the rest of it stays. */
async function takeHours(context: CommandContext, slot: SlotRow, from: SlotFields): Promise<void> {
  const before = slotFieldsOf(slot);
  const { startTime, endTime } = from;
  if (before.part !== from.part || (before.startTime === startTime && before.endTime === endTime)) return;
  const fields = { ...before, startTime, endTime };
  await context.tx
    .updateTable('training_slot')
    .set({ ...slotColumns(fields), ...nextStamp(slot, context.now) })
    .where('id', '=', slot.id)
    .execute();
  noteSlot(context, slot.class_id, `Sửa buổi ${slotName(fields)}`, slot, fields);
}

function noteSlot(
  context: CommandContext,
  classId: string,
  summary: string,
  before: Parameters<typeof slotFieldsOf>[0] | undefined,
  after: SlotFields,
): void {
  const changes = changedFields(before ? shown(slotFieldsOf(before)) : null, shown(after), LABELS);
  context.audit({ entity: 'training', entityId: classId, summary, changes });
}

/** A half day of which a roll was ever called is called off, not removed. */
export const removeSlot: Handler<'training.removeSlot'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = expectVersion(await findSlot(tx, id), version);
  if (!row.ok) return row;
  const marked = await tx
    .selectFrom('attendance_event')
    .select('id')
    .where('slot_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (marked) return err(appError('training.slot-has-marks'));
  await tx.deleteFrom('training_slot').where('id', '=', id).execute();
  context.audit({
    entity: 'training',
    entityId: row.value.class_id,
    summary: `Xóa buổi ${slotName(slotFieldsOf(row.value))}`,
    changes: [],
  });
  return ok({});
};
