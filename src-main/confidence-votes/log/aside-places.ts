import type { AsidePlace } from '@shared/confidence-votes/log/ballots-aside';
import type { ReadDb } from '../../database/tables';

/** Where the entries and readings of a vote that were set aside stand, by their ids. */
export async function loadAsidePlaces(db: ReadDb, voteId: string): Promise<ReadonlyMap<string, AsidePlace>> {
  const entries = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('ballot_kind as kind', 'kind.id', 'entry.ballot_kind_id')
    .select(['entry.id', 'entry.ballot_no', 'entry.entry_no', 'kind.title'])
    .where('entry.vote_id', '=', voteId)
    .where('entry.voided_at', 'is not', null)
    .execute();
  const readings = await db
    .selectFrom('field_resolution as reading')
    .innerJoin('ballot_kind as kind', 'kind.id', 'reading.ballot_kind_id')
    .select(['reading.id', 'reading.ballot_no', 'kind.title'])
    .where('reading.vote_id', '=', voteId)
    .where('reading.voided_at', 'is not', null)
    .execute();
  return new Map(
    [...entries, ...readings.map((reading) => ({ ...reading, entry_no: null }))].map((row) => [
      row.id,
      { kindTitle: row.title, ballotNo: row.ballot_no, entryNo: row.entry_no },
    ]),
  );
}
