import { z } from 'zod';
import {
  BallotKindShape,
  LevelCode,
  MaybeCount,
  ProcedureCode,
  TallyRowShape,
  VerificationMark,
} from './vote-contract';

export const ProblemShape = z.strictObject({
  code: z.enum([
    'count_missing',
    'ballots_missing',
    'issued_over_printed',
    'issued_over_deputies',
    'issued_over_present',
    'present_over_total',
    'collected_over_issued',
    'ballots_sum_mismatch',
    'invalid_reasons_mismatch',
    'printed_balance_mismatch',
    'spoiled_exchanged_mismatch',
    'sum_mismatch',
    'invalid_rows_below_invalid_ballots',
    'invalid_rows_above_invalid_ballots',
    'base_unknown',
    'published_percent_differs',
    'impossible_percent',
    'many_invalid',
  ]),
  severity: z.enum(['blocking', 'warning']),
  message: z.string(),
  advice: z.string(),
  ballotKindId: z.string().exactOptional(),
  officialId: z.string().exactOptional(),
  no: z.int().exactOptional(),
  level: LevelCode.exactOptional(),
  left: z.strictObject({ label: z.string(), value: z.int() }).exactOptional(),
  right: z.strictObject({ label: z.string(), value: z.int() }).exactOptional(),
  difference: z.int().exactOptional(),
  expected: z.string().exactOptional(),
  published: z.string().exactOptional(),
});

export const PercentsShape = z.strictObject({
  high: z.string().nullable().exactOptional(),
  medium: z.string().nullable().exactOptional(),
  low: z.string().nullable().exactOptional(),
  trust: z.string().nullable().exactOptional(),
  noTrust: z.string().nullable().exactOptional(),
});

export const ConsequenceCodeShape = z.enum([
  'none',
  'over_half_below_two_thirds',
  'two_thirds_or_more',
  'over_half_no_trust',
]);

export const VoteResultShape = z.strictObject({
  procedure: ProcedureCode,
  levels: z.array(LevelCode),
  kinds: z.array(
    z.strictObject({
      kind: BallotKindShape,
      base: z.strictObject({
        kind: z.enum(['ballots_collected', 'all_deputies']),
        value: MaybeCount,
        text: z.string(),
      }),
      thresholds: z.array(
        z.strictObject({
          code: z.enum(['over_half_below_two_thirds', 'two_thirds_or_more', 'over_half_no_trust']),
          level: LevelCode,
          minimumCount: z.int(),
          text: z.string(),
          effect: z.string(),
          citation: z.string(),
          verification: VerificationMark,
        }),
      ),
      rows: z.array(
        TallyRowShape.extend({ percent: PercentsShape, consequence: ConsequenceCodeShape.nullable() }),
      ),
    }),
  ),
  problems: z.array(ProblemShape),
  complete: z.boolean(),
});
