import type { LocalDate } from '../kernel/local-date';
import type { KindProgress } from './ballots/model';
import type { EntryStatistics } from './ballots/statistics';
import type { FrozenCodes } from './log/model';
import type { Problem } from './problem';

export type { Problem, ProblemCode, ProblemSeverity } from './problem';
export type { PercentBase, ResultKind, ResultRow, TallyInput, ThresholdNote, VoteResult } from './result';

/**
 * Lấy phiếu tín nhiệm (`grading`, three levels, several names on a ballot) and bỏ phiếu tín nhiệm (`decision`,
 * two levels, one name on a ballot). NQ 96/2023/QH15 Điều 3.
 */
export type Procedure = 'grading' | 'decision';

/** tín nhiệm cao / tín nhiệm / tín nhiệm thấp, and tín nhiệm / không tín nhiệm. */
export type Level = 'high' | 'medium' | 'low' | 'trust' | 'noTrust';

/** Letters of a vote's title: as it is typed, and as a file carries it to another PC. */
export const LONGEST_TITLE = 200;

/** Levels in the order in which they stand on the ballot. */
export const LEVELS_OF: Readonly<Record<Procedure, readonly Level[]>> = {
  grading: ['high', 'medium', 'low'],
  decision: ['trust', 'noTrust'],
};

/** khối HĐND / khối UBND: the two groups of posts that are voted on. */
export type Block = 'council' | 'committee';

export type PercentBaseKind = 'ballots_collected' | 'all_deputies';

export type Rounding = 'half_up' | 'truncated';

/** Whether the text behind a rule was read (`verified`) or only remembered or inferred (`unverified`). */
export type Verification = 'verified' | 'unverified';

export type ConsequenceCode =
  'none' | 'over_half_below_two_thirds' | 'two_thirds_or_more' | 'over_half_no_trust';

/** A consequence that follows when `count(level)` compares with `numerator/denominator` of the base. */
export interface ConsequenceRule {
  readonly code: Exclude<ConsequenceCode, 'none'>;
  readonly level: Level;
  readonly comparison: 'more_than' | 'at_least';
  readonly numerator: number;
  readonly denominator: number;
  /** What follows, in Vietnamese, as the report says it. */
  readonly effect: string;
  readonly citation: string;
  readonly verification: Verification;
}

export interface ProcedureRules {
  /** From the mildest to the gravest; the last one that applies counts. */
  readonly consequences: readonly ConsequenceRule[];
  readonly noneText: string;
}

/**
 * `totals`: the board's sheet is typed as it stands. `ballots`: every ballot is typed by several people who do not see
 * each other, and the sheet is counted from what they agree on.
 */
export type CountMode = 'totals' | 'ballots';

/** Why a decision vote is held (NQ 96/2023/QH15 Điều 13 khoản 2). */
export type TriggerKind = 'deputies_petition' | 'father_front_petition' | 'grading_result';

export type RuleSetCode = 'nq96-2023' | 'nq85-2014' | 'nq35-2012';

/** The rules of one resolution of the National Assembly, as data. Frozen into the vote when counting opens. */
export interface RuleSet {
  readonly code: RuleSetCode;
  readonly title: string;
  readonly shortTitle: string;
  /** The words of the legal basis line in documents. */
  readonly basisLine: string;
  readonly appliesFrom: LocalDate;
  readonly appliesTo: LocalDate | null;
  readonly base: PercentBaseKind;
  readonly baseText: string;
  readonly baseCitation: string;
  readonly baseVerification: Verification;
  /**
   * Of a result that was announced elsewhere: its base is not known, or is another one than that of the resolution. Then
   * nothing can be said of the thresholds, and without a base nothing of percentages either.
   */
  readonly announcedBase?: 'unknown' | 'other';
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly roundingCitation: string;
  readonly roundingVerification: Verification;
  readonly procedures: Readonly<Record<Procedure, ProcedureRules>>;
}

export type VoteStatus = 'prepared' | 'counting' | 'counted' | 'confirmed' | 'published';

export type InvalidReason = 'not_official_form' | 'no_seal' | 'no_mark' | 'multiple_marks' | 'other';

/**
 * What makes a whole ballot invalid. A missing or a double mark spoils one row of a grading ballot only; on a ballot
 * of one person it spoils the ballot (NQ 85/2014/QH13 Điều 16, kept by NQ 96/2023/QH15 Điều 18).
 */
export const INVALID_REASONS_OF: Readonly<Record<Procedure, readonly InvalidReason[]>> = {
  grading: ['not_official_form', 'no_seal', 'other'],
  decision: ['not_official_form', 'no_seal', 'no_mark', 'multiple_marks', 'other'],
};

export type ExclusionReason = 'retirement_notice' | 'elected_in_year' | 'other_by_council_decision';

export type BoardRole = 'head' | 'secretary' | 'member';

/** Counts per level of one person as the board's tally sheet states them; null means not entered or not known. */
export type LevelCounts = Readonly<Partial<Record<Level, number | null>>>;

/** What the counting needs to know of one person on a ballot. */
export interface TallyRow {
  readonly officialId: string;
  readonly no: number;
  readonly name: string;
  readonly posts: string;
  readonly block: Block;
  readonly ballotKindId: string;
  readonly counts: LevelCounts;
  /** Ballots that are not valid for this person, whole invalid ballots included. */
  readonly invalidRows: number | null;
}

/** Where the printed sheets went that are not in the box (V10); null means not said. */
export interface BallotBalance {
  /** Sheets used to try out the printing and the counting. */
  readonly testBallots: number | null;
  /** Sheets handed out in place of spoiled ones. */
  readonly exchanged: number | null;
  /** Spoiled sheets taken back. */
  readonly spoiled: number | null;
  readonly unused: number | null;
}

/** The ballots of one kind, as they went out and came back. */
export interface BallotKindCount {
  readonly ballotKindId: string;
  readonly title: string;
  readonly printed: number | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
  readonly invalidReasons: Readonly<Partial<Record<InvalidReason, number>>>;
  /** Left out where nobody keeps such a balance: a count that comes from a file. */
  readonly balance?: BallotBalance;
}

/** A line of the sheet as it is stored; who changes it names the version that was on screen. */
export interface EnteredRow extends TallyRow {
  readonly version: number;
}

/** The ballots of one kind as they are stored, with their version as in `EnteredRow`. */
export interface EnteredBallots extends BallotKindCount {
  readonly version: number;
  /** Whether ballots of the kind were released for printing; left out where none were. */
  readonly released?: true;
  /** Sheets of its newest form that somebody noted as printed; left out where nobody did. */
  readonly sheetsNoted?: number;
}

export interface VoteOfficial {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly birthYear: number | null;
  readonly posts: string;
  readonly block: Block;
  readonly ballotKindId: string | null;
  readonly no: number;
  readonly included: boolean;
  readonly exclusionReason: ExclusionReason | null;
  readonly exclusionNote: string;
  /** The paper that proves why somebody is left out. */
  readonly exclusionEvidence: string;
  /** Who decided to leave them out. */
  readonly decidedBy: string;
  /** The day on which they were elected or approved. */
  readonly electedDate: LocalDate | null;
  /** Why a decision vote is held on this person, as a kind and in words; null and empty where nobody noted it. */
  readonly triggerKind: TriggerKind | null;
  readonly triggerNote: string;
}

export interface BoardMember {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly posts: string;
  readonly role: BoardRole;
}

/** One change of state with who, when and why; reopenings are printed on the minutes. */
export interface StateChange {
  readonly at: string;
  readonly from: VoteStatus | null;
  readonly to: VoteStatus;
  readonly actor: string;
  readonly reason: string;
}

/** Everything about one vote that its screens and documents need. */
export interface Vote {
  readonly id: string;
  readonly version: number;
  /** Of the times and the presence, which are filled in while counting without touching the vote's version. */
  readonly meetingVersion: number;
  readonly title: string;
  readonly procedure: Procedure;
  readonly ruleSet: RuleSet;
  readonly status: VoteStatus;
  readonly sessionName: string;
  readonly date: LocalDate | null;
  /** The day the session opens; deadlines are counted back from it. Null means the day of the vote. */
  readonly openingDate: LocalDate | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly deputiesTotal: number | null;
  readonly deputiesPresent: number | null;
  readonly countMode: CountMode;
  /** How many independent entries every ballot needs, 2 or 3. */
  readonly entries: number;
  /** Ballots in a batch, 10 or 25. */
  readonly batchSize: 10 | 25;
  /** The vote that this one rehearses; null for a real vote. */
  readonly rehearsalOf: string | null;
  /** Fixes the known answers of a rehearsal's test deck; empty for a real vote. */
  readonly deckSeed: string;
  readonly officials: readonly VoteOfficial[];
  readonly ballotKinds: readonly EnteredBallots[];
  readonly board: readonly BoardMember[];
  readonly tally: readonly EnteredRow[];
  readonly stateChanges: readonly StateChange[];
  /** The findings that were accepted when the figures were closed, where the history of this PC tells them. */
  readonly acceptedAtClosing?: readonly string[];
  /** Where the ballots stand, kind by kind; null where totals are typed. */
  readonly ballotProgress: readonly KindProgress[] | null;
  readonly ballotFindings: readonly Problem[];
  /** Of the log when the figures were frozen; null before, and where totals are typed. */
  readonly frozenCodes: FrozenCodes | null;
  /** How the entries differed; null where totals are typed, and before every ballot is decided. */
  readonly entryStatistics: EntryStatistics | null;
  readonly updatedAt: string;
}
