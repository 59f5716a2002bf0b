import { Navigate, useParams } from '@tanstack/react-router';
import { currentStep } from './vote-steps';
import { WithVote } from './with-vote';

/** Whoever opens a vote lands on the step where its work stands. */
export function OpenVotePage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId' });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <Navigate to={`/confidence-votes/$voteId/${currentStep(vote)}`} params={{ voteId }} replace />
      )}
    </WithVote>
  );
}
