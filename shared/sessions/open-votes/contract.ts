import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Count, Id, Line, RequiredLine, Version } from '../../contract/fields';
import { ShareShape, VerificationCode } from '../sitting-rules/contract';
import { SHARE_CODES } from '../sitting-rules/model';
import { VOTE_FORMS } from './model';

const VoteFormCode = z.enum(VOTE_FORMS);
const RuleCode = z.enum(SHARE_CODES);

const Ballots = z.strictObject({ issued: Count, collected: Count, invalid: Count });

const Figures = {
  total: Count,
  present: Count,
  absent: Count,
  votesFor: Count,
  votesAgainst: Count,
  notVoting: Count,
  ballots: Ballots.nullable(),
};

export const OpenVoteFields = z.strictObject({
  sittingId: Id.nullable(),
  itemId: Id.nullable(),
  subject: RequiredLine(400),
  form: VoteFormCode,
  ruleCode: RuleCode,
  ...Figures,
  repeatOfId: Id.nullable(),
  repeatReason: Line(200),
  note: Line(400),
});
export type OpenVoteFields = z.infer<typeof OpenVoteFields>;

export const OpenVoteShape = z.strictObject({
  id: Id,
  version: Version,
  refNo: z.int(),
  sittingId: Id.nullable(),
  itemId: Id.nullable(),
  subject: z.string(),
  form: VoteFormCode,
  rule: z.strictObject({
    ...ShareShape.shape,
    code: RuleCode,
    basis: z.string(),
    verification: VerificationCode,
  }),
  ...Figures,
  repeatOfId: Id.nullable(),
  repeatReason: z.string(),
  takenAt: z.string(),
  note: z.string(),
});
export type OpenVoteShape = z.infer<typeof OpenVoteShape>;

export const OpenVotesReply = z.strictObject({
  /** In the order in which they were taken. */
  votes: z.array(OpenVoteShape),
});
export type OpenVotesReply = z.infer<typeof OpenVotesReply>;

export const openVotesContract = {
  getVotes: query({ input: z.strictObject({ sessionId: Id }), output: OpenVotesReply }),
  /** Figures that contradict each other are kept too: nothing that was counted is lost, and nothing is passed. */
  saveVote: command({
    input: z.strictObject({
      sessionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: OpenVoteFields,
      /** Why a vote that was recorded is put right; into its history. */
      correction: Line(200),
    }),
    output: OpenVotesReply.extend({ savedId: Id }),
  }),
  removeVote: command({
    input: z.strictObject({ sessionId: Id, id: Id, version: Version, reason: RequiredLine(200) }),
    output: OpenVotesReply,
  }),
};
