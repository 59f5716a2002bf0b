import { appError, type AppError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { isReversed } from '@shared/kernel/period';
import { birthRefusal } from '@shared/kernel/plausible-dates';
import { err, ok, type Result } from '@shared/kernel/result';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import { shownDay } from '@shared/list-import/row-reader';
import type { TraineeFields } from '@shared/training/trainee-contract';
import { twinKind } from '@shared/training/duplicates';
import { changedFields } from '../application/audit';
import type { CommandContext, FieldChange, Handler } from '../application/context';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';
import { fieldRefusal } from '../application/field-refusal';
import { toneOrderOf } from '../council';
import { findClass } from './class-store';
import { attendedOutside } from './marks-outside';
import {
  findTrainee,
  traineeColumns,
  traineeFieldsOf,
  traineeRows,
  unitKeyOf,
  unitLabelOf,
  type TraineeRow,
} from './trainee-store';

const LABELS = {
  fullName: 'Họ và tên',
  sex: 'Giới tính',
  birthDate: 'Ngày sinh',
  ethnicGroup: 'Dân tộc',
  post: 'Chức vụ',
  unitName: 'Đơn vị',
  enrolledFrom: 'Vào lớp từ ngày',
  enrolledTo: 'Đến hết ngày',
  note: 'Ghi chú',
} as const;

export function traineeChanges(
  before: { readonly fields: TraineeFields; readonly unitLabel: string } | null,
  after: { readonly fields: TraineeFields; readonly unitLabel: string },
): FieldChange[] {
  const shown = ({ fields, unitLabel }: typeof after) => ({
    ...fields,
    sex: fields.sex === null ? '' : SEX_WORDS[fields.sex],
    birthDate: shownDay(fields.birthDate),
    unitName: unitLabel,
    enrolledFrom: shownDay(fields.enrolledFrom),
    enrolledTo: shownDay(fields.enrolledTo),
  });
  return changedFields(before === null ? null : shown(before), shown(after), LABELS);
}

/**
 * What must hold of every trainee, however entered; the unit as the list will name it. `namesake`: somebody says that they
 * are another person than the one of that name, birth and unit who is in the class already.
 */
export async function checkTrainee(
  { now, tx: db }: CommandContext,
  classId: string,
  id: string | null,
  fields: TraineeFields,
  namesake = false,
): Promise<Result<string, AppError>> {
  if (isReversed({ from: fields.enrolledFrom, to: fields.enrolledTo })) {
    return err(appError('training.enrolment-reversed'));
  }
  const refused = fieldRefusal('birthDate', birthRefusal(fields.birthDate, localDateOf(now)));
  if (refused) return err(refused);
  const unitLabel = await unitLabelOf(db, fields);
  if (unitLabel === null) return err(appError('not-found'));
  const person = {
    id: id ?? '',
    fullName: fields.fullName,
    birthDate: fields.birthDate,
    unitKey: unitKeyOf({ unit_id: fields.unitId, unit_name: unitLabel }),
  };
  const twin = (await traineeRows(db, classId)).find(
    (row) =>
      row.id !== id &&
      row.link_kind === null &&
      twinKind(person, {
        id: row.id,
        fullName: row.full_name,
        birthDate: row.birth_date,
        unitKey: unitKeyOf(row),
      }) === 'same',
  );
  return twin && !namesake ? err(appError('training.twin', { name: twin.full_name })) : ok(unitLabel);
}

export async function insertTrainee(
  { tx, now }: CommandContext,
  row: {
    readonly id: string;
    readonly classId: string;
    readonly personId: string | null;
    readonly kind: TraineeRow['kind'];
    readonly fields: TraineeFields;
    readonly unitLabel: string;
  },
): Promise<void> {
  await tx
    .insertInto('trainee')
    .values({
      id: row.id,
      class_id: row.classId,
      person_id: row.personId,
      kind: row.kind,
      linked_to_id: null,
      link_kind: null,
      essay_result: null,
      ...traineeColumns(row.fields, row.unitLabel, await toneOrderOf(tx)),
      ...firstStamp(now),
    })
    .execute();
}

export const saveTrainee: Handler<'training.saveTrainee'> = async (
  context,
  { classId, id, version, fields, namesake },
) => {
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const row = id === null ? null : expectVersion(await findTrainee(tx, id), version);
  if (row && !row.ok) return row;
  const unitLabel = await checkTrainee(context, classId, id, fields, namesake);
  if (!unitLabel.ok) return unitLabel;
  const before = row?.value;
  if (before) {
    const enrolment = { from: fields.enrolledFrom, to: fields.enrolledTo };
    const count = await attendedOutside(tx, before.id, enrolment);
    if (count > 0) return err(appError('training.attended-outside', { count }));
  }
  const traineeId = before?.id ?? context.newId();
  if (before) {
    await tx
      .updateTable('trainee')
      .set({ ...traineeColumns(fields, unitLabel.value, await toneOrderOf(tx)), ...nextStamp(before, now) })
      .where('id', '=', traineeId)
      .execute();
  } else {
    await insertTrainee(context, {
      id: traineeId,
      classId,
      personId: null,
      kind: 'listed',
      fields,
      unitLabel: unitLabel.value,
    });
  }
  context.audit({
    entity: 'training',
    entityId: traineeId,
    summary: `${before ? 'Sửa' : 'Thêm'} học viên ${fields.fullName}`,
    changes: traineeChanges(
      before ? { fields: traineeFieldsOf(before), unitLabel: before.unit_name } : null,
      { fields, unitLabel: unitLabel.value },
    ),
  });
  return ok({ id: traineeId, version: (before?.version ?? 0) + 1 });
};

/** Whoever was ever marked, also under another row, stays on the list; the last day in class says that they left. */
export const removeTrainee: Handler<'training.removeTrainee'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = expectVersion(await findTrainee(tx, id), version);
  if (!row.ok) return row;
  const marked = await tx
    .selectFrom('attendance_event')
    .select('id')
    .where('trainee_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  const linked = await tx
    .selectFrom('trainee')
    .select('id')
    .where('linked_to_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (marked || linked) return err(appError('training.trainee-has-marks'));
  await tx.deleteFrom('trainee').where('id', '=', id).execute();
  context.audit({
    entity: 'training',
    entityId: id,
    summary: `Xóa học viên ${row.value.full_name} khỏi danh sách lớp`,
    changes: [],
  });
  return ok({});
};

export const saveEssays: Handler<'training.saveEssays'> = async (context, { classId, traineeIds, essay }) => {
  const { tx, now } = context;
  const rows = (await traineeRows(tx, classId)).filter((row) => traineeIds.includes(row.id));
  if (rows.length !== new Set(traineeIds).size) return err(appError('not-found'));
  for (const row of rows) {
    if (row.essay_result === essay) continue;
    await tx
      .updateTable('trainee')
      .set({ essay_result: essay, ...nextStamp(row, now) })
      .where('id', '=', row.id)
      .execute();
    context.audit({
      entity: 'training',
      entityId: row.id,
      summary: `Ghi bài thu hoạch của ${row.full_name}`,
      changes: [{ field: 'Bài thu hoạch', before: essayWords(row.essay_result), after: essayWords(essay) }],
    });
  }
  return ok({});
};

const essayWords = (essay: TraineeRow['essay_result']): string =>
  essay === null ? 'chưa có' : essay === 'passed' ? 'đạt' : 'không đạt';
