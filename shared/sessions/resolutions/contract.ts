import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Lines, Nothing, RequiredLine, Version } from '../../contract/fields';
import { OpenVoteShape } from '../open-votes/contract';
import { RESOLUTION_KINDS } from './model';

export const ResolutionFields = z.strictObject({
  kind: z.enum(RESOLUTION_KINDS),
  year: z.int('Hãy nhập năm.').min(1990, 'Năm từ 1990.').max(2200, 'Năm đến 2200.'),
  title: RequiredLine(600),
  itemId: Id.nullable(),
  voteId: Id.nullable(),
  submitter: Line(200),
  board: Line(200),
  signer: Line(120),
  bases: Lines(6000),
  articles: Lines(20_000),
  passedDate: Day.nullable(),
  effectDate: Day.nullable(),
  replaces: Line(300),
  /** When the public could read it, and where: website, gazette, posted up. */
  publishedDate: Day.nullable(),
  publishedWhere: Line(300),
});
export type ResolutionFields = z.infer<typeof ResolutionFields>;

export const ResolutionShape = z.strictObject({
  ...ResolutionFields.shape,
  id: Id,
  version: Version,
  sessionId: Id,
  number: z.int().nullable(),
  symbol: z.string(),
  voidReason: z.string(),
  title: z.string(),
  submitter: z.string(),
  board: z.string(),
  signer: z.string(),
  bases: z.string(),
  articles: z.string(),
  replaces: z.string(),
  publishedWhere: z.string(),
  /** The vote that it was passed with. */
  vote: OpenVoteShape.nullable(),
  /** How many the election that it confirms elected; null where it confirms none. */
  elected: z.int().nullable().exactOptional(),
});
export type ResolutionShape = z.infer<typeof ResolutionShape>;

export const DispatchFields = z.strictObject({
  recipient: RequiredLine(200),
  papers: Line(400),
  dueDate: Day.nullable(),
  sentDate: Day.nullable(),
  sentNote: Line(200),
});
export type DispatchFields = z.infer<typeof DispatchFields>;

export const DispatchShape = z.strictObject({
  id: Id,
  version: Version,
  recipient: z.string(),
  papers: z.string(),
  dueDate: Day.nullable(),
  dueBasis: z.string(),
  sentDate: Day.nullable(),
  sentNote: z.string(),
});
export type DispatchShape = z.infer<typeof DispatchShape>;

export const ResolutionsReply = z.strictObject({
  today: Day,
  resolutions: z.array(ResolutionShape),
  dispatches: z.array(DispatchShape),
  votes: z.array(OpenVoteShape),
  /** What the next number of each kind would be this year. */
  next: z.strictObject({ individual: z.string(), normative: z.string() }),
});
export type ResolutionsReply = z.infer<typeof ResolutionsReply>;

export const RegisterLine = ResolutionShape.extend({ sessionTitle: z.string() });
export type RegisterLine = z.infer<typeof RegisterLine>;

const ResolutionRegister = z.strictObject({
  resolutions: z.array(RegisterLine),
  /** Numbers that nothing stands for, by kind and year. */
  gaps: z.array(z.strictObject({ kind: z.enum(RESOLUTION_KINDS), year: z.int(), numbers: z.array(z.int()) })),
});

const OnSession = { sessionId: Id };
const OneOf = { ...OnSession, id: Id, version: Version };

export const resolutionsContract = {
  getResolutions: query({ input: z.strictObject(OnSession), output: ResolutionsReply }),
  /** Every session's. */
  listRegister: query({ input: Nothing, output: ResolutionRegister }),
  saveResolution: command({
    input: z.strictObject({
      ...OnSession,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: ResolutionFields,
    }),
    output: ResolutionsReply,
  }),
  /** The next number of its kind and year, once and for good. */
  takeNumber: command({ input: z.strictObject(OneOf), output: ResolutionsReply }),
  /** The number stays in the register, with the reason. */
  voidResolution: command({
    input: z.strictObject({ ...OneOf, reason: RequiredLine(300) }),
    output: ResolutionsReply,
  }),
  /** Only while it has no number. */
  removeResolution: command({ input: z.strictObject(OneOf), output: ResolutionsReply }),
  saveDispatch: command({
    input: z.strictObject({
      ...OnSession,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: DispatchFields,
    }),
    output: ResolutionsReply,
  }),
  removeDispatch: command({ input: z.strictObject(OneOf), output: ResolutionsReply }),
  /** Those who receive the papers of every session, for a list that is empty. */
  fillDispatches: command({ input: z.strictObject(OnSession), output: ResolutionsReply }),
};
