import type { LocalDate } from '../../kernel/local-date';

/** Whether a share has to be passed ("quá nửa") or reached ("ít nhất hai phần ba"). */
export type Comparison = 'more_than' | 'at_least';

/** Of whom a share is taken: all deputies of the council, or those present. */
export type ShareBase = 'all_deputies' | 'present';

export const SHARE_BASES: readonly ShareBase[] = ['all_deputies', 'present'];

/** Where a rule comes from, and whether that text was read. */
export interface RuleSource {
  readonly basis: string;
  readonly verification: 'verified' | 'unverified';
  /** When and by whom the office compared it with its own regulation. */
  readonly checkedDate: LocalDate | null;
  readonly checkedBy: string;
}

/** A share of people as two whole numbers: 2/3, 1/2. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly comparison: Comparison;
  readonly base: ShareBase;
}

export const SHARE_CODES = ['quorum', 'resolution', 'removal', 'few_deputies', 'election'] as const;
export type ShareCode = (typeof SHARE_CODES)[number];

/** Shares that decide a vote; the quorum decides whether the council may sit. */
export const VOTE_SHARE_CODES: readonly ShareCode[] = ['resolution', 'removal', 'few_deputies'];

export interface ShareRule extends Share, RuleSource {
  readonly code: ShareCode;
}

export const TIME_CODES = ['speech', 'question', 'answer'] as const;
export type TimeCode = (typeof TIME_CODES)[number];

/** How long somebody may speak, in minutes. */
export interface TimeRule extends RuleSource {
  readonly code: TimeCode;
  readonly minutes: number;
}

export interface SittingRules {
  readonly shares: readonly ShareRule[];
  readonly times: readonly TimeRule[];
}
