import { canShowResult } from '@shared/confidence-votes/state';
import { useParams } from '@tanstack/react-router';
import { WithVote } from '../vote/with-vote';
import { ProjectorProgress } from './projector-progress';
import { ProjectorResult } from './projector-result';

/** A window for the hall: dark, read-only, no result before the head of the board has confirmed it (T31, T32). */
export function ProjectorPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/projector' });
  return (
    <WithVote voteId={voteId}>
      {({ vote, result }) =>
        canShowResult(vote.status) ? (
          <ProjectorResult vote={vote} result={result} />
        ) : (
          <ProjectorProgress vote={vote} />
        )
      }
    </WithVote>
  );
}
