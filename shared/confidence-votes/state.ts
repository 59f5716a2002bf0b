import { err, ok, type Result } from '../kernel/result';
import { cleanText } from '../kernel/vietnamese-text';
import { firstUnproved } from './log/unproved';
import { statusNames } from './messages';
import type { StateChange, TallyRow, Vote, VoteResult, VoteStatus } from './model';
import { setUpGaps, type VoteRefusal, type VoteSetUp } from './set-up';

type VoteAction = 'openCounting' | 'takeBackOpening' | 'finishCounting' | 'confirm' | 'publish' | 'reopen';

/** What the head takes back is explained on the minutes or in the log; a word or two explains nothing. */
export const MINIMUM_REOPEN_REASON = 10;

const TRANSITIONS: Readonly<
  Record<VoteAction, { readonly from: readonly VoteStatus[]; readonly to: VoteStatus }>
> = {
  openCounting: { from: ['prepared'], to: 'counting' },
  takeBackOpening: { from: ['counting'], to: 'prepared' },
  finishCounting: { from: ['counting'], to: 'counted' },
  confirm: { from: ['counted'], to: 'confirmed' },
  publish: { from: ['confirmed'], to: 'published' },
  reopen: { from: ['counted', 'confirmed', 'published'], to: 'counting' },
};

type Step = Result<VoteStatus, VoteRefusal>;

function refuse(code: VoteRefusal['code'], params?: Readonly<Record<string, string | number>>): Step {
  return err(params ? { code, params } : { code });
}

function step(status: VoteStatus, action: VoteAction): Step {
  const transition = TRANSITIONS[action];
  if (transition.from.includes(status)) return ok(transition.to);
  return refuse('vote.wrong-state', { status: statusNames[status] });
}

export function openCounting(vote: VoteSetUp & Pick<Vote, 'status'>): Step {
  const next = step(vote.status, 'openCounting');
  if (!next.ok) return next;
  const [gap] = setUpGaps(vote);
  return gap ? err(gap) : next;
}

/**
 * A count that was opened by mistake, or is not held on this day after all, goes back to its preparation while nothing is
 * counted: ballots that were typed or counted by hand, and figures that were closed once, are told by the log and stay in
 * their count.
 */
export function takeBackOpening(
  vote: Pick<Vote, 'status' | 'countMode' | 'stateChanges' | 'tally'>,
  { ballotsRead, reason }: { readonly ballotsRead: boolean; readonly reason: string },
): Step {
  const next = step(vote.status, 'takeBackOpening');
  if (!next.ok) return next;
  if (vote.stateChanges.some(({ to }) => to === 'counted')) return refuse('vote.closed-before');
  if (ballotsRead) return refuse('vote.ballots-typed');
  if (vote.countMode === 'totals' && vote.tally.some(hasFigure)) return refuse('vote.figures-typed');
  return cleanText(reason).length >= MINIMUM_REOPEN_REASON ? next : refuse('invalid-input');
}

const hasFigure = ({ counts, invalidRows }: Pick<TallyRow, 'counts' | 'invalidRows'>): boolean =>
  invalidRows !== null || Object.values(counts).some((count) => count !== null);

/** True while the head may still take the opening back, as far as the vote itself tells. */
export const mayTakeBackOpening = (vote: Pick<Vote, 'status' | 'stateChanges'>): boolean =>
  vote.status === 'counting' && vote.stateChanges.every(({ to }) => to !== 'counted');

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

/** Nor afterwards, where nothing proves that the figures are those that were closed. */
export function tellsResult(status: VoteStatus, { problems }: Pick<VoteResult, 'problems'>): boolean {
  return canShowResult(status) && firstUnproved(problems) === null;
}

/** Papers of a result that is not confirmed yet carry a draft mark. */
export function needsDraftMark(status: VoteStatus): boolean {
  return !canShowResult(status);
}

/**
 * True from the opening of a count ballot by ballot until the last ballot of every kind is decided; until then nobody is
 * to know a figure of it.
 */
export function hasOpenBallots({
  status,
  countMode,
  tally,
}: Pick<Vote, 'status' | 'countMode' | 'tally'>): boolean {
  return (
    status === 'counting' && countMode === 'ballots' && tally.some(({ invalidRows }) => invalidRows === null)
  );
}

/** The known answers of a rehearsal stay closed until every figure is there, whether ballots or the board's totals are typed. */
export function hidesAnswers({ status, tally }: Pick<Vote, 'status' | 'tally'>): boolean {
  return status === 'counting' && tally.some(({ invalidRows }) => invalidRows === null);
}

/** The instant at which counting began, null before it; an opening that was taken back began nothing. */
export function countingBegan(changes: readonly StateChange[]): string | null {
  const since = changes.findLastIndex(({ from, to }) => from === 'counting' && to === 'prepared') + 1;
  return changes.slice(since).find(({ to }) => to === 'counting')?.at ?? null;
}

/** Who closed the figures as they stand, and when; null while they are not closed. */
export function lastClosing(changes: readonly StateChange[]): StateChange | null {
  const closed = changes.findLastIndex(({ to }) => to === 'counted');
  return closed > changes.findLastIndex(({ to }) => to === 'counting') ? (changes[closed] ?? null) : null;
}

/** True from a reopening until the head confirms again: until then nobody knows whether the figures stand. */
export function awaitsConfirmation({ status, stateChanges }: Pick<Vote, 'status' | 'stateChanges'>): boolean {
  return !canShowResult(status) && reopenings(stateChanges).length > 0;
}

/** The reopenings of a vote, oldest first, as the minutes list them. */
export function reopenings(changes: readonly StateChange[]): readonly StateChange[] {
  return changes.filter(
    ({ from, to }) => from !== null && to === 'counting' && TRANSITIONS.reopen.from.includes(from),
  );
}

/** What a copy or an export says of itself, as papers do: nothing once the result is published. */
export function copyMark({ status, rehearsalOf }: Pick<Vote, 'status' | 'rehearsalOf'>): string | null {
  if (rehearsalOf !== null) return 'DIỄN TẬP';
  return status === 'published' ? null : 'CHƯA CÔNG BỐ';
}
