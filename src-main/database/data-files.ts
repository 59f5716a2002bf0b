import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCodeOf } from './startup-error';

/** What lies in a data folder. */
export const DATABASE_FILE = 'thuong-truc.sqlite';
export const databaseFile = (dataDir: string): string => join(dataDir, DATABASE_FILE);
export const journalFile = (dataDir: string): string => `${databaseFile(dataDir)}-wal`;
export const sharedMemoryFile = (dataDir: string): string => `${databaseFile(dataDir)}-shm`;
/** A database on its way: being made for the first time, or coming out of a backup. Never opened as the data. */
export const incomingFile = (dataDir: string): string => `${databaseFile(dataDir)}.incoming`;
export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups');
/** Unreadable files are set aside here and never deleted: a specialist may still read them. */
export const damagedFolder = (dataDir: string): string => join(dataDir, 'tep-hong');

const RETRY_MS = [10, 30, 100, 200, 400, 800, 1600];
const HELD_BY_ANOTHER = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Windows: virus scanners and indexers hold a fresh file for a moment, and renaming fails until they let go. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (const pause of RETRY_MS) {
    try {
      return await rename(from, to);
    } catch (cause) {
      if (process.platform !== 'win32' || !HELD_BY_ANOTHER.has(errorCodeOf(cause))) throw cause;
    }
    await wait(pause);
  }
  return rename(from, to);
}

export const removeIfThere = (file: string): Promise<void> => rm(file, { force: true, maxRetries: 5 });

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename last through a power cut. Windows cannot sync folders and does not need it. */
export function syncFolderOf(file: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Puts a finished file in its place: wholly there under its name, or not at all. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await syncFile(from);
  await renameWithRetry(from, to);
  syncFolderOf(to);
}

/** Not every file system keeps modes; on one that does not, a copy is as open as all else there. */
const ownerOnly = (file: string): Promise<void> => chmod(file, 0o600).catch(() => undefined);

/** Copies and reads the copy back; a stick that swallows bytes is found out here, not on the day of need. */
export async function copyVerified(from: string, to: string): Promise<void> {
  await removeIfThere(to);
  await copyFile(from, to);
  await ownerOnly(to);
  await syncFile(to);
  if ((await hashOf(from)) !== (await hashOf(to))) throw new Error('the copy differs from its source');
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
