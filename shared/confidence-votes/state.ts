import { err, ok, type Result } from '../kernel/result';
import { cleanText } from '../kernel/vietnamese-text';
import { statusNames, type confidenceVoteErrors } from './messages';
import type { StateChange, Vote, VoteResult, VoteStatus } from './model';

export type VoteAction = 'openCounting' | 'finishCounting' | 'confirm' | 'publish' | 'reopen';

/** A reopened count is explained on the minutes; a word or two explains nothing. */
export const MINIMUM_REOPEN_REASON = 10;

const TRANSITIONS: Readonly<
  Record<VoteAction, { readonly from: readonly VoteStatus[]; readonly to: VoteStatus }>
> = {
  openCounting: { from: ['prepared'], to: 'counting' },
  finishCounting: { from: ['counting'], to: 'counted' },
  confirm: { from: ['counted'], to: 'confirmed' },
  publish: { from: ['confirmed'], to: 'published' },
  reopen: { from: ['counted', 'confirmed', 'published'], to: 'counting' },
};

/** Why a step is refused: an error code of this room with what its sentence needs. */
export interface VoteRefusal {
  readonly code: keyof typeof confidenceVoteErrors | 'invalid-input';
  readonly params?: Readonly<Record<string, string | number>>;
}

type Step = Result<VoteStatus, VoteRefusal>;

function refuse(code: VoteRefusal['code'], params?: Readonly<Record<string, string | number>>): Step {
  return err(params ? { code, params } : { code });
}

function step(status: VoteStatus, action: VoteAction): Step {
  const transition = TRANSITIONS[action];
  if (transition.from.includes(status)) return ok(transition.to);
  return refuse('vote.wrong-state', { status: statusNames[status] });
}

export type VoteSetUp = Pick<
  Vote,
  'status' | 'procedure' | 'ruleSet' | 'deputiesTotal' | 'date' | 'officials' | 'board'
>;

/** What the set-up still lacks before the box may be opened; from then on it is frozen. */
export function setUpGap(vote: Omit<VoteSetUp, 'status'>): VoteRefusal | null {
  if (vote.date === null) return { code: 'vote.no-date' };
  if (vote.ruleSet.base === 'all_deputies' && (vote.deputiesTotal ?? 0) <= 0) {
    return { code: 'vote.no-deputies-total' };
  }
  const included = vote.officials.filter((official) => official.included);
  if (included.length === 0) return { code: 'vote.no-officials' };
  const unexplained = vote.officials.find(
    (official) =>
      !official.included &&
      (official.exclusionReason === null ||
        (official.exclusionReason === 'other_by_council_decision' && official.exclusionNote === '')),
  );
  if (unexplained) return { code: 'vote.exclusion-without-reason', params: { name: unexplained.name } };
  const homeless = included.find((official) => official.ballotKindId === null);
  if (homeless) return { code: 'vote.official-without-kind', params: { name: homeless.name } };
  // A ballot of bỏ phiếu tín nhiệm carries one name (NQ 85/2014/QH13 Điều 16, kept by NQ 96/2023/QH15 Điều 18).
  const kinds = new Set(included.map((official) => official.ballotKindId));
  if (vote.procedure === 'decision' && kinds.size < included.length) {
    return { code: 'vote.decision-one-person' };
  }
  if (!vote.board.some((member) => member.role === 'head')) return { code: 'vote.no-board-head' };
  return null;
}

export function openCounting(vote: VoteSetUp): Step {
  const next = step(vote.status, 'openCounting');
  if (!next.ok) return next;
  const gap = setUpGap(vote);
  return gap ? err(gap) : next;
}

/** A count is finished and confirmed only when every equality holds: no report may rest on a broken one. */
function balanced(next: Step, result: Pick<VoteResult, 'problems'>): Step {
  if (!next.ok) return next;
  const count = result.problems.filter((problem) => problem.severity === 'blocking').length;
  return count === 0 ? next : refuse('vote.unbalanced', { count });
}

export function finishCounting(status: VoteStatus, result: Pick<VoteResult, 'problems'>): Step {
  return balanced(step(status, 'finishCounting'), result);
}

export function confirm(status: VoteStatus, result: Pick<VoteResult, 'problems'>): Step {
  return balanced(step(status, 'confirm'), result);
}

export function publish(status: VoteStatus): Step {
  return step(status, 'publish');
}

export function reopen(status: VoteStatus, reason: string): Step {
  const next = step(status, 'reopen');
  if (!next.ok || cleanText(reason).length >= MINIMUM_REOPEN_REASON) return next;
  return refuse('invalid-input');
}

export function availableActions(status: VoteStatus): readonly VoteAction[] {
  return (Object.keys(TRANSITIONS) as VoteAction[]).filter((action) =>
    TRANSITIONS[action].from.includes(status),
  );
}

/** Fields, list of officials, kinds of ballot, rule set and board: frozen when counting opens. */
export function canEditSetup(status: VoteStatus): boolean {
  return status === 'prepared';
}

/** Numbers of ballots, the tally sheet, times and presence of the day. */
export function canEditTally(status: VoteStatus): boolean {
  return status === 'counting';
}

/** Nothing is shown to the hall before the head of the board has confirmed the result. */
export function canShowResult(status: VoteStatus): boolean {
  return status === 'confirmed' || status === 'published';
}

/** Papers of a result that is not confirmed yet carry a draft mark. */
export function needsDraftMark(status: VoteStatus): boolean {
  return !canShowResult(status);
}

/** The reopenings of a vote, oldest first, as the minutes list them. */
export function reopenings(changes: readonly StateChange[]): readonly StateChange[] {
  return changes.filter(
    ({ from, to }) => from !== null && to === 'counting' && TRANSITIONS.reopen.from.includes(from),
  );
}
