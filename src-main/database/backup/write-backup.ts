import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Backup } from '@shared/safety/contract';
import { moveIntoPlace, removeIfThere } from '../data-files';
import { storedFilesIn } from '../files/stored-file-names';
import { copyFiles, filesFolder } from '../files/stored-files';
import { makeFolder } from '../make-folder';
import { schemaVersion } from '../migrate';
import type { RawDatabase } from '../open-database';
import { checkBackup } from './backup-check';
import { rowsOf } from './backup-check-worker';
import { parseBackupName, UNFINISHED, type BackupName } from './backup-name';

/** What must be equal between a database and its copy. */
interface Contents {
  readonly version: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly files: readonly string[];
}

type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Copies the open database with SQLite's online backup, reads the copy back, and only then gives it the name of a
 * backup. The files that the data name go along, each once for all backups of the folder; one that is gone or altered
 * stops no backup, the check of files names it. Throws when the copy cannot be made or is not equal; the unfinished file
 * is removed.
 */
export async function writeBackup(
  raw: RawDatabase,
  folder: string,
  name: BackupName,
  exclusively: Exclusively = (work) => work(),
): Promise<Backup> {
  makeFolder(folder);
  const unfinished = join(folder, `${UNFINISHED}${name.fileName}`);
  const finished = join(folder, name.fileName);
  await removeIfThere(unfinished);
  try {
    const source = await exclusively(async () => {
      await raw.backup(unfinished);
      return contentsOf(raw);
    });
    const copy = await checkBackup(unfinished, 'just-made');
    if (!copy.ok) throw new Error(`the backup cannot be read: ${copy.error.detail}`);
    compare(source, copy.value);
    // The backups lie in the data folder, the files beside them.
    await copyFiles(filesFolder(dirname(folder)), filesFolder(folder), source.files);
    await moveIntoPlace(unfinished, finished);
  } catch (cause) {
    await removeIfThere(unfinished);
    throw cause;
  }
  const { createdAt, reason, fileName } = name;
  return { fileName, createdAt, reason, size: statSync(finished).size, location: 'main' };
}

const contentsOf = (raw: RawDatabase): Contents => ({
  version: schemaVersion(raw),
  rows: rowsOf(raw),
  files: storedFilesIn(raw),
});

function compare(source: Contents, copy: Omit<Contents, 'files'>): void {
  if (source.version !== copy.version) throw new Error('the backup has another schema version');
  if (source.rows.size !== copy.rows.size) throw new Error('the backup has other tables');
  for (const [table, count] of source.rows)
    if (copy.rows.get(table) !== count) throw new Error(`the backup has other rows in ${table}`);
}

/** Backups of a folder, newest first. A folder that cannot be read has none. */
export async function listFolder(folder: string, location: Backup['location']): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .map(parseBackupName)
    .filter((name) => name !== null)
    .flatMap(({ fileName, createdAt, reason }) => {
      const size = sizeOf(join(folder, fileName));
      return size === null ? [] : [{ fileName, createdAt, reason, size, location }];
    })
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
}

function sizeOf(file: string): number | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}
