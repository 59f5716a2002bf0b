import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import { isThere } from '@shared/training/attendance';
import { registerText } from '@shared/training/certificate-register/numbers';
import { sameBirth } from '@shared/kernel/same-person';
import { slotName } from '@shared/training/labels';
import { namesakeOf } from '@shared/training/namesakes';
import { nextStamp, expectVersion } from '../application/versions';
import type { CommandContext, Handler } from '../application/context';
import { findSlot, slotFieldsOf } from './class-store';
import { settlePerson } from './doors/settle-person';
import { writeMarks, type NewMark } from './mark-store';
import { findTrainee, traineeRows, type TraineeRow } from './trainee-store';
import { checkTrainee, insertTrainee } from './trainees';

/** Row A11: taken in and present in one step; who that is can be settled later. */
export const addWalkIn: Handler<'training.addWalkIn'> = async (
  context,
  { classId, slotId, fields, namesake },
) => {
  const { tx } = context;
  const slot = await findSlot(tx, slotId);
  if (slot?.class_id !== classId) return err(appError('not-found'));
  if (slot.cancelled === 1) return err(appError('training.slot-cancelled'));
  const unitLabel = await checkTrainee(context, classId, null, fields, namesake);
  if (!unitLabel.ok) return unitLabel;
  const other = namesake
    ? null
    : await namesakeOnTheList(context, classId, fields.fullName, fields.birthDate);
  if (other) return err(appError('training.same-name', { name: other.fullName, unit: other.unitLabel }));
  const id = context.newId();
  const enrolled = { ...fields, enrolledFrom: slot.slot_date };
  await insertTrainee(context, {
    id,
    classId,
    personId: null,
    kind: 'walk_in',
    fields: enrolled,
    unitLabel: unitLabel.value,
  });
  const mark = {
    slotId,
    traineeId: id,
    before: 'not_recorded',
    status: 'present',
    substituteName: '',
  } as const;
  await writeMarks(context, [mark], { source: 'walk_in', reason: '' });
  const summary = `Ghi ${fields.fullName} đến ngoài danh sách, ${slotName(slotFieldsOf(slot)).toLowerCase()}`;
  context.audit({ entity: 'training', entityId: id, summary, changes: [] });
  context.audit({ entity: 'attendance', entityId: id, summary, changes: [] });
  return ok({ id });
};

/** Somebody of the list who may be the same person: the name is theirs, and no day of birth says otherwise. */
async function namesakeOnTheList(
  { tx }: CommandContext,
  classId: string,
  name: string,
  birthDate: string | null,
) {
  const listed = (await traineeRows(tx, classId)).filter(
    (row) =>
      row.kind === 'listed' &&
      (birthDate === null || row.birth_date === null || sameBirth(row.birth_date, birthDate)),
  );
  const people = listed.map(({ id, full_name, unit_name }) => ({
    id,
    fullName: full_name,
    unitLabel: unit_name,
  }));
  return namesakeOf(people, name, null);
}

/** Half days before they came are open then, and the roll says whether they were missed: nothing is assumed. */
export const listWalkIn: Handler<'training.listWalkIn'> = async (context, { id, version }) => {
  const { tx, now } = context;
  const found = expectVersion(await findTrainee(tx, id), version);
  if (!found.ok) return found;
  const walkIn = found.value;
  if (walkIn.kind !== 'walk_in' || walkIn.linked_to_id !== null) return err(appError('training.linked'));
  await tx
    .updateTable('trainee')
    .set({ kind: 'listed', enrolled_from: null, ...nextStamp(walkIn, now) })
    .where('id', '=', id)
    .execute();
  context.audit({
    entity: 'training',
    entityId: id,
    summary: `Đưa ${walkIn.full_name} vào danh sách lớp`,
    changes: [{ field: 'Vào lớp từ ngày', before: walkIn.enrolled_from ?? '', after: '' }],
  });
  return ok({});
};

/**
 * Somebody of the list under another spelling: both rows are read as one from now on, and what they say differently waits
 * for a person. A substitute: the one they sat in for gets "học thay" with their name, and they are counted there alone.
 */
export const linkWalkIn: Handler<'training.linkWalkIn'> = async (context, { id, version, traineeId, as }) => {
  const { tx, now } = context;
  const found = expectVersion(await findTrainee(tx, id), version);
  if (!found.ok) return found;
  const walkIn = found.value;
  const target = await findTrainee(tx, traineeId);
  if (!target) return err(appError('not-found'));
  if (walkIn.kind !== 'walk_in' || walkIn.linked_to_id !== null) return err(appError('training.linked'));
  if (target.id === walkIn.id || target.class_id !== walkIn.class_id || target.kind !== 'listed') {
    return err(appError('training.link-itself'));
  }
  const held = await tx
    .selectFrom('certificate')
    .select(['register_year as year', 'register_no as no'])
    .where('trainee_id', '=', walkIn.id)
    .where('status', '=', 'issued')
    .executeTakeFirst();
  if (held) return err(appError('training.link-certified', { number: registerText(held) }));
  const seats = as === 'substitute' ? await substituteMarks(context, walkIn, target) : ok([]);
  if (!seats.ok) return seats;
  await tx
    .updateTable('trainee')
    .set({ linked_to_id: target.id, link_kind: as, ...nextStamp(walkIn, now) })
    .where('id', '=', walkIn.id)
    .execute();
  const what = as === 'substitute' ? 'học thay cho' : 'là';
  const summary = `${walkIn.full_name} (ngoài danh sách) ${what} ${target.full_name}`;
  context.audit({ entity: 'training', entityId: target.id, summary, changes: [] });
  context.audit({ entity: 'attendance', entityId: target.id, summary, changes: [] });
  if (as === 'same_person') {
    return ok(await settlePerson(context, walkIn.class_id, { listed: target.id, joined: walkIn.id }));
  }
  const reason = `Gắn người đến ngoài danh sách: ${walkIn.full_name}`;
  await writeMarks(context, seats.value, { source: 'link', reason });
  return ok({ moved: seats.value.length, conflicts: 0 });
};

/** The seats that somebody filled for another; refused where the other one sat there too. */
async function substituteMarks(
  context: CommandContext,
  walkIn: TraineeRow,
  target: TraineeRow,
): Promise<Result<NewMark[], AppError>> {
  const own = new Map((await marksOf(context, target)).map((mark) => [mark.slot_id, mark.status]));
  const filled: NewMark[] = [];
  for (const mark of await marksOf(context, walkIn)) {
    if (!isThere(mark.status)) continue;
    const before = own.get(mark.slot_id) ?? 'not_recorded';
    // Nobody sits on one seat twice: the roll has to be put right first.
    if (isThere(before) || before === 'substitute') {
      return err(appError('training.link-clash', { name: target.full_name }));
    }
    filled.push({
      slotId: mark.slot_id,
      traineeId: target.id,
      before,
      status: 'substitute',
      substituteName: walkIn.full_name,
    });
  }
  return ok(filled);
}

function marksOf({ tx }: CommandContext, trainee: TraineeRow) {
  return tx
    .selectFrom('attendance')
    .select(['slot_id', 'status'])
    .where('trainee_id', '=', trainee.id)
    .execute();
}
