import { appError } from '@shared/contract/error-messages';
import { unitFullName } from '@shared/council/unit-names';
import { formatDate } from '@shared/kernel/local-date';
import { isReversed } from '@shared/kernel/period';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { unitFieldsOf, unitLike, unitRows, updateUnit } from '../units';
import { findUnit } from './officers';
import type { FormerNameRow } from './store';

/** Row C04: the unit stays one and the same; lists that still use the old name find it. */
export const renameUnit: Handler<'unitOfficers.renameUnit'> = async (context, input) => {
  const { id, version, unitType, name, from } = input;
  const { tx, now } = context;
  const row = expectVersion(await findUnit(tx, id), version);
  if (!row.ok) return row;
  const before = unitFieldsOf(row.value);
  const fields = { ...before, unitType, name };
  const twin = unitLike(await unitRows(tx), fields, id);
  if (twin) return err(appError('council.unit-exists', { name: unitFullName(twin.unit_type, twin.name) }));
  const earlier = await tx
    .selectFrom('unit_former_name')
    .select('name_to')
    .where('unit_id', '=', id)
    .orderBy('name_to', 'desc')
    .limit(1)
    .executeTakeFirst();
  const began = earlier?.name_to ?? before.validFrom;
  if (isReversed({ from: began, to: from })) return err(appError('council.dates-reversed'));
  await tx
    .insertInto('unit_former_name')
    .values({
      id: context.newId(),
      unit_id: id,
      unit_type: before.unitType,
      name: before.name,
      name_from: began,
      name_to: from,
      ...firstStamp(now),
    })
    .execute();
  await updateUnit(tx, row.value, fields, now);
  const was = unitFullName(before.unitType, before.name);
  const is = unitFullName(unitType, name);
  context.audit({
    entity: 'unit',
    entityId: id,
    summary: `Đổi tên ${was} thành ${is} từ ${formatDate(from)}`,
    changes: [{ field: 'Tên đơn vị', before: was, after: is }],
  });
  return ok({ id, version: version + 1 });
};

async function findFormerName(db: ReadDb, id: string): Promise<FormerNameRow | undefined> {
  return db.selectFrom('unit_former_name').selectAll().where('id', '=', id).executeTakeFirst();
}

export const saveFormerName: Handler<'unitOfficers.saveFormerName'> = async (context, input) => {
  const { unitId, id, version, fields } = input;
  const { tx, now } = context;
  if (!(await findUnit(tx, unitId))) return err(appError('not-found'));
  const row = id === null ? null : expectVersion(await findFormerName(tx, id), version);
  if (row && !row.ok) return row;
  if (isReversed(fields)) return err(appError('council.dates-reversed'));
  const columns = {
    unit_type: fields.unitType,
    name: fields.name,
    name_from: fields.from,
    name_to: fields.to,
  };
  const saved = row?.value.id ?? context.newId();
  if (row) {
    await tx
      .updateTable('unit_former_name')
      .set({ ...columns, ...nextStamp(row.value, now) })
      .where('id', '=', saved)
      .execute();
  } else {
    await tx
      .insertInto('unit_former_name')
      .values({ id: saved, unit_id: unitId, ...columns, ...firstStamp(now) })
      .execute();
  }
  const name = unitFullName(fields.unitType, fields.name);
  context.audit({ entity: 'unit', entityId: unitId, summary: `Ghi tên cũ ${name}`, changes: [] });
  return ok({ id: saved, version: (row?.value.version ?? 0) + 1 });
};

export const removeFormerName: Handler<'unitOfficers.removeFormerName'> = async (context, input) => {
  const row = expectVersion(await findFormerName(context.tx, input.id), input.version);
  if (!row.ok) return row;
  await context.tx.deleteFrom('unit_former_name').where('id', '=', input.id).execute();
  const name = unitFullName(row.value.unit_type, row.value.name);
  context.audit({
    entity: 'unit',
    entityId: row.value.unit_id,
    summary: `Bỏ tên cũ ${name}`,
    changes: [],
  });
  return ok({});
};
