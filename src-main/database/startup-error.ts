/** Why the program cannot open its data. Every case has a page in plain Vietnamese (startup-page.ts). */
export type StartupErrorCode =
  | 'in-use'
  | 'damaged'
  | 'journal-damaged'
  | 'not-a-database'
  | 'database-missing'
  | 'newer-schema'
  | 'read-only'
  | 'no-access'
  | 'disk-full'
  | 'wrong-runtime'
  | 'unknown';

export interface StartupError {
  readonly code: StartupErrorCode;
  readonly file: string;
  /** For the support bundle, never the headline. */
  readonly detail: string;
}

export const errorCodeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';

/** Sorts what SQLite and the file system throw while opening. */
export function startupErrorOf(cause: unknown, file: string): StartupError {
  const code = errorCodeOf(cause);
  const detail = cause instanceof Error ? `${code} ${cause.message}`.trim() : String(cause);
  return { code: kindOf(code), file, detail };
}

function kindOf(code: string): StartupErrorCode {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code === 'SQLITE_NOTADB') return 'not-a-database';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'read-only';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  // A read that ends before the page does: the file was cut off.
  if (code === 'SQLITE_IOERR_SHORT_READ') return 'damaged';
  if (code.startsWith('SQLITE_CANTOPEN') || NO_ACCESS.has(code)) return 'no-access';
  return 'unknown';
}

const NO_ACCESS = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT']);
