import type { ReadDb } from '../database/tables';

/** One that was set aside counts too: its stack was read, and the log tells of it. */
export async function anyBallotTyped(db: ReadDb, voteId: string): Promise<boolean> {
  const entry = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('ballot_kind as kind', 'kind.id', 'entry.ballot_kind_id')
    .select('entry.id')
    .where('kind.vote_id', '=', voteId)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}
