import type { ReadDb } from '../database/tables';

/** Whether anything was read off a ballot: typed, also where it was set aside since, or counted by hand. */
export async function anyBallotRead(db: ReadDb, voteId: string): Promise<boolean> {
  const entry = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('ballot_kind as kind', 'kind.id', 'entry.ballot_kind_id')
    .select('entry.id')
    .where('kind.vote_id', '=', voteId)
    .limit(1)
    .executeTakeFirst();
  const counted = await db
    .selectFrom('ballot_batch')
    .select('id')
    .where('vote_id', '=', voteId)
    .where('pencil_totals', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined || counted !== undefined;
}
