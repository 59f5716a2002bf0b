import { z } from 'zod';
import { command, query } from '../../contract/define';
import { ClockTime, Day, Id, Line, Lines, Nothing, RequiredLine, Version } from '../../contract/fields';
import { AgendaItemKindCode } from '../agenda/contract';
import { VerificationCode } from '../sitting-rules/contract';
import { ANSWER_KINDS, PROMISE_KINDS } from './model';

export const QuestionFields = z.strictObject({
  sittingId: Id.nullable(),
  itemId: Id.nullable(),
  deputyId: Id,
  askedOf: RequiredLine(120),
  askedPost: Line(200),
  field: Line(120),
  content: Lines(2000),
  askedDate: Day,
  askedTime: ClockTime,
  answerKind: z.enum(ANSWER_KINDS),
  answer: Lines(4000),
});
export type QuestionFields = z.infer<typeof QuestionFields>;

export const PromiseFields = z.strictObject({
  kind: z.enum(PROMISE_KINDS),
  content: Lines(1000),
  /** Null for a written answer takes the day of the rule. */
  dueDate: Day.nullable(),
  doneDate: Day.nullable(),
  doneNote: Line(300),
});
export type PromiseFields = z.infer<typeof PromiseFields>;

const PromiseShape = z.strictObject({
  id: Id,
  version: Version,
  kind: z.enum(PROMISE_KINDS),
  content: z.string(),
  dueDate: Day.nullable(),
  dueBasis: z.string(),
  doneDate: Day.nullable(),
  doneNote: z.string(),
});

export const QuestionShape = z.strictObject({
  id: Id,
  version: Version,
  sittingId: Id.nullable(),
  itemId: Id.nullable(),
  deputyId: Id,
  deputyName: z.string(),
  groupName: z.string(),
  askedOf: z.string(),
  askedPost: z.string(),
  field: z.string(),
  content: z.string(),
  askedDate: Day,
  askedTime: z.string(),
  answerKind: z.enum(ANSWER_KINDS),
  answer: z.string(),
  promises: z.array(PromiseShape),
});
export type QuestionShape = z.infer<typeof QuestionShape>;

export const QuestionsReply = z.strictObject({
  today: Day,
  /** The agenda in its order, with what runs now. */
  items: z.array(
    z.strictObject({
      ...{ id: Id, no: z.int(), title: z.string(), sittingId: Id.nullable() },
      kind: AgendaItemKindCode,
    }),
  ),
  questions: z.array(QuestionShape),
  deputies: z.array(
    z.strictObject({
      ...{ id: Id, number: z.int(), fullName: z.string(), groupName: z.string(), birth: z.string() },
    }),
  ),
  /** When a written answer is due, by the session's own rules. */
  writtenAnswer: z.strictObject({
    days: z.int(),
    unit: z.enum(['calendar', 'working']),
    basis: z.string(),
    verification: VerificationCode,
  }),
  /** Posts that people hold, so that whoever is asked is a pick and not a spelling. */
  officials: z.array(z.strictObject({ fullName: z.string(), post: z.string() })),
});
export type QuestionsReply = z.infer<typeof QuestionsReply>;

export const PromiseLine = PromiseShape.extend({
  questionId: Id,
  sessionId: Id,
  sessionTitle: z.string(),
  deputyName: z.string(),
  askedOf: z.string(),
  askedPost: z.string(),
  field: z.string(),
});
export type PromiseLine = z.infer<typeof PromiseLine>;

const OnSession = { sessionId: Id };

export const interpellationsContract = {
  getQuestions: query({ input: z.strictObject(OnSession), output: QuestionsReply }),
  saveQuestion: command({
    input: z.strictObject({
      ...OnSession,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: QuestionFields,
    }),
    output: QuestionsReply,
  }),
  removeQuestion: command({
    input: z.strictObject({ ...OnSession, id: Id, version: Version }),
    output: QuestionsReply,
  }),
  savePromise: command({
    input: z.strictObject({
      ...OnSession,
      questionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: PromiseFields,
    }),
    output: QuestionsReply,
  }),
  removePromise: command({
    input: z.strictObject({ ...OnSession, id: Id, version: Version }),
    output: QuestionsReply,
  }),
  /** The register of promises over all sessions, the ones due first at the top. */
  listPromises: query({
    input: Nothing,
    output: z.strictObject({ today: Day, promises: z.array(PromiseLine) }),
  }),
};
