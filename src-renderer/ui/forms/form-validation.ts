import type { AppError } from '@shared/contract/error-messages';
import type { z } from 'zod';

export type FieldErrors = Record<string, string>;

function byPath(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of issues) {
    const path = issue.path.join('.');
    // The first complaint about a field is the one to act on.
    errors[path] ??= issue.message;
  }
  return errors;
}

/** The contract's own schema decides under which field which words stand; the window has no second set of rules. */
export function validateWith(schema: z.ZodType): (values: unknown) => FieldErrors {
  return (values) => {
    const parsed = schema.safeParse(values);
    return parsed.success ? {} : byPath(parsed.error.issues);
  };
}

/** Field errors of a refused call; `fields.` (or `profile.`) is the envelope around the form's values. */
export function fieldErrorsOf(error: AppError, envelope: string): FieldErrors {
  const prefix = `${envelope}.`;
  return Object.fromEntries(
    Object.entries(byPath(error.issues ?? [])).map(([path, message]) => [
      path.startsWith(prefix) ? path.slice(prefix.length) : path,
      message,
    ]),
  );
}
