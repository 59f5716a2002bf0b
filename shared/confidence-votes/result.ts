import type { KindProgress } from './ballots/model';
import type {
  BallotKindCount,
  Block,
  ConsequenceCode,
  Level,
  LevelCounts,
  PercentBaseKind,
  Procedure,
  RuleSet,
  TallyRow,
  Verification,
} from './model';
import type { Problem } from './problem';

/** What a result is computed from, and the result itself. */

/** What the tally is computed from. */
export interface TallyInput {
  readonly procedure: Procedure;
  readonly ruleSet: RuleSet;
  readonly deputiesTotal: number | null;
  readonly deputiesPresent: number | null;
  /** Clock times as the minutes print them, empty while not known; absent where there is no meeting to tell of. */
  readonly meeting?: {
    readonly startTime: string;
    readonly endTime: string;
    /** Names of the board who stand on a ballot themselves. */
    readonly votedOn?: readonly string[];
    /** How the end does not fit the closing of the figures, in a sentence (end-time.ts); null where it does. */
    readonly endNote?: string | null;
  };
  readonly kinds: readonly BallotKindCount[];
  readonly rows: readonly TallyRow[];
  /** Where the ballots stand when they are typed one by one; absent where totals are typed. */
  readonly ballotProgress?: readonly KindProgress[] | null;
  /** Kinds whose ballots were released for printing, so that sheets of them exist. */
  readonly releasedKinds?: readonly string[];
  /** Sheets noted as printed, by kind of ballot; kinds without such a note are left out. */
  readonly sheetsNoted?: ReadonlyMap<string, number>;
  /** What the ballots themselves are worth a second look for. */
  readonly ballotFindings?: readonly Problem[];
}

/** The base of every percentage, always carried with the numbers and printed in words. */
export interface PercentBase {
  readonly kind: PercentBaseKind;
  readonly value: number | null;
  readonly text: string;
}

export interface ResultRow {
  readonly officialId: string;
  readonly no: number;
  readonly name: string;
  readonly posts: string;
  readonly block: Block;
  readonly ballotKindId: string;
  readonly counts: LevelCounts;
  readonly invalidRows: number | null;
  /** Printed percentages with a decimal comma, "97,87"; null where the count or the base is not known. */
  readonly percent: Readonly<Partial<Record<Level, string | null>>>;
  /** null where the deciding count or the base is not known. */
  readonly consequence: ConsequenceCode | null;
}

/** The smallest count that reaches a consequence on the base of one kind of ballot, as an integer. */
export interface ThresholdNote {
  readonly code: Exclude<ConsequenceCode, 'none'>;
  readonly level: Level;
  readonly minimumCount: number;
  readonly text: string;
  readonly effect: string;
  readonly citation: string;
  readonly verification: Verification;
}

export interface ResultKind {
  readonly kind: BallotKindCount;
  readonly base: PercentBase;
  readonly thresholds: readonly ThresholdNote[];
  readonly rows: readonly ResultRow[];
}

/**
 * The one computed result. Screen, projector, minutes, annex, resolution and spreadsheet all read this object;
 * none of them computes a figure of its own.
 */
export interface VoteResult {
  readonly procedure: Procedure;
  readonly levels: readonly Level[];
  readonly kinds: readonly ResultKind[];
  readonly problems: readonly Problem[];
  /** True when nothing blocking stands, so that the result may be made official. */
  readonly complete: boolean;
}
