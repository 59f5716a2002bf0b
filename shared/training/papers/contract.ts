import { z } from 'zod';
import { query, task } from '../../contract/define';
import { Artifact, Day } from '../../contract/fields';
import { OfClass } from '../class-contract';

export const trainingPapersContract = {
  /** Row A25: which units are to be told that people were missing. */
  listAbsences: query({
    input: OfClass,
    output: z.array(
      z.strictObject({
        unitKey: z.string(),
        unitName: z.string(),
        seats: z.int().nullable(),
        listed: z.int(),
        sentNobody: z.boolean(),
        persons: z.array(
          z.strictObject({
            fullName: z.string(),
            post: z.string(),
            absences: z.array(z.string()),
            excused: z.boolean(),
            attended: z.int(),
            held: z.int(),
          }),
        ),
        allExcused: z.boolean(),
      }),
    ),
  }),
  /**
   * A letter (công văn) to each of these units, all in one step: with a day each gets the next number of the register,
   * without one they stay drafts; one that was issued already comes as it is. Several go as one ZIP.
   */
  makeAbsenceNotices: task({
    input: OfClass.extend({
      unitKeys: z.array(z.string().max(300)).min(1, 'Hãy chọn ít nhất một đơn vị.').max(4000),
      issueDate: Day.nullable(),
      format: z.enum(['pdf', 'docx']),
    }),
    output: Artifact,
  }),
};
