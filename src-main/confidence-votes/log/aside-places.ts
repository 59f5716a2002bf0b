import type { AsidePlace } from '@shared/confidence-votes/log/ballots-aside';
import type { ReadDb } from '../../database/tables';

/** Where the ballots of these entries and readings stand, by their ids; none for those that this PC does not have. */
export async function loadAsidePlaces(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AsidePlace>> {
  if (ids.length === 0) return new Map();
  const entries = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('ballot_kind as kind', 'kind.id', 'entry.ballot_kind_id')
    .select(['entry.id', 'entry.ballot_no', 'entry.entry_no', 'kind.title'])
    .where('entry.id', 'in', ids)
    .execute();
  const readings = await db
    .selectFrom('field_resolution as reading')
    .innerJoin('ballot_kind as kind', 'kind.id', 'reading.ballot_kind_id')
    .select(['reading.id', 'reading.ballot_no', 'kind.title'])
    .where('reading.id', 'in', ids)
    .execute();
  return new Map(
    [...entries, ...readings.map((reading) => ({ ...reading, entry_no: null }))].map((row) => [
      row.id,
      { kindTitle: row.title, ballotNo: row.ballot_no, entryNo: row.entry_no },
    ]),
  );
}
