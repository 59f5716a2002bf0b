import { z } from 'zod';
import { command, query } from '../contract/define';
import { ClockTime, Day, Id, Line, Nothing, RequiredLine, Version } from '../contract/fields';
import { LONGEST_TITLE } from './model';
import { VoteResultShape } from './result-contract';
import {
  BatchSize,
  BlockCode,
  BoardRoleCode,
  CountModeCode,
  EntriesCount,
  ExclusionReasonCode,
  InvalidReasonsShape,
  LevelCountsShape,
  MaybeCount,
  MOST_OFFICIALS,
  OfVote,
  ProcedureCode,
  RuleSetCodeShape,
  RuleSetShape,
  TriggerKindCode,
  VoteShape,
  VoteStatusCode,
} from './vote-contract';

export const VoteSummary = z.strictObject({
  id: Id,
  title: z.string(),
  procedure: ProcedureCode,
  ruleSetTitle: z.string(),
  status: VoteStatusCode,
  date: Day.nullable(),
  /** Names the real vote where this one only rehearses it. */
  rehearsalOf: Id.nullable(),
  countMode: CountModeCode,
  officials: z.int(),
  /** Persons with all their sums; of a vote whose sums are typed. */
  entered: z.int(),
  /** Numbered ballots, and those with every entry; of a vote counted ballot by ballot. */
  ballots: z.int(),
  ballotsClosed: z.int(),
  updatedAt: z.string(),
});
export type VoteSummary = z.infer<typeof VoteSummary>;

/** What set-up may change while the vote is prepared. */
export const VoteFields = z
  .strictObject({
    title: RequiredLine(LONGEST_TITLE),
    procedure: ProcedureCode,
    ruleSetCode: RuleSetCodeShape,
    decimals: z.int().min(0).max(2),
    rounding: z.enum(['half_up', 'truncated']),
    sessionName: Line(200),
    date: Day.nullable(),
    openingDate: Day.nullable(),
    startTime: ClockTime,
    endTime: ClockTime,
    place: Line(200),
    deputiesTotal: MaybeCount,
    deputiesPresent: MaybeCount,
    countMode: CountModeCode,
    entries: EntriesCount,
    batchSize: BatchSize,
  })
  .refine(
    ({ deputiesTotal: total, deputiesPresent: present }) =>
      total === null || present === null || present <= total,
    { path: ['deputiesPresent'], message: 'Có mặt nhiều hơn tổng số đại biểu; hãy xem lại.' },
  );
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
  exclusionEvidence: Line(300),
  decidedBy: Line(200),
  electedDate: Day.nullable(),
  triggerKind: TriggerKindCode.nullable(),
  triggerNote: Line(500),
});
export type OfficialEntry = z.infer<typeof OfficialEntry>;

const OnVote = { voteId: Id, version: Version };
/** What the head of the board takes back: who asks for it, and why. */
const TakenBackByHead = z.strictObject({
  ...OnVote,
  requestedBy: RequiredLine(120),
  token: z.string().max(80).exactOptional(),
  reason: z
    .string()
    .max(600)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(10, 'Lý do quá ngắn; ghi rõ ít nhất 10 ký tự.').max(500)),
});
/** Who signs where people sign in at the count; left out where totals are typed, and before anybody has a PIN. */
const WhoWorks = { token: z.string().max(80).exactOptional() };
const VoteReply = z.strictObject({ vote: VoteShape, result: VoteResultShape });
export type VoteReply = z.infer<typeof VoteReply>;

export const confidenceVotesContract = {
  listVotes: query({ input: Nothing, output: z.array(VoteSummary) }),
  listRuleSets: query({ input: Nothing, output: z.array(RuleSetShape) }),
  getVote: query({ input: OfVote, output: VoteReply }),

  /** New, or with the set-up (list, kinds, board) of an earlier vote. Two kinds of ballot are made for grading. */
  createVote: command({
    input: z.strictObject({ fields: VoteFields, copyFromVoteId: Id.nullable() }),
    output: VoteReply,
  }),
  saveFields: command({ input: z.strictObject({ ...OnVote, fields: VoteFields }), output: VoteReply }),
  removeVote: command({ input: z.strictObject(OnVote), output: Nothing }),

  /** Who stands in the register today for this vote, with a proposed exclusion where the register shows a reason. */
  proposeOfficials: query({
    input: OfVote,
    output: z.array(
      OfficialEntry.extend({
        proposalReason: z.string(),
        /** What is reached for a decision vote on them and not answered by another vote; the first is proposed. */
        causes: z.array(z.strictObject({ kind: TriggerKindCode, note: z.string() })),
      }),
    ),
  }),
  saveOfficials: command({
    input: z.strictObject({ ...OnVote, officials: z.array(OfficialEntry).max(MOST_OFFICIALS) }),
    output: VoteReply,
  }),
  saveBallotKinds: command({
    input: z.strictObject({
      ...OnVote,
      kinds: z
        .array(z.strictObject({ ballotKindId: Id.nullable(), title: RequiredLine(120) }))
        .min(1)
        .max(MOST_OFFICIALS),
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
  openCounting: command({ input: z.strictObject({ ...OnVote, ...WhoWorks }), output: VoteReply }),
  /** Ballots of one kind as the board announced them; `version` is that of the kind. */
  recordBallots: command({
    input: z.strictObject({
      voteId: Id,
      ballotKindId: Id,
      version: Version,
      printed: MaybeCount,
      issued: MaybeCount,
      collected: MaybeCount,
      valid: MaybeCount,
      invalid: MaybeCount,
      invalidReasons: InvalidReasonsShape,
      ...WhoWorks,
    }),
    output: VoteReply,
  }),
  /**
   * One person's line of the tally sheet. Kept small because it is written on every Enter: the reply carries only
   * the line's new version. A line that another window changed since `version` is refused with `conflict`.
   */
  recordRow: command({
    input: z.strictObject({
      voteId: Id,
      officialId: Id,
      version: Version,
      counts: LevelCountsShape,
      invalidRows: MaybeCount,
    }),
    output: z.strictObject({ version: Version }),
  }),
  /** The day's times and presence may be filled in while counting; `version` is the vote's `meetingVersion`. */
  recordMeeting: command({
    input: z.strictObject({
      voteId: Id,
      version: Version,
      startTime: ClockTime,
      endTime: ClockTime,
      deputiesPresent: MaybeCount,
      ...WhoWorks,
    }),
    output: VoteReply,
  }),
  /** counting → counted; refused while a blocking problem stands. */
  finishCounting: command({
    input: z.strictObject({
      ...OnVote,
      /** Why the findings that do not block are accepted; needed where ballots are typed and there are any. */
      acceptedBecause: Line(300).exactOptional(),
      /** Who of the board closes the figures, where totals are typed. */
      closedBy: Line(120).exactOptional(),
      /** Where ballots are typed: the sign-in of the head or of who resolves. */
      token: z.string().max(80).exactOptional(),
    }),
    output: VoteReply,
  }),
  /** counted → confirmed, by the head of the board. */
  confirmResult: command({
    input: z.strictObject({
      ...OnVote,
      confirmedBy: RequiredLine(120),
      /** Of the head, where people sign in at the count. */
      token: z.string().max(80).exactOptional(),
    }),
    output: VoteReply,
  }),
  publishResult: command({ input: z.strictObject({ ...OnVote, ...WhoWorks }), output: VoteReply }),
  /** Back to counting from any later state: needs who and why; both are printed on the minutes (T36). */
  reopen: command({ input: TakenBackByHead, output: VoteReply }),
  /** Back to preparation while nothing is counted: needs who and why; both stay in the log. */
  takeBackOpening: command({ input: TakenBackByHead, output: VoteReply }),
};
