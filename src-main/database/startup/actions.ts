import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Backup } from '@shared/safety/contract';
import type { AppError } from '@shared/contract/error-messages';
import { appError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import { isBackupName } from '../backup/backup-name';
import { renewOrigin } from '../backup/renew-origin';
import { bringIn, removeIncoming } from '../backup/restore';
import { inspectBackup } from '../backup/backup-check';
import { listFolder } from '../backup/write-backup';
import {
  backupsFolder,
  copyVerified,
  damagedFolder,
  databaseFile,
  incomingFile,
  journalFile,
  moveIntoPlace,
  renameWithRetry,
  sharedMemoryFile,
} from '../data-files';
import { makeFolder } from '../make-folder';
import { createDatabase } from '../open-database';
import { errorCodeOf } from '../startup-error';

/**
 * What the startup page offers. A host shows `startupPage(error, …)` while the data cannot be opened, and answers
 * its forms (POST /startup/<action>) with the function of that name, then tries `openApplication` again:
 *
 *   retry            nothing to do before trying again
 *   restore          restoreFromBackupBeforeOpening(dataDir, field `file`, now)
 *   without-journal  openWithoutJournal(dataDir, now)
 *   start-empty      startEmpty(dataDir, now)
 *   support          shows supportPage(await makeSupportBundle(…)) instead of trying again
 */
export const STARTUP_ACTIONS = ['retry', 'restore', 'without-journal', 'start-empty', 'support'] as const;
export type StartupAction = (typeof STARTUP_ACTIONS)[number];

const MOST_SHOWN = 12;

/** The backups of the data folder that were read from end to end just now, newest first. */
export async function usableBackups(dataDir: string): Promise<Backup[]> {
  const folder = backupsFolder(dataDir);
  const newest = (await listFolder(folder, 'main')).slice(0, MOST_SHOWN);
  return newest.filter((backup) => inspectBackup(join(folder, backup.fileName)).ok);
}

/** Sets the unreadable files aside, then puts the backup in their place. Nothing is deleted. */
export async function restoreFromBackupBeforeOpening(
  dataDir: string,
  fileName: string,
  now: string,
): Promise<Result<null, AppError>> {
  if (!isBackupName(fileName)) return err(appError('safety.backup-missing'));
  if (isInUse(dataDir)) return err(appError('safety.data-in-use'));
  const incoming = await bringIn(join(backupsFolder(dataDir), fileName), dataDir, now);
  if (!incoming.ok) return incoming;
  return attempt(async () => {
    await setAside(dataDir, now, [databaseFile(dataDir), journalFile(dataDir), sharedMemoryFile(dataDir)]);
    await moveIntoPlace(incoming.value, databaseFile(dataDir));
  });
}

/**
 * Opens the data as they stood before the unreadable journal; the journal itself is set aside. A copy gets the new name
 * first and takes the place of the data while the journal still lies there: a crash on the way leaves what asks again, and
 * never data without their journal under the name that they must not bear any more.
 */
export async function openWithoutJournal(dataDir: string, now: string): Promise<Result<null, AppError>> {
  if (isInUse(dataDir)) return err(appError('safety.data-in-use'));
  return attempt(async () => {
    const incoming = incomingFile(dataDir);
    try {
      await removeIncoming(dataDir);
      await copyVerified(databaseFile(dataDir), incoming);
      renewOrigin(incoming, now, 'journal_dropped');
      await moveIntoPlace(incoming, databaseFile(dataDir));
    } catch (cause) {
      await removeIncoming(dataDir);
      throw cause;
    }
    await setAside(dataDir, now, [journalFile(dataDir), sharedMemoryFile(dataDir)]);
  });
}

/** Only when the person says so, and only where no database is: begins with empty data. */
export async function startEmpty(dataDir: string, now: string): Promise<Result<null, AppError>> {
  if (existsSync(databaseFile(dataDir))) return ok(null);
  const cleared = await attempt(async () => {
    await setAside(dataDir, now, [journalFile(dataDir), sharedMemoryFile(dataDir)]);
  });
  if (!cleared.ok) return cleared;
  const made = await createDatabase(dataDir);
  return made.ok ? made : err(appError(made.error.code === 'disk-full' ? 'disk-full' : 'read-only'));
}

async function attempt(work: () => Promise<void>): Promise<Result<null, AppError>> {
  try {
    await work();
    return ok(null);
  } catch (cause) {
    const code = errorCodeOf(cause);
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return err(appError('disk-full'));
    if (/^(?:EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/u.test(code)) {
      return err(appError('read-only'));
    }
    if (/^(?:EIO|SQLITE_IOERR.*)$/u.test(code)) return err(appError('disk-error'));
    if (/^(?:EBUSY|SQLITE_BUSY.*|SQLITE_LOCKED.*)$/u.test(code)) return err(appError('safety.data-in-use'));
    throw cause;
  }
}

/** The database file first: a crash on the way then leaves "no database", which asks, and never a mixture. */
async function setAside(dataDir: string, now: string, files: readonly string[]): Promise<void> {
  const there = files.filter((file) => existsSync(file));
  if (there.length === 0) return;
  const folder = join(damagedFolder(dataDir), now.replace(/[:.]/gu, '-'));
  makeFolder(folder);
  for (const file of there) await renameWithRetry(file, join(folder, file.slice(dataDir.length + 1)));
}

/** Whether a second copy of the program has the data open. A file that is no database cannot be open. */
function isInUse(dataDir: string): boolean {
  const file = databaseFile(dataDir);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new BetterSqlite3(file, { timeout: 0, fileMustExist: true, readonly: true });
    raw.pragma('schema_version');
    return false;
  } catch (cause) {
    return /^SQLITE_(BUSY|LOCKED)/u.test(errorCodeOf(cause));
  } finally {
    raw?.close();
  }
}
