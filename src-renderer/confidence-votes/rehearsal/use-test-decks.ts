import type { Vote } from '@shared/confidence-votes/model';
import type { RehearsalReply } from '@shared/confidence-votes/rehearsal/contract';
import { useCall } from '../../api/queries';

/** The test ballots of a rehearsal by kind; undefined for a real vote, and until the program has answered. */
export function useTestDecks(vote: Pick<Vote, 'id' | 'rehearsalOf'>): RehearsalReply['kinds'] | undefined {
  const enabled = vote.rehearsalOf !== null;
  return useCall('rehearsal.getRehearsal', { voteId: vote.id }, { enabled }).data?.kinds;
}
