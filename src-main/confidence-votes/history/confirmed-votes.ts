import type { LeftOut } from '@shared/confidence-votes/history/contract';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';
import { resultOf } from '../vote-result';
import { loadVote } from '../vote-store';

export interface ConfirmedVote {
  readonly vote: Vote;
  readonly result: VoteResult;
}

export type ConfirmedVotes = readonly ConfirmedVote[];

/** Results that may be told, and the votes whose result may not, because nothing proves it. */
export interface ConfirmedResults {
  readonly votes: ConfirmedVotes;
  readonly leftOut: readonly LeftOut[];
}

/** Every vote whose result the head of the board has confirmed, oldest first; rehearsals never count. */
export async function confirmedVotes(db: ReadDb): Promise<ConfirmedResults> {
  const rows = await db
    .selectFrom('confidence_vote')
    .select('id')
    .where('status', 'in', ['confirmed', 'published'])
    .where('rehearsal_of', 'is', null)
    .orderBy('vote_date')
    .orderBy('created_at')
    .execute();
  const votes: ConfirmedVote[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id } of rows) {
    const vote = await loadVote(db, id);
    if (!vote) continue;
    const result = resultOf(vote);
    const unproved = firstUnproved(result.problems);
    if (unproved) leftOut.push({ voteId: id, title: vote.title, why: unproved.message });
    else votes.push({ vote, result });
  }
  return { votes, leftOut };
}
