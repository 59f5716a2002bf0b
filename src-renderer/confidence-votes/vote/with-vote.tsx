import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import type { ReactNode } from 'react';
import { QueryState } from '../../ui/query-state';
import { useVote } from './vote-data';

export interface LoadedVote {
  readonly vote: Vote;
  readonly result: VoteResult;
}

interface WithVoteProps {
  readonly voteId: string;
  readonly children: (loaded: LoadedVote) => ReactNode;
}

/** Loads one vote with its result; while it loads or when it cannot be read, says so. */
export function WithVote({ voteId, children }: WithVoteProps) {
  const query = useVote(voteId);
  return <QueryState query={query}>{(reply) => children(reply)}</QueryState>;
}
