import type { SlotRecord } from '@shared/training/class-contract';
import { appError } from '@shared/contract/error-messages';
import { addDays, formatDate, isLocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { daysText, slotName } from '@shared/training/labels';
import { firstAndLast } from '@shared/training/result';
import { inOrderOfTime } from '@shared/training/slots';
import type { Handler } from '../application/context';
import { expectVersion, nextStamp } from '../application/versions';
import { readSlots } from './class-store';

/**
 * A class that is put off, or brought forward: its half days go by so many days, all of them or none. A half day whose
 * roll was called was held on its day and stays; what stands on a day is not pushed away.
 */
export const moveSlots: Handler<'training.moveSlots'> = async (context, { classId, slots, days }) => {
  const { tx, now } = context;
  const staying = new Map((await readSlots(tx, classId)).map((slot) => [slot.id, slot]));
  const moving: SlotRecord[] = [];
  for (const { id, version } of slots) {
    const slot = expectVersion(staying.get(id), version);
    if (!slot.ok) return slot;
    moving.push(slot.value);
    staying.delete(id);
  }
  const ids = moving.map(({ id }) => id);
  const recorded = await tx
    .selectFrom('attendance')
    .select('slot_id')
    .where('slot_id', 'in', ids)
    .limit(1)
    .executeTakeFirst();
  if (recorded) return err(appError('training.slots-recorded'));
  const moved = inOrderOfTime(moving).map((slot) => ({ slot, to: addDays(slot.date, days) }));
  if (moved.some(({ to }) => !isLocalDate(to))) return err(appError('training.slots-too-far'));
  for (const { slot, to } of moved) {
    const there = [...staying.values()].find(({ date, part }) => date === to && part === slot.part);
    if (there) return err(appError('training.slot-exists', { name: slotName(there).toLowerCase() }));
  }
  // Each steps onto a day that the one before has left.
  for (const { slot, to } of days < 0 ? moved : moved.toReversed()) {
    await tx
      .updateTable('training_slot')
      .set({ slot_date: to, ...nextStamp(slot, now) })
      .where('id', '=', slot.id)
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Dời ${moved.length} buổi; lớp học ${daysText(...firstAndLast(await readSlots(tx, classId)))}`,
    changes: moved.map(({ slot, to }) => ({
      field: slotName(slot),
      before: formatDate(slot.date),
      after: formatDate(to),
    })),
  });
  return ok({ moved: moved.length });
};
