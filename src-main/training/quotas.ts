import { appError } from '@shared/contract/error-messages';
import { unitFullName } from '@shared/council/unit-names';
import { err, ok } from '@shared/kernel/result';
import type { ClassRecord } from '@shared/training/contract';
import type { FieldChange, Handler } from '../application/context';
import type { ReadDb } from '../database/tables';
import { findClass } from './class-store';

export async function readQuotas(db: ReadDb, classId: string): Promise<ClassRecord['quotas']> {
  const rows = await db
    .selectFrom('training_quota')
    .innerJoin('administrative_unit as unit', 'unit.id', 'training_quota.unit_id')
    .select(['training_quota.unit_id', 'training_quota.seats', 'unit.unit_type', 'unit.name'])
    .where('class_id', '=', classId)
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitLabel: unitFullName(row.unit_type, row.name),
    seats: row.seats,
  }));
}

/** Every one of these, each named once, stands in the register. */
export async function areUnits(db: ReadDb, unitIds: readonly string[]): Promise<boolean> {
  if (unitIds.length === 0) return true;
  const known = await db.selectFrom('administrative_unit').select('id').where('id', 'in', unitIds).execute();
  return known.length === unitIds.length;
}

export const saveQuotas: Handler<'training.saveQuotas'> = async (context, { classId, seats }) => {
  const { tx } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const before = await readQuotas(tx, classId);
  const wanted = new Map(seats.map((one) => [one.unitId, one.seats]));
  if (!(await areUnits(tx, [...wanted.keys()]))) return err(appError('not-found'));
  await tx.deleteFrom('training_quota').where('class_id', '=', classId).execute();
  if (wanted.size > 0) {
    await tx
      .insertInto('training_quota')
      .values([...wanted].map(([unit_id, count]) => ({ class_id: classId, unit_id, seats: count })))
      .execute();
  }
  const after = await readQuotas(tx, classId);
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: 'Ghi chỉ tiêu cử học viên của các đơn vị',
    changes: differences(before, after),
  });
  return ok({});
};

function differences(before: ClassRecord['quotas'], after: ClassRecord['quotas']): FieldChange[] {
  const was = new Map(before.map((one) => [one.unitLabel, String(one.seats)]));
  const is = new Map(after.map((one) => [one.unitLabel, String(one.seats)]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? '', after: is.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}
