import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@shared/kernel/result';
import { isBackupName } from './backup/backup-name';
import { backupsFolder, databaseFile, journalFile } from './data-files';
import { makeFolder, OWNER_ONLY } from './make-folder';
import { startupErrorOf, type StartupError } from './startup-error';

/**
 * Looks at a data folder before SQLite does. SQLite takes an empty file for a new database and a spoilt journal
 * for none; both would turn a mishap into silent loss.
 */
export function inspectFolder(dataDir: string): Result<'database' | 'empty', StartupError> {
  const file = databaseFile(dataDir);
  const refuse = (code: StartupError['code'], detail: string) => err({ code, file, detail });
  try {
    makeFolder(dataDir, OWNER_ONLY);
    const probe = tryWriting(dataDir, file);
    if (probe) return err(probe);
    if (!existsSync(file)) return absent(dataDir, file);
    const { size } = statSync(file);
    if (!statSync(file).isFile()) return refuse('not-a-database', 'not a file');
    if (size === 0) return refuse('not-a-database', 'the file is empty');
    if (firstBytes(file, 16).toString('latin1') !== 'SQLite format 3\0')
      return refuse('not-a-database', `no SQLite header, ${size} bytes`);
    if (!journalIsSound(journalFile(dataDir)))
      return refuse('journal-damaged', 'the -wal file has no valid header');
    return ok('database');
  } catch (cause) {
    return err(startupErrorOf(cause, file));
  }
}

function tryWriting(dataDir: string, file: string): StartupError | null {
  const probe = join(dataDir, '.write-probe');
  try {
    writeFileSync(probe, '');
    rmSync(probe);
    return null;
  } catch (cause) {
    const error = startupErrorOf(cause, file);
    return error.code === 'no-access' ? { ...error, code: 'read-only' } : error;
  }
}

/** No database: a first start, unless something says that there was one. */
function absent(dataDir: string, file: string): Result<'empty', StartupError> {
  const backups = backupsFolder(dataDir);
  const hasBackups = existsSync(backups) && readdirSync(backups).some(isBackupName);
  const journal = journalFile(dataDir);
  const hasJournal = existsSync(journal) && statSync(journal).size > 0;
  if (hasBackups || hasJournal)
    return err({ code: 'database-missing', file, detail: hasBackups ? 'backups exist' : 'a -wal exists' });
  return ok('empty');
}

function firstBytes(file: string, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, count, 0));
  } finally {
    closeSync(handle);
  }
}

const HEADER_BYTES = 32;
const MAGIC_LITTLE_ENDIAN = 0x377f0682;
const MAGIC_BIG_ENDIAN = 0x377f0683;

/**
 * The write-ahead log's header (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). With synchronous =
 * FULL it is on the disk before the first commit, so a log that is empty, cut within the header or still all zeros
 * holds nothing that was ever confirmed; any other log with a wrong header once held something.
 */
function journalIsSound(file: string): boolean {
  if (!existsSync(file)) return true;
  const header = firstBytes(file, HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.every((byte) => byte === 0)) return true;
  const magic = header.readUInt32BE(0);
  if (magic !== MAGIC_LITTLE_ENDIAN && magic !== MAGIC_BIG_ENDIAN) return false;
  let first = 0;
  let second = 0;
  for (let at = 0; at < 24; at += 8) {
    first = (first + word(header, at, magic) + second) >>> 0;
    second = (second + word(header, at + 4, magic) + first) >>> 0;
  }
  return first === header.readUInt32BE(24) && second === header.readUInt32BE(28);
}

const word = (header: Buffer, at: number, magic: number): number =>
  magic === MAGIC_BIG_ENDIAN ? header.readUInt32BE(at) : header.readUInt32LE(at);
