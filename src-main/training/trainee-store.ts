import type { Selectable } from 'kysely';
import { unitFullName } from '@shared/council/unit-names';
import { nameKey } from '@shared/kernel/same-person';
import { nameSortKey, searchKey, textSortKey, type ToneOrder } from '@shared/kernel/vietnamese-text';
import type { TraineeFields, TraineeRecord } from '@shared/training/trainee-contract';
import { twins } from '@shared/training/duplicates';
import { toneOrderOf } from '../council';
import type { ReadDb, TraineeTable } from '../database/tables';

export type TraineeRow = Selectable<TraineeTable>;

/** The unit's name goes with the trainee: later changes of the register never change an old list. */
export function traineeColumns(fields: TraineeFields, unitLabel: string, tones: ToneOrder) {
  return {
    full_name: fields.fullName,
    sex: fields.sex,
    birth_date: fields.birthDate,
    ethnic_group: fields.ethnicGroup,
    post: fields.post,
    unit_id: fields.unitId,
    unit_name: unitLabel,
    enrolled_from: fields.enrolledFrom,
    enrolled_to: fields.enrolledTo,
    note: fields.note,
    search_key: searchKey(`${fields.fullName} ${unitLabel} ${fields.post}`),
    sort_key: nameSortKey(fields.fullName, null, tones),
  };
}

export function traineeFieldsOf(row: TraineeRow): TraineeFields {
  return {
    fullName: row.full_name,
    sex: row.sex,
    birthDate: row.birth_date,
    ethnicGroup: row.ethnic_group,
    post: row.post,
    unitId: row.unit_id,
    unitName: row.unit_id === null ? row.unit_name : '',
    enrolledFrom: row.enrolled_from,
    enrolledTo: row.enrolled_to,
    note: row.note,
  };
}

/** By this a unit is one and the same, in the register or not. */
export const unitKeyOf = (row: Pick<TraineeRow, 'unit_id' | 'unit_name'>): string =>
  row.unit_id ?? `name:${nameKey(row.unit_name)}`;

export async function findTrainee(db: ReadDb, id: string): Promise<TraineeRow | undefined> {
  return db.selectFrom('trainee').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function unitLabelOf(
  db: ReadDb,
  fields: Pick<TraineeFields, 'unitId' | 'unitName'>,
): Promise<string | null> {
  if (fields.unitId === null) return fields.unitName;
  const unit = await db
    .selectFrom('administrative_unit')
    .select(['unit_type', 'name'])
    .where('id', '=', fields.unitId)
    .executeTakeFirst();
  return unit ? unitFullName(unit.unit_type, unit.name) : null;
}

/** Everybody of the class; who turned out to be somebody else of the list is not one more. By unit, then name. */
export async function traineeRows(db: ReadDb, classId: string): Promise<TraineeRow[]> {
  const rows = await db.selectFrom('trainee').selectAll().where('class_id', '=', classId).execute();
  const tones = await toneOrderOf(db);
  const keyed = rows
    .filter((row) => row.link_kind !== 'same_person')
    .map((row) => ({ row, key: `${unitOrder(row.unit_name, tones)}\u0001${row.sort_key}\u0001${row.id}` }));
  return keyed.toSorted((left, right) => (left.key < right.key ? -1 : 1)).map(({ row }) => row);
}

/** "Xã Ea Kao" stands under E: the word for its kind does not order a list of units. */
const unitOrder = (label: string, tones: ToneOrder): string =>
  textSortKey(label.replace(/^(xã|phường|đặc khu)\s+/iu, ''), tones);

export async function readTrainees(db: ReadDb, classId: string): Promise<TraineeRecord[]> {
  const rows = await traineeRows(db, classId);
  const twin = twins(
    rows.map((row) => ({
      id: row.id,
      fullName: row.full_name,
      birthDate: row.birth_date,
      unitKey: unitKeyOf(row),
    })),
  );
  const joined = await joinedRows(db, classId);
  return rows.map((row) => ({
    ...traineeFieldsOf(row),
    id: row.id,
    version: row.version,
    kind: row.kind,
    standsInForId: row.link_kind === 'substitute' ? row.linked_to_id : null,
    joined: joined.get(row.id) ?? [],
    essay: row.essay_result,
    unitLabel: row.unit_name,
    unitKey: unitKeyOf(row),
    sortKey: row.sort_key,
    twin: twin.get(row.id) ?? null,
  }));
}

/** Who came unlisted and is read as one with somebody of the list, by that trainee. */
async function joinedRows(
  db: ReadDb,
  classId: string,
): Promise<ReadonlyMap<string | null, TraineeRecord['joined']>> {
  const rows = await db
    .selectFrom('trainee')
    .select(['id', 'version', 'full_name as fullName', 'linked_to_id'])
    .where('class_id', '=', classId)
    .where('link_kind', '=', 'same_person')
    .orderBy('id')
    .execute();
  const byTrainee = Map.groupBy(rows, (row) => row.linked_to_id);
  return new Map(
    [...byTrainee].map(([id, mine]) => [id, mine.map(({ linked_to_id: _same, ...row }) => row)]),
  );
}
