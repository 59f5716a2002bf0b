import { z } from 'zod';

/** Head and content of the log at the moment when the figures were frozen, as the minutes print them. */
export const FrozenCodesShape = z.strictObject({
  at: z.string(),
  headCode: z.string(),
  contentCode: z.string(),
});
