import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';

interface Versioned {
  readonly version: number;
}

/**
 * Row D15: a form that was opened before somebody else saved is refused, never written over the newer state.
 * Answers the stored row when the version is the one the form was based on.
 */
export function expectVersion<T extends Versioned>(
  row: T | undefined,
  version: number | null,
): Result<T, AppError> {
  if (!row) return err(appError('not-found'));
  if (row.version !== version) return err(appError('conflict'));
  return ok(row);
}

export interface Stamp {
  readonly created_at: string;
  readonly updated_at: string;
  readonly version: number;
}

export function firstStamp(now: string): Stamp {
  return { created_at: now, updated_at: now, version: 1 };
}

export function nextStamp(row: Versioned, now: string): { updated_at: string; version: number } {
  return { updated_at: now, version: row.version + 1 };
}
