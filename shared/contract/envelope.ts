import { z } from 'zod';

/** One field that was refused, with the path of the field in the input. */
export const Issue = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});
export type Issue = z.infer<typeof Issue>;

/**
 * Why a call was refused. `code` chooses the words (see error-messages.ts), `params` fill them in. Only the code
 * `unexpected` means a fault of the program; it carries the number under which the log describes it.
 */
const AppErrorShape = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  issues: z.array(Issue).exactOptional(),
  incident: z.string().exactOptional(),
});

export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: AppErrorShape }),
]);

/** Something changed: the window refetches what it shows of these topics. */
export const ChangeEvent = z.strictObject({
  topics: z.array(z.string()),
  at: z.string(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;
