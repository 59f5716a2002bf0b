import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import { canShowResult } from '@shared/confidence-votes/state';
import { RehearsalBand } from '../rehearsal/rehearsal-band';
import { ProjectorProgress } from './projector-progress';
import { ProjectorResult } from './projector-result';

interface ProjectorViewProps {
  readonly vote: Vote;
  readonly result: VoteResult;
}

/** Dark, read-only; no result before the head of the board has confirmed it (T31, T32). */
export function ProjectorView({ vote, result }: ProjectorViewProps) {
  return (
    <>
      <RehearsalBand vote={vote} />
      {canShowResult(vote.status) ? (
        <ProjectorResult vote={vote} result={result} />
      ) : (
        <ProjectorProgress vote={vote} />
      )}
    </>
  );
}
