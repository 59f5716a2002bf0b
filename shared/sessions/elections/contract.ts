import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Count, Id, Line, RequiredLine, Version } from '../../contract/fields';
import { ShareShape, VerificationCode } from '../sitting-rules/contract';

const CandidateEntry = z.strictObject({
  /** null while the candidate is new. */
  id: Id.nullable(),
  name: RequiredLine(120),
  post: Line(300),
  votesFor: Count.nullable(),
  votesAgainst: Count.nullable(),
});

const ElectionCount = z.strictObject({
  total: Count,
  present: Count,
  issued: Count,
  collected: Count,
  invalid: Count,
});

export const ElectionFields = z.strictObject({
  sittingId: Id.nullable(),
  itemId: Id.nullable(),
  title: RequiredLine(300),
  seats: z.int('Hãy nhập số.').min(1, 'Số từ 1.').max(200, 'Số đến 200.'),
  repeatOfId: Id.nullable(),
  note: Line(400),
  /** null while nothing was counted; then no candidate has votes. */
  count: ElectionCount.nullable(),
  candidates: z.array(CandidateEntry).min(1, 'Hãy ghi người ứng cử.').max(200),
});
export type ElectionFields = z.infer<typeof ElectionFields>;

export const ElectionShape = z.strictObject({
  ...ElectionFields.shape,
  id: Id,
  version: Version,
  refNo: z.int(),
  title: z.string(),
  note: z.string(),
  rule: z.strictObject({ ...ShareShape.shape, basis: z.string(), verification: VerificationCode }),
  countedAt: z.string().nullable(),
  candidates: z.array(CandidateEntry.extend({ id: Id, name: z.string(), post: z.string() })),
});
export type ElectionShape = z.infer<typeof ElectionShape>;

export const ElectionsReply = z.strictObject({
  /** In the order in which they were written down. */
  elections: z.array(ElectionShape),
  /** Elections that a resolution confirms, with its number or title. */
  confirmed: z.array(z.strictObject({ electionId: Id, resolution: z.string() })),
});
export type ElectionsReply = z.infer<typeof ElectionsReply>;

const OneOf = { sessionId: Id, id: Id, version: Version };

export const electionsContract = {
  getElections: query({ input: z.strictObject({ sessionId: Id }), output: ElectionsReply }),
  /** Figures that contradict each other are kept too: nothing that was counted is lost, and nobody is elected. */
  saveElection: command({
    input: z.strictObject({
      sessionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: ElectionFields,
      /** Why an election that was counted is put right; into its history. */
      correction: Line(200),
    }),
    output: ElectionsReply.extend({ savedId: Id }),
  }),
  removeElection: command({
    input: z.strictObject({ ...OneOf, reason: RequiredLine(200) }),
    output: ElectionsReply,
  }),
  /** The resolution that confirms who was elected, written from the count; numbered in the register like any other. */
  makeResolution: command({ input: z.strictObject(OneOf), output: ElectionsReply }),
};
