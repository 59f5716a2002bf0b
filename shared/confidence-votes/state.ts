import { err, ok, type Result } from '../kernel/result';
import { cleanText } from '../kernel/vietnamese-text';
import type { StateChange, VoteStatus } from './model';

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

const STATUS_WORDS: Readonly<Record<VoteStatus, string>> = {
  prepared: 'đang chuẩn bị',
  counting: 'đang kiểm phiếu',
  counted: 'đã kiểm xong',
  confirmed: 'đã xác nhận',
  published: 'đã công bố',
};

export type StateError =
  | {
      readonly kind: 'wrong_state';
      readonly action: VoteAction;
      readonly status: VoteStatus;
      readonly message: string;
    }
  | { readonly kind: 'not_ready'; readonly missing: readonly ReadinessGap[]; readonly message: string }
  | { readonly kind: 'problems_stand'; readonly blocking: number; readonly message: string }
  | { readonly kind: 'reason_too_short'; readonly minimum: number; readonly message: string };

export type ReadinessGap = 'officials' | 'ballot_kinds' | 'board_head';

const GAP_WORDS: Readonly<Record<ReadinessGap, string>> = {
  officials: 'danh sách người được lấy phiếu',
  ballot_kinds: 'loại phiếu của từng người',
  board_head: 'Trưởng Ban kiểm phiếu',
};

/** What the set-up must hold before the box is opened; from then on it is frozen. */
export interface Readiness {
  readonly includedOfficials: number;
  readonly officialsWithoutBallotKind: number;
  readonly boardHeads: number;
}

function step(status: VoteStatus, action: VoteAction): Result<VoteStatus, StateError> {
  const transition = TRANSITIONS[action];
  if (transition.from.includes(status)) return ok(transition.to);
  return err({
    kind: 'wrong_state',
    action,
    status,
    message: `Cuộc lấy phiếu ${STATUS_WORDS[status]}, không thực hiện được bước này.`,
  });
}

export function openCounting(status: VoteStatus, readiness: Readiness): Result<VoteStatus, StateError> {
  const next = step(status, 'openCounting');
  if (!next.ok) return next;
  const missing: ReadinessGap[] = [];
  if (readiness.includedOfficials === 0) missing.push('officials');
  if (readiness.officialsWithoutBallotKind > 0) missing.push('ballot_kinds');
  if (readiness.boardHeads !== 1) missing.push('board_head');
  if (missing.length === 0) return next;
  return err({
    kind: 'not_ready',
    missing,
    message: `Còn thiếu: ${missing.map((gap) => GAP_WORDS[gap]).join(', ')}.`,
  });
}

/** Entry may be finished although equalities are broken: the board then sees all findings together. */
export function finishCounting(status: VoteStatus): Result<VoteStatus, StateError> {
  return step(status, 'finishCounting');
}

/** The board confirms only a result without a broken equality (rule 13.1 of a count: it must add up). */
export function confirm(status: VoteStatus, blockingProblems: number): Result<VoteStatus, StateError> {
  const next = step(status, 'confirm');
  if (!next.ok || blockingProblems === 0) return next;
  return err({
    kind: 'problems_stand',
    blocking: blockingProblems,
    message: `Còn ${blockingProblems} lỗi số liệu. Sửa hết rồi xác nhận.`,
  });
}

export function publish(status: VoteStatus): Result<VoteStatus, StateError> {
  return step(status, 'publish');
}

export function reopen(status: VoteStatus, reason: string): Result<VoteStatus, StateError> {
  const next = step(status, 'reopen');
  if (!next.ok || cleanText(reason).length >= MINIMUM_REOPEN_REASON) return next;
  return err({
    kind: 'reason_too_short',
    minimum: MINIMUM_REOPEN_REASON,
    message: `Ghi rõ lý do mở lại, ít nhất ${MINIMUM_REOPEN_REASON} ký tự.`,
  });
}

export function availableActions(status: VoteStatus): readonly VoteAction[] {
  return (Object.keys(TRANSITIONS) as VoteAction[]).filter((action) =>
    TRANSITIONS[action].from.includes(status),
  );
}

/** List of officials, kinds of ballot, rule set, board: frozen when counting opens. */
export function canEditSetup(status: VoteStatus): boolean {
  return status === 'prepared';
}

/** Numbers of ballots and the tally sheet. */
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
