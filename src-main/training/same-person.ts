import type { ReadDb } from '../database/tables';
import { findTrainee, type TraineeRow } from './trainee-store';

/**
 * Row A11: whoever came unlisted and turned out to be on the list is one person with the row of the list. Their marks
 * stay where they were made and are read as the other row's, so that files of other doors, which still name the first
 * row, come together with it in any order.
 */
export type SamePersons = ReadonlyMap<string, string>;

export async function samePersons(db: ReadDb, classId: string): Promise<SamePersons> {
  const rows = await db
    .selectFrom('trainee')
    .select(['id', 'linked_to_id'])
    .where('class_id', '=', classId)
    .where('link_kind', '=', 'same_person')
    .execute();
  return new Map(rows.flatMap(({ id, linked_to_id }) => (linked_to_id === null ? [] : [[id, linked_to_id]])));
}

/** The row of the list. */
export async function listedRow(db: ReadDb, row: TraineeRow | undefined): Promise<TraineeRow | undefined> {
  return row?.link_kind === 'same_person' && row.linked_to_id !== null
    ? findTrainee(db, row.linked_to_id)
    : row;
}
