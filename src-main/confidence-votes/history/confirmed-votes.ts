import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';
import { resultOf } from '../vote-result';
import { loadVote } from '../vote-store';

export interface ConfirmedVote {
  readonly vote: Vote;
  readonly result: VoteResult;
}

export type ConfirmedVotes = readonly ConfirmedVote[];

/** Every vote whose result the head of the board has confirmed, oldest first; rehearsals never count. */
export async function confirmedVotes(db: ReadDb): Promise<ConfirmedVotes> {
  const rows = await db
    .selectFrom('confidence_vote')
    .select('id')
    .where('status', 'in', ['confirmed', 'published'])
    .where('rehearsal_of', 'is', null)
    .orderBy('vote_date')
    .orderBy('created_at')
    .execute();
  const found: ConfirmedVote[] = [];
  for (const { id } of rows) {
    const vote = await loadVote(db, id);
    if (vote) found.push({ vote, result: resultOf(vote) });
  }
  return found;
}
