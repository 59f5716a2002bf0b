import { z } from 'zod';

/** Head and content of the log at the moment when the figures were frozen, as the minutes print them. */
export const FrozenCodesShape = z.strictObject({
  at: z.string(),
  headCode: z.string(),
  contentCode: z.string(),
});

/** A closing that stands, and on which PC it was made. */
export const ToldClosingShape = FrozenCodesShape.extend({
  origin: z.string(),
  standing: z.enum(['own', 'other', 'opened_here']),
  figures: z.enum(['same', 'other', 'uncompared']),
  ballots: z.enum(['same', 'other', 'uncompared']),
});
