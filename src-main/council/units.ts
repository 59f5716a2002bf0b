import type { Selectable } from 'kysely';
import { appError } from '@shared/contract/error-messages';
import type { Unit, UnitFields } from '@shared/council/contract';
import { UNIT_LABELS } from '@shared/council/labels';
import { isCurrent, isReversed, overlaps } from '@shared/kernel/period';
import { nameKey } from '@shared/kernel/same-person';
import { UNIT_TYPE_WORDS, unitFullName } from '@shared/council/unit-names';
import { dateText, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey, textSortKey, type ToneOrder } from '@shared/kernel/vietnamese-text';
import type { FieldChange, Handler } from '../application/context';
import { changedFields } from '../application/audit';
import type { AdministrativeUnitTable, ReadDb, WriteTx } from '../database/tables';
import { toneOrderOf } from './tone-order';
import { unitsInUse } from './units-in-use';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

export type UnitRow = Selectable<AdministrativeUnitTable>;

function unitColumns(fields: UnitFields, order: ToneOrder) {
  return {
    code: fields.code,
    name: fields.name,
    unit_type: fields.unitType,
    phone: fields.phone,
    email: fields.email,
    address: fields.address,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    old_district: fields.oldDistrict,
    population: fields.population,
    note: fields.note,
    search_key: searchKey(`${unitFullName(fields.unitType, fields.name)} ${fields.code}`),
    sort_key: textSortKey(fields.name, order),
  };
}

export function unitFieldsOf(row: UnitRow): UnitFields {
  return {
    code: row.code,
    name: row.name,
    unitType: row.unit_type,
    phone: row.phone,
    email: row.email,
    address: row.address,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    oldDistrict: row.old_district,
    population: row.population,
    note: row.note,
  };
}

export function unitChanges(before: UnitFields | null, after: UnitFields): FieldChange[] {
  const shown = (fields: UnitFields) => ({
    ...fields,
    unitType: UNIT_TYPE_WORDS[fields.unitType],
    validFrom: dateText(fields.validFrom),
    validTo: dateText(fields.validTo),
    population: fields.population === null ? '' : String(fields.population),
  });
  return changedFields(before === null ? null : shown(before), shown(after), UNIT_LABELS);
}

export async function insertUnit(tx: WriteTx, id: string, fields: UnitFields, now: string): Promise<void> {
  await tx
    .insertInto('administrative_unit')
    .values({ id, ...unitColumns(fields, await toneOrderOf(tx)), ...firstStamp(now) })
    .execute();
}

export async function updateUnit(tx: WriteTx, row: UnitRow, fields: UnitFields, now: string): Promise<void> {
  await tx
    .updateTable('administrative_unit')
    .set({ ...unitColumns(fields, await toneOrderOf(tx)), ...nextStamp(row, now) })
    .where('id', '=', row.id)
    .execute();
}

export async function unitRows(db: ReadDb): Promise<UnitRow[]> {
  return db.selectFrom('administrative_unit').selectAll().orderBy('sort_key').orderBy('id').execute();
}

export async function readUnits(db: ReadDb, today: LocalDate): Promise<Unit[]> {
  return (await unitRows(db)).map((row) => ({
    ...unitFieldsOf(row),
    id: row.id,
    version: row.version,
    fullName: unitFullName(row.unit_type, row.name),
    active: isCurrent({ from: row.valid_from, to: row.valid_to }, today),
    sortKey: row.sort_key,
    searchKey: row.search_key,
  }));
}

/** Another unit with this code, or with this name at the same time: a merged unit's old name may come back later. */
export function unitLike(rows: readonly UnitRow[], fields: UnitFields, exceptId: string | null) {
  const period = { from: fields.validFrom, to: fields.validTo };
  return rows.find(
    (row) =>
      row.id !== exceptId &&
      overlaps({ from: row.valid_from, to: row.valid_to }, period) &&
      ((fields.code !== '' && row.code === fields.code) ||
        (row.unit_type === fields.unitType && nameKey(row.name) === nameKey(fields.name))),
  );
}

export const listUnits: Handler<'council.listUnits'> = async ({ db, now }) =>
  ok(await readUnits(db, localDateOf(now)));

export const saveUnit: Handler<'council.saveUnit'> = async (context, { id, version, fields }) => {
  const { tx, now } = context;
  const rows = await unitRows(tx);
  const row =
    id === null
      ? null
      : expectVersion(
          rows.find((other) => other.id === id),
          version,
        );
  if (row && !row.ok) return row;
  if (isReversed({ from: fields.validFrom, to: fields.validTo })) {
    return err(appError('council.dates-reversed'));
  }
  const twin = unitLike(rows, fields, id);
  if (twin) return err(appError('council.unit-exists', { name: unitFullName(twin.unit_type, twin.name) }));

  const before = row?.value;
  const unitId = before?.id ?? context.newId();
  if (before) await updateUnit(tx, before, fields, now);
  else await insertUnit(tx, unitId, fields, now);
  context.audit({
    entity: 'unit',
    entityId: unitId,
    summary: `${before ? 'Sửa' : 'Thêm'} ${unitFullName(fields.unitType, fields.name)}`,
    changes: unitChanges(before ? unitFieldsOf(before) : null, fields),
  });
  return ok({ id: unitId, version: (before?.version ?? 0) + 1 });
};

/** A unit that only was entered by mistake; one that anything names gets its last day instead. */
export const removeUnit: Handler<'council.removeUnit'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = await tx.selectFrom('administrative_unit').selectAll().where('id', '=', id).executeTakeFirst();
  const found = expectVersion(row, version);
  if (!found.ok) return found;
  if ((await unitsInUse(tx)).has(id)) return err(appError('council.unit-in-use'));
  await tx.deleteFrom('administrative_unit').where('id', '=', id).execute();
  const summary = `Xóa ${unitFullName(found.value.unit_type, found.value.name)}`;
  context.audit({ entity: 'unit', entityId: id, summary, changes: [] });
  return ok({});
};
