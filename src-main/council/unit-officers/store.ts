import type { Selectable } from 'kysely';
import type { OfficerFields, OfficerRecord } from '@shared/council/unit-officers/contract';
import { UNIT_POSTS } from '@shared/council/unit-officers/posts';
import { unitFullName } from '@shared/council/unit-names';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import { nameSortKey, searchKey, type ToneOrder } from '@shared/kernel/vietnamese-text';
import type { KnownUnit } from '@shared/list-import/known-units';
import type { ReadDb, UnitFormerNameTable, UnitOfficerTable } from '../../database/tables';

export type OfficerRow = Selectable<UnitOfficerTable>;
export type FormerNameRow = Selectable<UnitFormerNameTable>;

export function officerColumns(fields: OfficerFields, tones: ToneOrder) {
  return {
    post_kind: fields.postKind,
    full_name: fields.fullName,
    sex: fields.sex,
    birth_date: fields.birthDate,
    ethnic_group: fields.ethnicGroup,
    phone: fields.phone,
    email: fields.email,
    held_from: fields.heldFrom,
    held_to: fields.heldTo,
    note: fields.note,
    search_key: searchKey(fields.fullName),
    sort_key: nameSortKey(fields.fullName, null, tones),
  };
}

export function officerFieldsOf(row: OfficerRow): OfficerFields {
  return {
    postKind: row.post_kind,
    fullName: row.full_name,
    sex: row.sex,
    birthDate: row.birth_date,
    ethnicGroup: row.ethnic_group,
    phone: row.phone,
    email: row.email,
    heldFrom: row.held_from,
    heldTo: row.held_to,
    note: row.note,
  };
}

function officerRecord(row: OfficerRow, today: LocalDate): OfficerRecord {
  return {
    ...officerFieldsOf(row),
    id: row.id,
    unitId: row.unit_id,
    version: row.version,
    current: isCurrent({ from: row.held_from, to: row.held_to }, today),
    sortKey: row.sort_key,
  };
}

/** Everybody who was ever entered; who holds a post today first, then in the order of the posts. */
export async function readOfficers(db: ReadDb, today: LocalDate): Promise<OfficerRecord[]> {
  const rows = await db.selectFrom('unit_officer').selectAll().execute();
  const key = (one: OfficerRecord): string =>
    `${one.current ? 0 : 1} ${UNIT_POSTS.indexOf(one.postKind)} ${one.sortKey} ${one.id}`;
  return rows
    .map((row) => officerRecord(row, today))
    .map((one) => ({ one, key: key(one) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ one }) => one);
}

export async function readCurrentOfficers(db: ReadDb, today: LocalDate): Promise<OfficerRecord[]> {
  return (await readOfficers(db, today)).filter(({ current }) => current);
}

/** The units of today as lists name them, with what they were called before. */
export async function readKnownUnits(db: ReadDb, now: string): Promise<KnownUnit[]> {
  const today = localDateOf(now);
  const formerNames = Map.groupBy(
    await db.selectFrom('unit_former_name').selectAll().execute(),
    ({ unit_id }) => unit_id,
  );
  const rows = await db
    .selectFrom('administrative_unit')
    .select(['id', 'unit_type', 'name', 'valid_from', 'valid_to'])
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows
    .filter(({ valid_to }) => isCurrent({ from: null, to: valid_to }, today))
    .map(({ id, unit_type, name }) => ({
      id,
      name,
      fullName: unitFullName(unit_type, name),
      formerNames: (formerNames.get(id) ?? []).map((row) => unitFullName(row.unit_type, row.name)),
    }));
}
