import type { ReadDb } from '../database/tables';

/** Whether a paper of the vote was drawn up, be it a draft, issued or withdrawn. */
export async function hasPapers(db: ReadDb, voteId: string): Promise<boolean> {
  const paper = await db
    .selectFrom('official_document')
    .select('id')
    .where('vote_id', '=', voteId)
    .limit(1)
    .executeTakeFirst();
  return paper !== undefined;
}
