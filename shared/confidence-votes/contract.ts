import { z } from 'zod';
import { command, query } from '../contract/define';
import { ClockTime, Count, Day, Id, Line, Nothing, RequiredLine, Version } from '../contract/fields';

export const ProcedureCode = z.enum(['grading', 'decision']);
export const RuleSetCodeShape = z.enum(['nq96-2023', 'nq85-2014', 'nq35-2012']);
export const BlockCode = z.enum(['council', 'committee']);
export const LevelCode = z.enum(['high', 'medium', 'low', 'trust', 'noTrust']);
export const VoteStatusCode = z.enum(['prepared', 'counting', 'counted', 'confirmed', 'published']);
export const InvalidReasonCode = z.enum([
  'not_official_form',
  'no_seal',
  'no_mark',
  'multiple_marks',
  'other',
]);
export const ExclusionReasonCode = z.enum([
  'retirement_notice',
  'elected_in_year',
  'sick_leave_6m',
  'other_by_council_decision',
]);
export const BoardRoleCode = z.enum(['head', 'secretary', 'member']);

const VerificationMark = z.enum(['verified', 'unverified']);

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
  decimals: z.int().min(0).max(4),
  rounding: z.enum(['half_up', 'truncated']),
  roundingCitation: z.string(),
  roundingVerification: VerificationMark,
  procedures: z.strictObject({ grading: ProcedureRulesShape, decision: ProcedureRulesShape }),
});

const MaybeCount = Count.nullable();

const LevelCountsShape = z.strictObject({
  high: MaybeCount.exactOptional(),
  medium: MaybeCount.exactOptional(),
  low: MaybeCount.exactOptional(),
  trust: MaybeCount.exactOptional(),
  noTrust: MaybeCount.exactOptional(),
});

const InvalidReasonsShape = z.strictObject({
  not_official_form: Count.exactOptional(),
  no_seal: Count.exactOptional(),
  no_mark: Count.exactOptional(),
  multiple_marks: Count.exactOptional(),
  other: Count.exactOptional(),
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
});

const TallyRowShape = z.strictObject({
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

export const VoteShape = z.strictObject({
  id: Id,
  version: Version,
  title: z.string(),
  procedure: ProcedureCode,
  ruleSet: RuleSetShape,
  status: VoteStatusCode,
  sessionName: z.string(),
  date: Day.nullable(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  deputiesTotal: MaybeCount,
  deputiesPresent: MaybeCount,
  officials: z.array(OfficialShape),
  ballotKinds: z.array(BallotKindShape),
  board: z.array(BoardMemberShape),
  tally: z.array(TallyRowShape),
  stateChanges: z.array(StateChangeShape),
  updatedAt: z.string(),
});

export const ProblemShape = z.strictObject({
  code: z.enum([
    'count_missing',
    'ballots_missing',
    'issued_over_printed',
    'issued_over_deputies',
    'collected_over_issued',
    'ballots_sum_mismatch',
    'invalid_reasons_mismatch',
    'sum_mismatch',
    'invalid_rows_below_invalid_ballots',
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

const PercentsShape = z.strictObject({
  high: z.string().nullable().exactOptional(),
  medium: z.string().nullable().exactOptional(),
  low: z.string().nullable().exactOptional(),
  trust: z.string().nullable().exactOptional(),
  noTrust: z.string().nullable().exactOptional(),
});

const ConsequenceCodeShape = z.enum([
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

export const VoteSummary = z.strictObject({
  id: Id,
  title: z.string(),
  procedure: ProcedureCode,
  ruleSetTitle: z.string(),
  status: VoteStatusCode,
  date: Day.nullable(),
  officials: z.int(),
  entered: z.int(),
  updatedAt: z.string(),
});
export type VoteSummary = z.infer<typeof VoteSummary>;

/** What set-up may change while the vote is prepared. */
export const VoteFields = z.strictObject({
  title: RequiredLine(200),
  procedure: ProcedureCode,
  ruleSetCode: RuleSetCodeShape,
  decimals: z.int().min(0).max(2),
  rounding: z.enum(['half_up', 'truncated']),
  sessionName: Line(200),
  date: Day.nullable(),
  startTime: ClockTime,
  endTime: ClockTime,
  place: Line(200),
  deputiesTotal: MaybeCount,
  deputiesPresent: MaybeCount,
});
export type VoteFields = z.infer<typeof VoteFields>;

/** One person of the list; its place in the array is its printed order within its kind of ballot. */
export const OfficialEntry = z.strictObject({
  id: Id.nullable(),
  personId: Id.nullable(),
  name: RequiredLine(120),
  birthYear: z.int().min(1900).max(2100).nullable(),
  posts: Line(500),
  block: BlockCode,
  ballotKindId: Id.nullable(),
  included: z.boolean(),
  exclusionReason: ExclusionReasonCode.nullable(),
  exclusionNote: Line(300),
});
export type OfficialEntry = z.infer<typeof OfficialEntry>;

const OnVote = { voteId: Id, version: Version };
const VoteReply = z.strictObject({ vote: VoteShape, result: VoteResultShape });
export type VoteReply = z.infer<typeof VoteReply>;

export const confidenceVotesContract = {
  listVotes: query({ input: Nothing, output: z.array(VoteSummary) }),
  listRuleSets: query({ input: Nothing, output: z.array(RuleSetShape) }),
  getVote: query({ input: z.strictObject({ voteId: Id }), output: VoteReply }),

  /** New, or with the set-up (list, kinds, board) of an earlier vote. Two kinds of ballot are made for grading. */
  createVote: command({
    input: z.strictObject({ fields: VoteFields, copyFromVoteId: Id.nullable() }),
    output: VoteReply,
  }),
  saveFields: command({ input: z.strictObject({ ...OnVote, fields: VoteFields }), output: VoteReply }),
  removeVote: command({ input: z.strictObject(OnVote), output: Nothing }),

  /** Who stands in the register today for this vote, with a proposed exclusion where the register shows a reason. */
  proposeOfficials: query({
    input: z.strictObject({ voteId: Id }),
    output: z.array(OfficialEntry.extend({ proposalReason: z.string() })),
  }),
  saveOfficials: command({
    input: z.strictObject({ ...OnVote, officials: z.array(OfficialEntry).max(200) }),
    output: VoteReply,
  }),
  saveBallotKinds: command({
    input: z.strictObject({
      ...OnVote,
      kinds: z
        .array(z.strictObject({ ballotKindId: Id.nullable(), title: RequiredLine(120) }))
        .min(1)
        .max(20),
    }),
    output: VoteReply,
  }),
  saveBoard: command({
    input: z.strictObject({
      ...OnVote,
      members: z
        .array(
          z.strictObject({
            id: Id.nullable(),
            personId: Id.nullable(),
            name: RequiredLine(120),
            posts: Line(200),
            role: BoardRoleCode,
          }),
        )
        .max(60),
    }),
    output: VoteReply,
  }),

  /** prepared → counting: freezes the list, the kinds, the rule set. */
  openCounting: command({ input: z.strictObject(OnVote), output: VoteReply }),
  /** Ballots of one kind as the board announced them. */
  recordBallots: command({
    input: z.strictObject({
      voteId: Id,
      ballotKindId: Id,
      printed: MaybeCount,
      issued: MaybeCount,
      collected: MaybeCount,
      valid: MaybeCount,
      invalid: MaybeCount,
      invalidReasons: InvalidReasonsShape,
    }),
    output: VoteReply,
  }),
  /**
   * One person's line of the tally sheet. Kept small because it is written on every Enter: the reply carries only
   * the row's own version. `rowVersion` guards against two windows writing the same line.
   */
  recordRow: command({
    input: z.strictObject({
      voteId: Id,
      officialId: Id,
      counts: LevelCountsShape,
      invalidRows: MaybeCount,
    }),
    output: z.strictObject({ savedAt: z.string() }),
  }),
  /** The day's times and presence may be filled in while counting. */
  recordMeeting: command({
    input: z.strictObject({
      voteId: Id,
      startTime: ClockTime,
      endTime: ClockTime,
      deputiesPresent: MaybeCount,
    }),
    output: VoteReply,
  }),
  /** counting → counted; refused while a blocking problem stands. */
  finishCounting: command({ input: z.strictObject(OnVote), output: VoteReply }),
  /** counted → confirmed, by the head of the board. */
  confirmResult: command({
    input: z.strictObject({ ...OnVote, confirmedBy: RequiredLine(120) }),
    output: VoteReply,
  }),
  publishResult: command({ input: z.strictObject(OnVote), output: VoteReply }),
  /** Back to counting from any later state: needs who and why; both are printed on the minutes (T36). */
  reopen: command({
    input: z.strictObject({
      ...OnVote,
      requestedBy: RequiredLine(120),
      reason: z
        .string()
        .max(600)
        .transform((text) => text.normalize('NFC').trim())
        .pipe(z.string().min(10, 'Lý do quá ngắn; ghi rõ ít nhất 10 ký tự.').max(500)),
    }),
    output: VoteReply,
  }),
};
