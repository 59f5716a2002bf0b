import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Id, Lines, Nothing, RequiredLine, Version, Versioned } from '../../contract/fields';
import { OfClass } from '../class-contract';

const MarksText = z.string().regex(/^[1-5-]{0,60}$/u, 'Điểm từ 1 đến 5.');

const SheetShape = z.strictObject({
  id: Id,
  version: Version,
  number: z.int(),
  marks: z.string(),
  comment: z.string(),
});
export type SheetRecord = z.infer<typeof SheetShape>;

const EvaluationShape = z.strictObject({
  questions: z.array(z.string()),
  sheets: z.array(SheetShape),
  summary: z.strictObject({
    sheets: z.int(),
    answered: z.int(),
    average: z.string().nullable(),
    comments: z.array(z.string()),
    questions: z.array(
      z.strictObject({
        no: z.int(),
        wording: z.string(),
        counts: z.array(z.int()),
        answered: z.int(),
        sum: z.int(),
        average: z.string().nullable(),
      }),
    ),
  }),
});
export type EvaluationRecord = z.infer<typeof EvaluationShape>;

export const trainingEvaluationContract = {
  getEvaluation: query({ input: OfClass, output: EvaluationShape }),
  /** In their order. Once sheets were typed questions can be reworded and added at the end. */
  saveQuestions: command({
    input: OfClass.extend({ questions: z.array(RequiredLine(300)).max(60) }),
    output: Nothing,
  }),
  /** A sheet gets the next number; one that is there is typed anew. */
  saveSheet: command({
    input: OfClass.extend({
      id: Id.nullable(),
      version: Version.nullable(),
      marks: MarksText,
      comment: Lines(1000),
    }),
    output: z.strictObject({ id: Id, number: z.int() }),
  }),
  removeSheet: command({ input: Versioned, output: Nothing }),
  addSheets: command({
    input: OfClass.extend({ sheets: z.array(MarksText).min(1).max(3000) }),
    output: z.strictObject({ added: z.int() }),
  }),
};
