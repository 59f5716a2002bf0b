import type { AppError, ErrorCode } from '@shared/contract/error-messages';
import type { MethodName } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';

export type SaveOutcome = 'saved' | 'refused' | 'failed';

/** Methods that carry what somebody typed; refused, the last edit exists on screen only. */
const TYPED = /\.(?:save|record)[A-Z]/u;

/** Nothing could be written, whatever was asked. */
const STORAGE_ERRORS: readonly ErrorCode[] = [
  'disk-full',
  'read-only',
  'data-damaged',
  'shutting-down',
  'unexpected',
];

/** A step that is refused (a wrong name at confirmation, a post still held) loses nothing and must not alarm. */
export function saveOutcome(name: MethodName, reply: Result<unknown, AppError>): SaveOutcome {
  if (reply.ok) return 'saved';
  return TYPED.test(name) || STORAGE_ERRORS.includes(reply.error.code) ? 'failed' : 'refused';
}
