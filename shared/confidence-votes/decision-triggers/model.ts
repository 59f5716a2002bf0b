import type { LocalDate } from '../../kernel/local-date';
import type { ConsequenceCode, TriggerKind, Verification } from '../model';

/** Who asks for a decision vote: a deputy, or the Front of the same level. */
export type PetitionSource = 'deputy' | 'father_front';

/** One written petition for a decision vote on one person. */
export interface Petition {
  readonly id: string;
  readonly personId: string;
  readonly source: PetitionSource;
  /** Null for the Front. */
  readonly deputyId: string | null;
  readonly receivedDate: LocalDate;
  readonly withdrawnDate: LocalDate | null;
}

/** From the opening of one session (counted in) to the opening of the next (no longer counted in). */
export interface PetitionPeriod {
  readonly from: LocalDate;
  /** Null while the next session has not opened. */
  readonly to: LocalDate | null;
}

/** Whether a petition counts, and if not, why. */
export type PetitionStanding = 'counted' | 'withdrawn' | 'outside_period' | 'same_deputy' | 'not_deputy';

/** One cause of a decision vote as a resolution of the National Assembly states it. */
export interface TriggerRule {
  readonly text: string;
  readonly citation: string;
  readonly verification: Verification;
}

/** The causes under one resolution, as data. */
export interface TriggerRules {
  /** The part of all deputies whose petitions suffice. */
  readonly petition: TriggerRule & { readonly numerator: number; readonly denominator: number };
  readonly front: TriggerRule;
  /** The result of a grading from which a decision vote follows, unless the person resigns. */
  readonly grading: TriggerRule & { readonly consequence: ConsequenceCode };
  /** The result from which dismissal follows without a second vote; null where the resolution has no such result. */
  readonly dismissal: (TriggerRule & { readonly consequence: ConsequenceCode }) | null;
  readonly period: TriggerRule;
}

/** How the latest grading of a person ended. */
export interface GradingOutcome {
  readonly voteId: string;
  readonly title: string;
  readonly date: LocalDate | null;
  readonly low: number;
  readonly base: number;
  readonly baseWords: string;
  readonly consequence: ConsequenceCode;
}

/** A cause that is reached, in words that stand on paper after "Xét" or "Căn cứ". */
export interface ReachedTrigger {
  readonly kind: TriggerKind;
  readonly note: string;
  readonly citation: string;
}
