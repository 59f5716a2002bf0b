import { z } from 'zod';
import { ProblemShape } from './problem-contract';
import {
  BallotKindShape,
  LevelCode,
  MaybeCount,
  ProcedureCode,
  TallyRowShape,
  VerificationMark,
} from './vote-contract';

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
