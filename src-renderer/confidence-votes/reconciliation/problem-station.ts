import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import type { Problem, Vote } from '@shared/confidence-votes/model';
import {
  ballotStation,
  END_STATION,
  PRESENT_STATION,
  stacksStation,
  START_STATION,
  stationOf,
} from '../words';

/** Where the cursor goes for one finding: a figure of the sheet, or the set-up for what stands there. */
export type ProblemPlace =
  | { readonly step: 'counting'; readonly station: string }
  | { readonly step: 'preparation' }
  | { readonly step: 'balance' }
  /** Where entries differ is read again, and what PCs contradict each other in is decided. */
  | { readonly step: 'differences' | 'machines' | 'recheck' | 'preparation/operators' }
  /** Where it is told why nothing proves closed figures. */
  | { readonly step: 'log' }
  | null;

const BALLOT_FIELD: Partial<Record<Problem['code'], string>> = {
  ballots_missing: 'issued',
  ballots_not_numbered: 'collected',
  issued_over_printed: 'issued',
  printed_note_differs: 'printed',
  issued_over_deputies: 'issued',
  issued_over_present: 'issued',
  issued_below_present: 'issued',
  kind_not_held: 'issued',
  collected_over_issued: 'collected',
  ballots_not_returned: 'collected',
  ballots_sum_mismatch: 'valid',
  invalid_reasons_mismatch: 'not_official_form',
  base_unknown: 'collected',
  many_invalid: 'invalid',
};

const INVALID_COLUMN: readonly Problem['code'][] = [
  'invalid_rows_below_invalid_ballots',
  'invalid_rows_above_invalid_ballots',
  'many_invalid',
];

/** About printed sheets that never came into the box; they have a page of their own. */
const SHEETS: readonly Problem['code'][] = [
  'printed_balance_mismatch',
  'spoiled_exchanged_mismatch',
  'sheets_unaccounted',
];

/** About ballots that lie in stacks. */
const STACKS: readonly Problem['code'][] = [
  'ballots_open',
  'ballots_miscounted',
  'ballots_changed_elsewhere',
  'ballots_alike',
  'ballots_all_same',
  'batch_unlike_rest',
  'reading_alone',
];

const PRESENCE: readonly Problem['code'][] = [
  'presence_missing',
  'present_over_total',
  'presence_below_quorum',
];
const END_OF_MEETING: readonly Problem['code'][] = ['times_reversed', 'end_time_missing', 'end_time_odd'];

/** Figures that are added up from ballots where those are typed: only in the stacks can anything be mended. */
const ADDED_UP: readonly string[] = ['valid', 'invalid', 'not_official_form'];

export function placeOf(
  problem: Problem,
  { countMode, officials }: Pick<Vote, 'countMode' | 'officials'>,
): ProblemPlace {
  // What lacks here comes from the PC that closed; everything else is told by the log. No figure is mended.
  if (firstUnproved([problem])) return { step: problem.code === 'ballots_withheld' ? 'machines' : 'log' };
  if (countMode === 'ballots') {
    const field = BALLOT_FIELD[problem.code];
    const kind =
      problem.officialId === undefined
        ? field !== undefined && ADDED_UP.includes(field) && problem.ballotKindId
        : officials.find(({ id }) => id === problem.officialId)?.ballotKindId;
    if (typeof kind === 'string') return { step: 'counting', station: stacksStation(kind) };
  }
  if (problem.officialId !== undefined) {
    const column = problem.level ?? (INVALID_COLUMN.includes(problem.code) ? 'invalid' : undefined);
    return { step: 'counting', station: stationOf(problem.officialId, column) };
  }
  if (SHEETS.includes(problem.code)) return { step: 'balance' };
  if (problem.code === 'sample_differs' || problem.code === 'sample_open') return { step: 'recheck' };
  if (problem.code === 'people_alike') return { step: 'preparation/operators' };
  if (problem.code === 'differences_open') return { step: 'differences' };
  if (problem.code === 'ballots_conflict') return { step: 'machines' };
  if (problem.ballotKindId !== undefined && STACKS.includes(problem.code)) {
    return { step: 'counting', station: stacksStation(problem.ballotKindId) };
  }
  if (problem.ballotKindId !== undefined) {
    return {
      step: 'counting',
      station: ballotStation(problem.ballotKindId, BALLOT_FIELD[problem.code] ?? 'issued'),
    };
  }
  if (PRESENCE.includes(problem.code)) return { step: 'counting', station: PRESENT_STATION };
  if (END_OF_MEETING.includes(problem.code)) return { step: 'counting', station: END_STATION };
  if (problem.code === 'start_time_missing') return { step: 'counting', station: START_STATION };
  return problem.code === 'base_unknown' || problem.code === 'board_voted_on'
    ? { step: 'preparation' }
    : null;
}
