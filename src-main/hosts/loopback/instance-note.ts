import { z } from 'zod';

/**
 * Tells a second start of the program where the first one listens, so that it opens a new window instead of an
 * error. Readable by the same user only. The database lock, not this file, decides who is first.
 * A module of its own, because a usual start finds no such file and is ready sooner without zod.
 */
export const InstanceNote = z.strictObject({
  port: z.int().min(1).max(65_535),
  secret: z.string().min(16).max(100),
});
export type InstanceNote = z.infer<typeof InstanceNote>;

/** What the running program answers to `/control/link`. */
export const NewLink = z.object({ token: z.string() });
