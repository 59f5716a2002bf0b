import { z } from 'zod';
import { query, task } from '../../contract/define';
import { Artifact, Id } from '../../contract/fields';

const OfClass = z.strictObject({ classId: Id });

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
            attended: z.int(),
            held: z.int(),
          }),
        ),
      }),
    ),
  }),
  /** The letters to these units, all of them in one file; one alone comes as it is. */
  makeAbsenceNotices: task({
    input: OfClass.extend({
      unitKeys: z.array(z.string().max(300)).min(1, 'Hãy chọn ít nhất một đơn vị.').max(4000),
      format: z.enum(['pdf', 'docx']),
    }),
    output: Artifact,
  }),
};
