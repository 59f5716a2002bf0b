import { readFile } from 'node:fs/promises';
import BetterSqlite3 from 'better-sqlite3';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { RawDatabase } from '../open-database';
import { PATIENCE_MS, reasonOf, within } from './second-folder';

/**
 * What a backup says, read from a copy in memory: nothing is locked or left beside it, and a share that does not answer
 * keeps nobody waiting.
 */
export async function lookInto<T>(file: string, read: (raw: RawDatabase) => T): Promise<Result<T, AppError>> {
  const late = err(appError('safety.backup-failed', { why: 'thư mục không trả lời' }));
  const bytes = await within(PATIENCE_MS, readBytes(file), late);
  if (!bytes.ok) return bytes;
  let raw: RawDatabase | undefined;
  try {
    raw = new BetterSqlite3(bytes.value);
    return ok(read(raw));
  } catch {
    return err(appError('safety.backup-damaged'));
  } finally {
    raw?.close();
  }
}

async function readBytes(file: string): Promise<Result<Buffer, AppError>> {
  try {
    return ok(await readFile(file));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return err(
      missing
        ? appError('safety.backup-missing')
        : appError('safety.backup-failed', { why: reasonOf(cause) }),
    );
  }
}
