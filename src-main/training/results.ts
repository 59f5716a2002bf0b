import { appError } from '@shared/contract/error-messages';
import { unitFullName } from '@shared/council/unit-names';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import { err, ok } from '@shared/kernel/result';
import { firstAndLast, trainingResult, type ResultClass } from '@shared/training/result';
import type { StatisticsUnit } from '@shared/training/statistics';
import type { TrainingResult } from '@shared/training/result-contract';
import type { Handler } from '../application/context';
import type { ReadDb } from '../database/tables';
import { classFieldsOf, findClass, readSlots } from './class-store';
import { readMarks } from './mark-store';
import { readQuotas } from './quotas';
import { traineeRows, unitKeyOf } from './trainee-store';

/** The class as the rules see it; null where there is none. */
export async function resultClass(db: ReadDb, classId: string, now: string): Promise<ResultClass | null> {
  const row = await findClass(db, classId);
  if (!row) return null;
  const fields = classFieldsOf(row);
  const { marks } = await readMarks(db, classId, localDateOf(now));
  return {
    id: row.id,
    title: fields.title,
    place: fields.place,
    certificate: fields.certificate,
    rule: fields,
    invited: fields.invited,
    slots: await readSlots(db, classId),
    quota: new Map((await readQuotas(db, classId)).map((quota) => [quota.unitId, quota.seats])),
    trainees: (await traineeRows(db, classId)).map((trainee) => ({
      id: trainee.id,
      fullName: trainee.full_name,
      birthDate: trainee.birth_date,
      post: trainee.post,
      sex: trainee.sex,
      ethnicGroup: trainee.ethnic_group,
      unitKey: unitKeyOf(trainee),
      unitLabel: trainee.unit_name === '' ? 'Chưa ghi đơn vị' : trainee.unit_name,
      sortKey: trainee.sort_key,
      walkIn: trainee.kind === 'walk_in',
      standsIn: trainee.link_kind === 'substitute',
      essay: trainee.essay_result,
      enrolment: { from: trainee.enrolled_from, to: trainee.enrolled_to },
      marks: marks[trainee.id] ?? '',
    })),
  };
}

/** Row A16: every unit that existed on the day has its row, and every unit that was given seats. */
export async function unitsOn(
  db: ReadDb,
  day: LocalDate,
  quota: ReadonlyMap<string, number>,
): Promise<StatisticsUnit[]> {
  const rows = await db
    .selectFrom('administrative_unit')
    .selectAll()
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows
    .map(({ valid_from: from, valid_to: to, ...row }) => ({ ...row, period: { from, to } }))
    .filter(({ id, period }) => isCurrent(period, day) || quota.has(id))
    .map(({ id, unit_type, name, period }) => ({ key: id, name: unitFullName(unit_type, name), period }));
}

export async function readResult(db: ReadDb, classId: string, now: string): Promise<TrainingResult | null> {
  const one = await resultClass(db, classId, now);
  if (!one) return null;
  const [from] = firstAndLast(one.slots);
  return trainingResult(one, await unitsOn(db, from ?? localDateOf(now), one.quota));
}

export const getResult: Handler<'training.getResult'> = async ({ db, now }, { classId }) => {
  const result = await readResult(db, classId, now);
  return result ? ok(result) : err(appError('not-found'));
};
