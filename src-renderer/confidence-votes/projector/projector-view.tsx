import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import { heldResult } from '@shared/confidence-votes/not-held';
import { tellsResult } from '@shared/confidence-votes/state';
import { RehearsalBand } from '../rehearsal/rehearsal-band';
import styles from './projector.module.css';
import { ProjectorBallots } from './projector-ballots';
import { ProjectorProgress } from './projector-progress';
import { ProjectorResult } from './projector-result';

interface ProjectorViewProps {
  readonly vote: Vote;
  readonly result: VoteResult;
}

/** Dark, read-only; no result before the head of the board has confirmed it (T31, T32). */
export function ProjectorView({ vote, result }: ProjectorViewProps) {
  return (
    <div className={vote.rehearsalOf === null ? undefined : styles['rehearsal']}>
      <RehearsalBand vote={vote} linked={false} />
      <Picture vote={vote} result={result} />
    </div>
  );
}

function Picture({ vote, result }: ProjectorViewProps) {
  if (tellsResult(vote.status, result)) return <ProjectorResult vote={vote} result={heldResult(result)} />;
  const byBallot = vote.countMode === 'ballots' && vote.status === 'counting';
  return byBallot ? <ProjectorBallots vote={vote} /> : <ProjectorProgress vote={vote} />;
}
