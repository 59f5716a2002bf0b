import type { HallReply } from './contract';

/** What can be shown to the hall: a vote, or an election that was counted. */
interface LastResult {
  readonly screen: 'vote' | 'election';
  readonly resultId: string;
}

/** The result that came last, whether of a vote or of an election; null while there is none. */
export function lastResult({
  lastElection,
  lastVote,
}: Pick<HallReply, 'lastElection' | 'lastVote'>): LastResult | null {
  const countedAt = lastElection?.countedAt ?? null;
  if (lastElection && countedAt !== null && (lastVote === null || lastVote.takenAt < countedAt)) {
    return { screen: 'election', resultId: lastElection.id };
  }
  return lastVote && { screen: 'vote', resultId: lastVote.id };
}
