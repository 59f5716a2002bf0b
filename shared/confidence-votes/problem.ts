import type { Level } from './model';

/** What the cross-checks of a count find. */

/** A note is told and asks for nothing; a warning is accepted with a reason. */
export type ProblemSeverity = 'blocking' | 'warning' | 'note';

export type ProblemCode =
  | 'count_missing'
  | 'ballots_missing'
  | 'issued_over_printed'
  | 'issued_over_deputies'
  | 'issued_over_present'
  | 'issued_below_present'
  | 'kind_not_held'
  | 'presence_missing'
  | 'present_over_total'
  | 'presence_below_quorum'
  | 'times_reversed'
  | 'start_time_missing'
  | 'end_time_missing'
  | 'board_voted_on'
  | 'end_time_odd'
  | 'sample_differs'
  | 'sample_open'
  | 'reading_alone'
  | 'people_alike'
  | 'collected_over_issued'
  | 'ballots_not_returned'
  | 'ballots_sum_mismatch'
  | 'invalid_reasons_mismatch'
  | 'printed_balance_mismatch'
  | 'spoiled_exchanged_mismatch'
  | 'sheets_unaccounted'
  | 'printed_note_differs'
  | 'sum_mismatch'
  | 'invalid_rows_below_invalid_ballots'
  | 'invalid_rows_above_invalid_ballots'
  | 'base_unknown'
  | 'published_percent_differs'
  | 'impossible_percent'
  | 'many_invalid'
  | 'ballots_not_numbered'
  | 'ballots_open'
  | 'differences_open'
  | 'ballots_conflict'
  | 'ballots_miscounted'
  | 'ballots_changed_elsewhere'
  | 'ballots_alike'
  | 'ballots_all_same'
  | 'batch_unlike_rest'
  | 'figures_changed'
  | 'log_broken'
  | 'closing_missing'
  | 'ballots_withheld';

/**
 * One finding of the cross-checks. `left` and `right` are the two sides of the broken equality with their words,
 * `difference` is left minus right.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  /** What to do, at most twelve words. */
  readonly advice: string;
  readonly ballotKindId?: string;
  readonly officialId?: string;
  readonly no?: number;
  readonly level?: Level;
  readonly left?: { readonly label: string; readonly value: number };
  readonly right?: { readonly label: string; readonly value: number };
  readonly difference?: number;
  readonly expected?: string;
  readonly published?: string;
}
