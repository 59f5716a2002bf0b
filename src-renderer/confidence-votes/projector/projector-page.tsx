import { useParams } from '@tanstack/react-router';
import { WithVote } from '../vote/with-vote';
import { ProjectorView } from './projector-view';

/** A window for the hall, to be drawn onto the projector. */
export function ProjectorPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/projector' });
  return <WithVote voteId={voteId}>{(loaded) => <ProjectorView {...loaded} />}</WithVote>;
}
