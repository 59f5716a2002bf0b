import { z } from 'zod';

const TypistFigures = z.strictObject({
  name: z.string(),
  ballots: z.int(),
  fields: z.int(),
  /** Fields in which the paper showed otherwise than typed. */
  wrong: z.int(),
  /** Ballots whose validity the paper showed otherwise than typed. */
  wrongBallots: z.int(),
  /** Entries of this person that were set aside with a reason; none of them is compared. */
  setAside: z.int(),
  /** "0,43": wrong of fields, in per cent. */
  rate: z.string(),
  secondsPerBallot: z.string(),
});

/** Row T10: how often the entries differed, and whose. */
export const CountStatistics = z.strictObject({
  ballots: z.int(),
  fields: z.int(),
  mismatches: z.int(),
  wholeBallotMismatches: z.int(),
  rate: z.string(),
  neither: z.int(),
  /** Differences not read again yet. */
  open: z.int(),
  typists: z.array(TypistFigures),
});
export type CountStatistics = z.infer<typeof CountStatistics>;
