import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Lines, Nothing, RequiredLine, Saved, Version } from '../../contract/fields';
import { OfVote, VerificationMark } from '../vote-contract';

const DaysBefore = z
  .int('Hãy nhập số nguyên.')
  .min(-60, 'Số ngày từ -60.')
  .max(400, 'Số ngày đến 400.')
  .nullable();

/** What people may say about a step. */
export const StepFields = z.strictObject({
  title: RequiredLine(200),
  daysBefore: DaysBefore,
  fixedDate: Day.nullable(),
  basis: Line(300),
  owner: Line(200),
  doneDate: Day.nullable(),
  note: Lines(1000),
});
export type StepFields = z.infer<typeof StepFields>;

const CalendarStepShape = z.strictObject({
  id: Id.nullable(),
  version: Version.nullable(),
  code: z.string(),
  title: z.string(),
  daysBefore: z.int().nullable(),
  fixedDate: Day.nullable(),
  basis: z.string(),
  verification: VerificationMark,
  owner: z.string(),
  doneDate: Day.nullable(),
  note: z.string(),
  own: z.boolean(),
  onTheDay: z.boolean(),
  date: Day.nullable(),
  doneByPaper: z.boolean(),
});

const CalendarShape = z.strictObject({
  /** The day in Vietnam when this was asked. */
  today: Day,
  /** What deadlines count back from; null while neither the opening nor the vote has a day. */
  openingDay: Day.nullable(),
  steps: z.array(CalendarStepShape),
});
export type CalendarReply = z.infer<typeof CalendarShape>;

export const ReportFields = z.strictObject({
  results: Lines(8000),
  qualities: Lines(8000),
  assetDeclaration: Lines(8000),
  shortcomings: Lines(8000),
  voterAnswers: Lines(8000),
  receivedDate: Day.nullable(),
});
export type ReportFields = z.infer<typeof ReportFields>;

export const OpinionFields = z.strictObject({
  source: Line(300),
  content: Lines(4000),
  receivedDate: Day.nullable(),
});
export type OpinionFields = z.infer<typeof OpinionFields>;

export const DutyFields = z.strictObject({
  year: z.int('Hãy nhập năm.').min(1990, 'Năm từ 1990.').max(2999, 'Năm đến 2999.'),
  field: Line(200),
  content: Lines(4000),
});
export type DutyFields = z.infer<typeof DutyFields>;

const RequestKindCode = z.enum(['verification', 'clarification']);

export const RequestFields = z.strictObject({
  deputyId: Id.nullable(),
  deputyName: RequiredLine(120),
  requestKind: RequestKindCode,
  question: Lines(4000),
  addressee: Line(300),
  receivedDate: Day.nullable(),
  dueDate: Day.nullable(),
  answer: Lines(8000),
  answeredDate: Day.nullable(),
});
export type RequestFields = z.infer<typeof RequestFields>;

const Stored = { id: Id, version: Version, officialId: Id };

const RecordsShape = z.strictObject({
  today: Day,
  reports: z.array(z.strictObject({ ...Stored, ...plain(ReportFields.shape) })),
  opinions: z.array(z.strictObject({ ...Stored, ...plain(OpinionFields.shape) })),
  duties: z.array(z.strictObject({ ...Stored, ...plain(DutyFields.shape) })),
  requests: z.array(z.strictObject({ ...Stored, ...plain(RequestFields.shape) })),
  /** Questions put to persons of the list at sessions, with their promises; read only here. */
  questions: z.array(
    z.strictObject({
      id: Id,
      officialId: Id,
      sessionTitle: z.string(),
      askedDate: Day,
      deputyName: z.string(),
      field: z.string(),
      content: z.string(),
      answered: z.boolean(),
      answer: z.string(),
      promises: z.array(
        z.strictObject({
          content: z.string(),
          dueDate: Day.nullable(),
          doneDate: Day.nullable(),
          doneNote: z.string(),
        }),
      ),
    }),
  ),
});
export type RecordsReply = z.infer<typeof RecordsShape>;

/** Stored fields go out as they came in. */
function plain<S extends z.core.$ZodShape>(shape: S): S {
  return shape;
}

const OfOfficial = { voteId: Id, officialId: Id, id: Id.nullable(), version: Version.nullable() };
const Removed = z.strictObject({ voteId: Id, id: Id, version: Version });

export const groundworkContract = {
  /** The steps of the vote with their days, computed from the opening day and from what people changed. */
  getCalendar: query({ input: OfVote, output: CalendarShape }),
  /** Changes a known step (`code`), or adds or changes one of the office's own (`code` null when it is new). */
  saveStep: command({
    input: OfVote.extend({
      code: Line(60).nullable(),
      version: Version.nullable(),
      fields: StepFields,
    }),
    output: CalendarShape,
  }),
  /** Takes out an own step; a known one goes back to its rule. */
  resetStep: command({ input: Removed, output: CalendarShape }),

  /** Reports, opinions, records of duty and requests about the persons of the list. */
  getRecords: query({ input: OfVote, output: RecordsShape }),
  saveReport: command({
    input: z.strictObject({
      voteId: Id,
      officialId: Id,
      version: Version.nullable(),
      fields: ReportFields,
    }),
    output: Saved,
  }),
  saveOpinion: command({ input: z.strictObject({ ...OfOfficial, fields: OpinionFields }), output: Saved }),
  removeOpinion: command({ input: Removed, output: Nothing }),
  saveDuty: command({ input: z.strictObject({ ...OfOfficial, fields: DutyFields }), output: Saved }),
  removeDuty: command({ input: Removed, output: Nothing }),
  saveRequest: command({ input: z.strictObject({ ...OfOfficial, fields: RequestFields }), output: Saved }),
  removeRequest: command({ input: Removed, output: Nothing }),
};
