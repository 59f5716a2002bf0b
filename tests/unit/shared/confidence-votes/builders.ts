import {
  LEVELS_OF,
  type BallotKindCount,
  type Procedure,
  type TallyInput,
  type TallyRow,
} from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';

export function kindCount(collected: number, change: Partial<BallotKindCount> = {}): BallotKindCount {
  return {
    ballotKindId: 'kind-1',
    title: 'Phiếu khối HĐND',
    printed: collected,
    issued: collected,
    collected,
    valid: collected,
    invalid: 0,
    invalidReasons: {},
    ...change,
  };
}

export function tallyRow(
  no: number,
  counts: readonly (number | null)[],
  invalidRows: number | null = 0,
  change: Partial<TallyRow> & { readonly procedure?: Procedure } = {},
): TallyRow {
  const { procedure = 'grading', ...fields } = change;
  return {
    officialId: `official-${String(no).padStart(3, '0')}`,
    no,
    name: `Người số ${no}`,
    posts: 'Trưởng Ban',
    block: 'council',
    ballotKindId: 'kind-1',
    counts: Object.fromEntries(LEVELS_OF[procedure].map((level, index) => [level, counts[index] ?? null])),
    invalidRows,
    ...fields,
  };
}

export function tallyInput(change: Partial<TallyInput> = {}): TallyInput {
  return {
    procedure: 'grading',
    ruleSet: ruleSetByCode('nq96-2023'),
    deputiesTotal: null,
    deputiesPresent: null,
    kinds: [kindCount(47)],
    rows: [tallyRow(1, [40, 5, 2])],
    ...change,
  };
}
