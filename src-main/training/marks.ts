import { appError, type AppError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { isEnrolled, isThere } from '@shared/training/attendance';
import { needsReason } from '@shared/training/corrections';
import { slotName, STATUS_WORDS } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import type { Handler } from '../application/context';
import { findSlot, slotFieldsOf, type SlotRow } from './class-store';
import {
  NOTHING,
  readMarks,
  standingMark,
  standingMarks,
  writeMarks,
  type NewMark,
  type StandingMark,
} from './mark-store';
import { secondSeat, whoSitsForAnother } from './seats';
import { keepSeat } from './substitute-seat';
import { findTrainee, traineeRows, type TraineeRow } from './trainee-store';

export const getMarks: Handler<'training.getMarks'> = async ({ db, now }, { classId }) =>
  ok(await readMarks(db, classId, localDateOf(now)));

/** Whether a mark may stand there at all. */
export function markRefusal(slot: SlotRow, trainee: TraineeRow): AppError | null {
  if (slot.class_id !== trainee.class_id) return appError('not-found');
  if (slot.cancelled === 1) return appError('training.slot-cancelled');
  if (trainee.link_kind === 'same_person') return appError('training.linked');
  const enrolment = { from: trainee.enrolled_from, to: trainee.enrolled_to };
  return isEnrolled(enrolment, { date: slot.slot_date }) ? null : appError('training.not-enrolled');
}

/** Row A20: one field, saved at once; what stood there is kept with who, when and why. */
export const recordMark: Handler<'training.recordMark'> = async (context, input) => {
  const { tx, now } = context;
  const slot = await findSlot(tx, input.slotId);
  const trainee = await findTrainee(tx, input.traineeId);
  if (!slot || !trainee) return err(appError('not-found'));
  const refused = markRefusal(slot, trainee);
  if (refused) return err(refused);
  const standing = await standingMark(tx, slot.id, trainee.id);
  const { status: before, recordedOn, substituteName: former } = standing;
  if (before !== input.before) return err(appError('training.mark-changed'));
  const substituteName = input.status === 'substitute' ? input.substituteName : '';
  if (before === input.status && before !== 'substitute') return ok({ status: before });
  const namesake = input.namesake ?? false;
  const clash = await secondSeat(tx, slot.id, trainee, { status: input.status, substituteName, namesake });
  if (clash) return err(clash);
  const otherName = before === 'substitute' && former !== substituteName;
  if (needsReason(recordedOn, localDateOf(now), before, input.status, otherName) && input.reason === '') {
    return err(appError('training.reason-needed'));
  }
  const mark = { slotId: slot.id, traineeId: trainee.id, before, status: input.status, substituteName };
  await writeMarks(context, [mark], { source: input.source, reason: input.reason });
  await keepSeat(context, slot, trainee, input.status);
  context.audit({
    entity: 'attendance',
    entityId: trainee.id,
    summary: `Điểm danh ${trainee.full_name}, ${slotName(slotFieldsOf(slot)).toLowerCase()}`,
    changes: [
      { field: 'Điểm danh', before: STATUS_WORDS[before], after: STATUS_WORDS[input.status] },
      ...(input.reason === '' ? [] : [{ field: 'Lý do', before: '', after: input.reason }]),
    ],
  });
  return ok({ status: input.status });
};

/** Row A04: whoever is named and not recorded yet; a mark that stands is an exception and stays. */
export const recordAllPresent: Handler<'training.recordAllPresent'> = async (
  context,
  { slotId, traineeIds },
) => {
  const { tx } = context;
  const slot = await findSlot(tx, slotId);
  if (!slot) return err(appError('not-found'));
  const people = new Map((await traineeRows(tx, slot.class_id)).map((row) => [row.id, row]));
  const recorded = await standingMarks(tx, slotId);
  const elsewhere = await whoSitsForAnother(tx, slotId, people.values());
  const marks: NewMark[] = [];
  for (const traineeId of new Set(traineeIds)) {
    const trainee = people.get(traineeId);
    if (!trainee) return err(appError('not-found'));
    const refused = markRefusal(slot, trainee);
    if (refused) return err(refused);
    if (recorded.has(traineeId) || elsewhere.has(traineeId)) continue;
    marks.push({ slotId, traineeId, before: 'not_recorded', status: 'present', substituteName: '' });
  }
  const events = await writeMarks(context, marks, { source: 'all_present', reason: '' });
  if (marks.length > 0) {
    context.audit({
      entity: 'attendance',
      entityId: slot.class_id,
      summary: `Ghi có mặt ${marks.length} học viên, ${slotName(slotFieldsOf(slot)).toLowerCase()}`,
      changes: [],
    });
  }
  return ok({ recorded: marks.length, events: [...events] });
};

/** Row A21: a whole grid from Excel, all of it or nothing. */
export const recordPasted: Handler<'training.recordPasted'> = async (context, { classId, marks, reason }) => {
  const { tx, now } = context;
  const people = new Map((await traineeRows(tx, classId)).map((row) => [row.id, row]));
  const slots = new Map<string, { readonly row: SlotRow; readonly was: Map<string, StandingMark> }>();
  const changed = new Map<string, NewMark>();
  for (const { slotId, traineeId, status } of marks) {
    const slot = slots.get(slotId) ?? (await slotWithMarks(context, slotId, classId));
    if (!slot) return err(appError('not-found'));
    slots.set(slotId, slot);
    const checked = pastedMark(slot, people.get(traineeId), status, { today: localDateOf(now), reason });
    if (!checked.ok) return checked;
    if (checked.value) changed.set(fieldOf(checked.value), checked.value);
  }
  const twice = await pastedTwice(context, people, changed);
  if (twice) return err(twice);
  const events = await writeMarks(context, [...changed.values()], { source: 'pasted', reason });
  for (const { slotId, traineeId, status } of changed.values()) {
    const [slot, trainee] = [slots.get(slotId), people.get(traineeId)];
    if (slot && trainee) await keepSeat(context, slot.row, trainee, status);
  }
  if (changed.size > 0) {
    context.audit({
      entity: 'attendance',
      entityId: classId,
      summary: `Dán điểm danh từ Excel: ${changed.size} ô`,
      changes: reason === '' ? [] : [{ field: 'Lý do', before: '', after: reason }],
    });
  }
  return ok({ recorded: changed.size, unchanged: marks.length - changed.size, events: [...events] });
};

const fieldOf = ({ slotId, traineeId }: Pick<NewMark, 'slotId' | 'traineeId'>): string =>
  `${slotId} ${traineeId}`;

/** Who would sit on their own seat and on a colleague's, whose seat the same block does not give to anybody else. */
async function pastedTwice(
  { tx }: Parameters<Handler<'training.recordPasted'>>[0],
  people: ReadonlyMap<string, TraineeRow>,
  changed: ReadonlyMap<string, NewMark>,
): Promise<AppError | null> {
  for (const [slotId, marks] of Map.groupBy(changed.values(), (mark) => mark.slotId)) {
    const elsewhere = await whoSitsForAnother(tx, slotId, people.values());
    for (const { traineeId, status } of marks) {
      const other = elsewhere.get(traineeId);
      if (!isThere(status) || !other || changed.has(fieldOf({ slotId, traineeId: other.id }))) continue;
      const name = people.get(traineeId)?.full_name ?? '';
      return appError('training.sits-for-another', { name, other: other.full_name });
    }
  }
  return null;
}

async function slotWithMarks(
  context: Parameters<Handler<'training.recordPasted'>>[0],
  slotId: string,
  classId: string,
) {
  const row = await findSlot(context.tx, slotId);
  if (row?.class_id !== classId) return null;
  return { row, was: await standingMarks(context.tx, slotId) };
}

function pastedMark(
  slot: { readonly row: SlotRow; readonly was: ReadonlyMap<string, StandingMark> },
  trainee: TraineeRow | undefined,
  status: AttendanceStatus,
  on: { readonly today: string; readonly reason: string },
): Result<NewMark | null, AppError> {
  if (!trainee) return err(appError('not-found'));
  const refused = markRefusal(slot.row, trainee);
  if (refused) return err(refused);
  const { status: before, recordedOn } = slot.was.get(trainee.id) ?? NOTHING;
  if (before === status) return ok(null);
  if (needsReason(recordedOn, on.today, before, status) && on.reason === '') {
    return err(appError('training.reason-needed'));
  }
  return ok({ slotId: slot.row.id, traineeId: trainee.id, before, status, substituteName: '' });
}

export const listMarkEvents: Handler<'training.listMarkEvents'> = async ({ db }, { slotId, traineeId }) => {
  const rows = await db
    .selectFrom('attendance_event as event')
    .innerJoin('trainee', 'trainee.id', 'event.trainee_id')
    .selectAll('event')
    .select('trainee.full_name')
    .where('event.slot_id', '=', slotId)
    .where(({ eb, or, and }) =>
      or([
        eb('trainee.id', '=', traineeId),
        and([eb('trainee.linked_to_id', '=', traineeId), eb('trainee.link_kind', '=', 'same_person')]),
      ]),
    )
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .execute();
  return ok(
    rows.map((row) => ({
      recordedAs: row.trainee_id === traineeId ? '' : row.full_name,
      at: row.at,
      actor: row.actor,
      from: row.from_status,
      to: row.to_status,
      substituteName: row.substitute_name,
      reason: row.reason,
      source: row.source,
      door: row.door,
    })),
  );
};
