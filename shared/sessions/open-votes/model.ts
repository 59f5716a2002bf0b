import type { Share, ShareCode } from '../sitting-rules/model';

/** giơ tay / thẻ / điện tử / bỏ phiếu kín. */
export const VOTE_FORMS = ['hand', 'card', 'electronic', 'ballot'] as const;
export type VoteForm = (typeof VOTE_FORMS)[number];

/** How the papers of a secret ballot came out. */
export interface BallotFigures {
  readonly issued: number;
  readonly collected: number;
  readonly invalid: number;
}

/** What was counted in the hall. Whole numbers of deputies. */
export interface VoteFigures {
  /** All deputies of the council on that day. */
  readonly total: number;
  readonly present: number;
  readonly absent: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** không biểu quyết; of paper ballots those left blank. */
  readonly notVoting: number;
  /** Only of paper ballots. */
  readonly ballots: BallotFigures | null;
}

/** The rule that decided a vote, as it stood when the vote was taken. */
export interface VoteRule extends Share {
  readonly code: ShareCode;
  readonly basis: string;
  readonly verification: 'verified' | 'unverified';
}

export interface OpenVote extends VoteFigures {
  readonly id: string;
  readonly version: number;
  /** In the order in which votes were taken. */
  readonly refNo: number;
  readonly sittingId: string | null;
  readonly itemId: string | null;
  readonly subject: string;
  readonly form: VoteForm;
  readonly rule: VoteRule;
  /** The vote that this one was taken instead of; it stays as it was. */
  readonly repeatOfId: string | null;
  readonly repeatReason: string;
  readonly takenAt: string;
  readonly note: string;
}
