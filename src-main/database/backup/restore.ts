import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { LogPort } from '../../application/ports';
import type { KeptNumbers } from '../../application/safety-services';
import {
  backupsFolder,
  copyVerified,
  databaseFile,
  incomingFile,
  journalFile,
  moveIntoPlace,
  removeIfThere,
  sharedMemoryFile,
} from '../data-files';
import { storedFilesInFile } from '../files/stored-file-names';
import { copyFiles, filesFolder } from '../files/stored-files';
import { openConnection, type RawDatabase, type SwitchableDatabase } from '../open-database';
import type { StartupError } from '../startup-error';
import { checkBackup } from './backup-check';
import type { BackupName } from './backup-name';
import { keepNumbers, numbersIn } from './number-series';
import { renewOrigin } from './renew-origin';
import { reasonOf } from './second-folder';
import { keepSecondFolder, secondFolderOf } from './stored-facts';
import { writeBackup } from './write-backup';

export interface RestoreParts {
  readonly dataDir: string;
  readonly database: SwitchableDatabase;
  readonly log: LogPort;
  /** The backup to put in place. */
  readonly source: string;
  /** What the present state is set aside as. */
  readonly asideAs: BackupName;
}

/**
 * A copy of a backup in the data folder, read from end to end, and the files that it names: from here on a missing stick
 * cannot harm. A file that the backup's folder lacks stops no restore; the check of files names it.
 */
export async function bringIn(
  source: string,
  dataDir: string,
  now: string,
): Promise<Result<string, AppError>> {
  if (!existsSync(source)) return err(appError('safety.backup-missing'));
  const incoming = incomingFile(dataDir);
  await removeIncoming(dataDir);
  try {
    await copyVerified(source, incoming);
  } catch (cause) {
    await removeIncoming(dataDir);
    return err(appError('safety.backup-failed', { why: reasonOf(cause) }));
  }
  const inspected = await checkBackup(incoming, 'as-found');
  if (!inspected.ok) {
    await removeIncoming(dataDir);
    return err(refusalOf(inspected.error));
  }
  try {
    const files = storedFilesInFile(incoming);
    await copyFiles(filesFolder(dirname(source)), filesFolder(dataDir), files);
  } catch (cause) {
    await removeIncoming(dataDir);
    return err(appError('safety.backup-failed', { why: reasonOf(cause) }));
  }
  try {
    renewOrigin(incoming, now, 'backup');
  } catch (cause) {
    await removeIncoming(dataDir);
    return err(appError('safety.backup-failed', { why: reasonOf(cause) }));
  }
  return ok(incoming);
}

const refusalOf = ({ code }: StartupError): AppError =>
  appError(code === 'newer-schema' ? 'safety.backup-newer' : 'safety.backup-damaged');

export async function removeIncoming(dataDir: string): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm'])
    await removeIfThere(`${incomingFile(dataDir)}${ending}`);
}

/**
 * Verify → set the present state aside → close → remove journals → swap by one rename → open. Everybody else waits
 * from the setting aside to the opening, so no confirmed change falls between. A crash at any step leaves either the
 * old or the new database whole under its name.
 */
export async function restoreInside(parts: RestoreParts): Promise<Result<readonly KeptNumbers[], AppError>> {
  const { dataDir, database, log } = parts;
  const incoming = await bringIn(parts.source, dataDir, parts.asideAs.createdAt);
  if (!incoming.ok) return incoming;
  log.info('restore', { step: 'brought-in' });
  return database.exclusively(async () => {
    try {
      await writeBackup(database.raw, backupsFolder(dataDir), parts.asideAs);
    } catch (cause) {
      await removeIncoming(dataDir);
      log.error('restore', { step: 'set-aside' }, cause);
      return err(appError('safety.backup-failed', { why: reasonOf(cause) }));
    }
    log.info('restore', { step: 'set-aside' });
    const setting = secondFolderOf(database.raw);
    const numbers = numbersIn(database.raw);
    const swapped = await swap(parts);
    if (swapped.ok) {
      database.switchTo(swapped.value);
      keepSecondFolder(swapped.value, setting);
      const kept = keepNumbers(swapped.value, numbers, parts.asideAs.createdAt);
      log.info('restore', { step: 'done' });
      return ok(kept);
    }
    log.error('restore', { step: 'failed', code: swapped.error.code });
    return putBack(parts);
  });
}

async function swap({ dataDir, database, log }: RestoreParts): Promise<Result<RawDatabase, StartupError>> {
  const file = databaseFile(dataDir);
  database.raw.close();
  log.info('restore', { step: 'closed' });
  try {
    // Closing empties the journal into the file. If it could not, deleting it would lose commits.
    if ((statSync(journalFile(dataDir), { throwIfNoEntry: false })?.size ?? 0) > 0)
      return err({ code: 'unknown', file, detail: 'the journal is not empty after closing' });
    // An old journal beside a new file would be played into it.
    await removeIfThere(journalFile(dataDir));
    await removeIfThere(sharedMemoryFile(dataDir));
    log.info('restore', { step: 'journals-removed' });
    await moveIntoPlace(incomingFile(dataDir), file);
    log.info('restore', { step: 'swapped' });
  } catch (cause) {
    return err({ code: 'unknown', file, detail: String(cause) });
  }
  return openConnection(dataDir);
}

/** The restored data could not be opened: the previous state comes back, from the file itself or from its backup. */
async function putBack(parts: RestoreParts): Promise<Result<never, AppError>> {
  const { dataDir, database, log } = parts;
  const untouched = existsSync(incomingFile(dataDir));
  if (!untouched) {
    const { fileName, createdAt } = parts.asideAs;
    const previous = await bringIn(join(backupsFolder(dataDir), fileName), dataDir, createdAt);
    if (!previous.ok) return previous;
    await removeIfThere(journalFile(dataDir));
    await removeIfThere(sharedMemoryFile(dataDir));
    await moveIntoPlace(previous.value, databaseFile(dataDir));
  }
  await removeIncoming(dataDir);
  const reopened = await openConnection(dataDir);
  if (!reopened.ok) {
    log.error('restore', { step: 'previous-state-does-not-open', code: reopened.error.code });
    return err(appError('data-damaged'));
  }
  database.switchTo(reopened.value);
  return err(appError('safety.backup-damaged'));
}
