import { z } from 'zod';
import { CountStatistics } from './ballots/statistics-contract';
import { FrozenCodesShape } from './log/codes-contract';
import { Count, Day, Id, Version } from '../contract/fields';
import { LevelCode, ProblemShape } from './problem-contract';

export { LevelCode };

export const ProcedureCode = z.enum(['grading', 'decision']);
export const RuleSetCodeShape = z.enum(['nq96-2023', 'nq85-2014', 'nq35-2012']);
export const BlockCode = z.enum(['council', 'committee']);
export const VoteStatusCode = z.enum(['prepared', 'counting', 'counted', 'confirmed', 'published']);
export const ExclusionReasonCode = z.enum([
  'retirement_notice',
  'elected_in_year',
  'other_by_council_decision',
]);
export const BoardRoleCode = z.enum(['head', 'secretary', 'member']);

export const OfVote = z.strictObject({ voteId: Id });

/** People on one list; there are no more kinds of ballot, for bỏ phiếu has one for each of them. */
export const MOST_OFFICIALS = 200;

export const CountModeCode = z.enum(['totals', 'ballots']);
export const EntriesCount = z.int().min(2).max(3);
export const BatchSize = z.literal([10, 25]);
export const TriggerKindCode = z.enum(['deputies_petition', 'father_front_petition', 'grading_result']);

export const VerificationMark = z.enum(['verified', 'unverified']);

const ConsequenceRuleShape = z.strictObject({
  code: z.enum(['over_half_below_two_thirds', 'two_thirds_or_more', 'over_half_no_trust']),
  level: LevelCode,
  comparison: z.enum(['more_than', 'at_least']),
  numerator: z.int().min(1).max(100),
  denominator: z.int().min(1).max(100),
  effect: z.string(),
  citation: z.string(),
  verification: VerificationMark,
});

const ProcedureRulesShape = z.strictObject({
  consequences: z.array(ConsequenceRuleShape),
  noneText: z.string(),
});

export const RuleSetShape = z.strictObject({
  code: RuleSetCodeShape,
  title: z.string(),
  shortTitle: z.string(),
  basisLine: z.string(),
  appliesFrom: Day,
  appliesTo: Day.nullable(),
  base: z.enum(['ballots_collected', 'all_deputies']),
  baseText: z.string(),
  baseCitation: z.string(),
  baseVerification: VerificationMark,
  announcedBase: z.enum(['unknown', 'other']).exactOptional(),
  decimals: z.int().min(0).max(4),
  rounding: z.enum(['half_up', 'truncated']),
  roundingCitation: z.string(),
  roundingVerification: VerificationMark,
  procedures: z.strictObject({ grading: ProcedureRulesShape, decision: ProcedureRulesShape }),
});

export const MaybeCount = Count.nullable();

export const LevelCountsShape = z.strictObject({
  high: MaybeCount.exactOptional(),
  medium: MaybeCount.exactOptional(),
  low: MaybeCount.exactOptional(),
  trust: MaybeCount.exactOptional(),
  noTrust: MaybeCount.exactOptional(),
});

export const InvalidReasonsShape = z.strictObject({
  not_official_form: Count.exactOptional(),
  no_seal: Count.exactOptional(),
  no_mark: Count.exactOptional(),
  multiple_marks: Count.exactOptional(),
  other: Count.exactOptional(),
});

const BalanceShape = z.strictObject({
  testBallots: MaybeCount,
  exchanged: MaybeCount,
  spoiled: MaybeCount,
  unused: MaybeCount,
});

export const BallotKindShape = z.strictObject({
  ballotKindId: Id,
  title: z.string(),
  printed: MaybeCount,
  issued: MaybeCount,
  collected: MaybeCount,
  valid: MaybeCount,
  invalid: MaybeCount,
  invalidReasons: InvalidReasonsShape,
  balance: BalanceShape.exactOptional(),
});

export const TallyRowShape = z.strictObject({
  officialId: Id,
  no: z.int(),
  name: z.string(),
  posts: z.string(),
  block: BlockCode,
  ballotKindId: Id,
  counts: LevelCountsShape,
  invalidRows: MaybeCount,
});

const OfficialShape = z.strictObject({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  birthYear: z.int().nullable(),
  posts: z.string(),
  block: BlockCode,
  ballotKindId: Id.nullable(),
  no: z.int(),
  included: z.boolean(),
  exclusionReason: ExclusionReasonCode.nullable(),
  exclusionNote: z.string(),
  exclusionEvidence: z.string(),
  decidedBy: z.string(),
  electedDate: Day.nullable(),
  triggerKind: TriggerKindCode.nullable(),
  triggerNote: z.string(),
});

const BoardMemberShape = z.strictObject({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  posts: z.string(),
  role: BoardRoleCode,
});

const StateChangeShape = z.strictObject({
  at: z.string(),
  from: VoteStatusCode.nullable(),
  to: VoteStatusCode,
  actor: z.string(),
  reason: z.string(),
});

const KindProgressShape = z.strictObject({
  ballotKindId: Id,
  ballots: z.int(),
  closed: z.array(z.int()),
  undecided: z.int(),
  openDifferences: z.int(),
  conflicts: z.int(),
  setAside: z.literal(true).exactOptional(),
});

export const VoteShape = z.strictObject({
  id: Id,
  version: Version,
  meetingVersion: Version,
  title: z.string(),
  procedure: ProcedureCode,
  ruleSet: RuleSetShape,
  status: VoteStatusCode,
  sessionName: z.string(),
  date: Day.nullable(),
  openingDate: Day.nullable(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  deputiesTotal: MaybeCount,
  deputiesPresent: MaybeCount,
  countMode: CountModeCode,
  entries: EntriesCount,
  batchSize: BatchSize,
  rehearsalOf: Id.nullable(),
  deckSeed: z.string(),
  officials: z.array(OfficialShape),
  ballotKinds: z.array(
    BallotKindShape.extend({
      version: Version,
      released: z.literal(true).exactOptional(),
      sheetsNoted: z.int().exactOptional(),
    }),
  ),
  board: z.array(BoardMemberShape),
  tally: z.array(TallyRowShape.extend({ version: Version })),
  stateChanges: z.array(StateChangeShape),
  acceptedAtClosing: z.array(z.string()).exactOptional(),
  ballotProgress: z.array(KindProgressShape).nullable(),
  ballotFindings: z.array(ProblemShape),
  frozenCodes: FrozenCodesShape.nullable(),
  entryStatistics: CountStatistics.nullable(),
  updatedAt: z.string(),
});
