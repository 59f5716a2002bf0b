/** Why the program cannot open its data. Every case has a page in plain Vietnamese (startup-page.ts). */
export type StartupErrorCode =
  | 'in-use'
  | 'damaged'
  | 'not-a-database'
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

/** Sorts what SQLite and the file system throw while opening. */
export function startupErrorOf(cause: unknown, file: string): StartupError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const detail = cause instanceof Error ? `${code} ${cause.message}`.trim() : String(cause);
  return { code: kindOf(code), file, detail };
}

function kindOf(code: string): StartupErrorCode {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code === 'SQLITE_NOTADB') return 'not-a-database';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'read-only';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'disk-full';
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR')
    return 'no-access';
  return 'unknown';
}
