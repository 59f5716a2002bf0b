import type { AppError } from '@shared/contract/error-messages';

/** One field of a record that was sent, with the words to stand under it; null words refuse nothing. */
export function fieldRefusal(field: string, message: string | null): AppError | null {
  return message === null ? null : { code: 'invalid-input', issues: [{ path: ['fields', field], message }] };
}
