import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import { VOTE_STEPS, type VoteStep } from '../words';

export type StepState = 'done' | 'current' | 'open' | 'closed';

/** Whether every figure of the tally sheet has been entered. */
function allEntered(vote: Pick<Vote, 'tally' | 'procedure'>): boolean {
  return enteredRows(vote) === vote.tally.length && vote.tally.length > 0;
}

export function enteredRows(vote: Pick<Vote, 'tally' | 'procedure'>): number {
  return vote.tally.filter(
    (row) =>
      row.invalidRows !== null &&
      LEVELS_OF[vote.procedure].every((level) => (row.counts[level] ?? null) !== null),
  ).length;
}

/** Whoever opens a vote lands on the step where its work stands. */
export function currentStep(vote: Pick<Vote, 'status' | 'tally' | 'procedure'>): VoteStep {
  switch (vote.status) {
    case 'prepared':
      return 'preparation';
    case 'counting':
      return allEntered(vote) ? 'reconciliation' : 'counting';
    case 'counted':
      return 'result';
    case 'confirmed':
    case 'published':
      return 'publication';
  }
}

/** The step up to which a vote may be looked at: later ones would show what does not exist yet. */
function lastReachable(vote: Pick<Vote, 'status'>): VoteStep {
  if (vote.status === 'prepared') return 'preparation';
  if (vote.status === 'counting') return 'reconciliation';
  return 'publication';
}

export function stepStates(
  vote: Pick<Vote, 'status' | 'tally' | 'procedure'>,
): Readonly<Record<VoteStep, StepState>> {
  const current = VOTE_STEPS.indexOf(currentStep(vote));
  const reachable = VOTE_STEPS.indexOf(lastReachable(vote));
  const states = {} as Record<VoteStep, StepState>;
  for (const [index, step] of VOTE_STEPS.entries()) {
    if (index < current || vote.status === 'published') states[step] = 'done';
    else if (index === current) states[step] = 'current';
    else states[step] = index <= reachable ? 'open' : 'closed';
  }
  return states;
}
