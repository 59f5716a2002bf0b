import { appError, type AppError } from '@shared/contract/error-messages';

/** Troubles of disk and file that a clerk can act on; everything else is a fault of the program. */
export function storageErrorOf(cause: unknown): AppError | null {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return appError('disk-full');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES')
    return appError('read-only');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return appError('data-damaged');
  // A stick that was pulled out, a worn disk: SQLite and the system report a full disk by names of their own.
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return appError('disk-error');
  return null;
}
