import { z } from 'zod';
import { task } from '../../contract/define';
import { Artifact, Id } from '../../contract/fields';
import { OfVote } from '../vote-contract';

/** Files that only a counted vote has, beside the papers that every subject may have. */
export const resultFilesContract = {
  /**
   * One step after the result is confirmed: drafts of every paper of the result that has none or an old one, then all
   * papers in all formats and the slides for the hall as one ZIP.
   */
  makeWholeResult: task({ input: OfVote, output: Artifact }),
  /** The computed result as .csv, one line a person; the workbook is a file of the result table (T40). */
  makeResultCsv: task({ input: OfVote, output: Artifact }),
  /** Slides for the hall, 16:9, of a confirmed result (T39). */
  makeSlides: task({
    input: z.strictObject({ voteId: Id, format: z.enum(['pdf', 'pptx']) }),
    output: Artifact,
  }),
};
