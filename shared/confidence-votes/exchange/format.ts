import type { LocalDate } from '../../kernel/local-date';
import type { PrintedPercent } from '../../kernel/percent';
import type {
  Block,
  BoardRole,
  ConsequenceCode,
  InvalidReason,
  Problem,
  ProblemCode,
  Procedure,
} from '../model';

/**
 * The exchange format of a count: one JSON file per vote, as complete as its source. `null`, or a field
 * left out, means "not known"; the few that must be there are in bold in the README. The same format holds other secret ballots of a council (`yes`, `no`), whose figures
 * are checked alike but which have no consequence under the resolutions on confidence votes.
 */
export interface CountFile {
  readonly id: string;
  readonly title: string;
  readonly kind: 'confidence-vote' | 'secret-ballot';
  readonly body: string;
  readonly session: string;
  /** As written: a day, a month "2018-12" or a year. */
  readonly dateText: string | null;
  readonly date: LocalDate | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly procedure: Procedure | null;
  readonly legalBasis: string | null;
  readonly levels: readonly string[];
  readonly totals: CountTotals;
  readonly base: CountBase;
  readonly rows: readonly CountRow[];
  readonly excluded: readonly CountExclusion[];
  readonly board: readonly CountBoardMember[];
}

export interface CountTotals {
  readonly deputiesTotal: number | null;
  readonly deputiesVoting: number | null;
  readonly ballotsPrinted: number | null;
  readonly ballotsIssued: number | null;
  readonly ballotsCollected: number | null;
  readonly ballotsValid: number | null;
  readonly ballotsInvalid: number | null;
  readonly invalidReasons: Readonly<Partial<Record<InvalidReason, number>>>;
}

export type CountBaseKind = 'ballots_collected' | 'total_deputies' | 'none';

export interface CountBase {
  readonly kind: CountBaseKind;
  readonly value: number | null;
  readonly decimals: number | null;
  /** How the source rounds; null where it is not known or cannot be told. */
  readonly rounding: 'half_up' | 'truncated' | null;
}

export interface CountRow {
  readonly no: number;
  readonly name: string;
  readonly position: string | null;
  readonly block: Block | null;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly percentPublished: Readonly<Record<string, PrintedText | null>>;
  readonly validForPerson: number | null;
  readonly invalidForPerson: number | null;
}

export interface PrintedText {
  readonly text: string;
  readonly percent: PrintedPercent;
}

export interface CountExclusion {
  readonly name: string;
  readonly position: string | null;
  readonly reason: string;
}

export interface CountBoardMember {
  readonly name: string;
  readonly posts: string;
  readonly role: BoardRole;
}

/** The first field that is not as the format says, with its place in the file. */
export interface FormatError {
  readonly path: string;
  readonly message: string;
}

/** Where a printed percentage that does not follow from its count seems to come from. */
export type DeviationCause = 'truncated_not_rounded' | 'other_base' | 'does_not_match_any_known_base';

export type ExchangeProblemCode =
  | ProblemCode
  /** The file's base contradicts its own totals or its own rule set. */
  | 'base_conflict'
  /** No rule set is known for the vote, hence no consequence. */
  | 'rule_set_unknown'
  /** A row is below the ballots collected and the file does not say how many of its rows are invalid. */
  | 'invalid_rows_not_stated'
  /** Two rows bear one name: the usual slip of copying a row. */
  | 'name_repeated';

export interface ExchangeProblem extends Pick<
  Problem,
  'severity' | 'message' | 'advice' | 'left' | 'right' | 'difference' | 'expected' | 'published'
> {
  readonly code: ExchangeProblemCode;
  readonly no?: number;
  readonly name?: string;
  readonly level?: string;
  readonly cause?: DeviationCause;
  /** The base on which the printed figure would be right. */
  readonly matchesValue?: number;
}

export interface CountEvaluation {
  readonly id: string;
  readonly base: { readonly kind: CountBaseKind; readonly value: number | null };
  readonly rows: readonly {
    readonly no: number;
    readonly name: string;
    readonly counts: Readonly<Record<string, number | null>>;
    readonly invalidRows: number | null;
    readonly percent: Readonly<Record<string, string | null>>;
    readonly consequence: ConsequenceCode | null;
  }[];
  readonly problems: readonly ExchangeProblem[];
}

/** A finding before its severity is looked up. */
export type Finding = Omit<ExchangeProblem, 'severity'>;
