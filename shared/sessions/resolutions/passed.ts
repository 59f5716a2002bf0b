import type { OpenVote } from '../open-votes/model';
import { standingVotes, voteOutcome, type Verdict } from '../open-votes/outcome';

/**
 * The vote that decides about what was put to a vote first: that one, or the last of those that were taken instead of it.
 * null where the vote is not known.
 */
export function decidingVote<T extends Pick<OpenVote, 'id' | 'refNo' | 'repeatOfId'>>(
  voteId: string | null,
  votes: readonly T[],
): T | null {
  const instead = (before: T): T | undefined =>
    // Only a later vote is taken instead of one, so that this comes to an end.
    votes.findLast(({ refNo, repeatOfId }) => repeatOfId === before.id && refNo > before.refNo);
  let deciding = votes.find(({ id }) => id === voteId) ?? null;
  for (let next = deciding && instead(deciding); next; next = instead(next)) deciding = next;
  return deciding;
}

/** What was passed and waits for a resolution; one whose number was cancelled is none. */
export function passedWithout<T extends OpenVote>(
  votes: readonly T[],
  resolutions: readonly { readonly voteId: string | null; readonly voidReason: string }[],
): readonly T[] {
  const used = new Set(resolutions.filter(({ voidReason }) => voidReason === '').map(({ voteId }) => voteId));
  return standingVotes(votes).filter((vote) => !used.has(vote.id) && voteOutcome(vote).verdict === 'passed');
}

/** Whether the council passed what the vote was about, by the vote that stands; null where no vote is known. */
export function verdictBy(voteId: string | null, votes: readonly OpenVote[]): Verdict | null {
  const vote = decidingVote(voteId, votes);
  return vote && voteOutcome(vote).verdict;
}
