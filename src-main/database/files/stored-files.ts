import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@shared/kernel/result';
import { backupsFolder, copyVerified, moveIntoPlace, removeIfThere } from '../data-files';
import { makeFolder } from '../make-folder';

/** Why a file that the data name cannot be given out: it is not there, or its bytes are not those that were kept. */
export type FileTrouble = 'missing' | 'altered';

/** Files that were handed in lie beside the database under the SHA-256 of their bytes; backups have a folder of the same kind. */
export const filesFolder = (besideFolder: string): string => join(besideFolder, 'files');

const SHA256 = /^[0-9a-f]{64}$/u;

/** Two levels, so that no folder gets too full to be looked into. */
function fileOf(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('not the name of a stored file');
  return join(folder, sha256.slice(0, 2), sha256);
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
  return hash.digest('hex');
}

/** Null while the file is there with the bytes it was kept with. */
async function troubleWith(folder: string, sha256: string): Promise<FileTrouble | null> {
  const found = await hashOfFile(fileOf(folder, sha256));
  if (found === null) return 'missing';
  return found === sha256 ? null : 'altered';
}

/** Writes bytes into the data folder: wholly there under their name, or not at all. Answers their SHA-256. */
export async function keepFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const folder = filesFolder(dataDir);
  if ((await troubleWith(folder, sha256)) === null) return sha256;
  const target = fileOf(folder, sha256);
  makeFolder(dirname(target));
  const unfinished = `${target}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    await moveIntoPlace(unfinished, target);
  } catch (cause) {
    await removeIfThere(unfinished);
    throw cause;
  }
  return sha256;
}

/** The bytes of a file as they were handed in. What is gone or was changed outside comes back from the backups. */
export async function readStoredFile(
  dataDir: string,
  sha256: string,
): Promise<Result<Uint8Array, FileTrouble>> {
  const trouble = await mend(dataDir, sha256);
  if (trouble !== null) return err(trouble);
  return ok(new Uint8Array(await readFile(fileOf(filesFolder(dataDir), sha256))));
}

/** Looks whether a file is as it was kept, and fetches it from the backups where it is not. */
async function mend(dataDir: string, sha256: string): Promise<FileTrouble | null> {
  const folder = filesFolder(dataDir);
  const trouble = await troubleWith(folder, sha256);
  if (trouble === null) return null;
  return (await bringFile(filesFolder(backupsFolder(dataDir)), folder, sha256)) ? null : trouble;
}

/** Every file that is still missing or altered after looking into the backups. */
export async function checkStoredFiles(
  dataDir: string,
  all: readonly string[],
): Promise<ReadonlyMap<string, FileTrouble>> {
  const found = new Map<string, FileTrouble>();
  for (const sha256 of all) {
    const trouble = await mend(dataDir, sha256);
    if (trouble !== null) found.set(sha256, trouble);
  }
  return found;
}

/**
 * Copies what the other folder does not have yet. Answers those that could not be brought because the source has none
 * that is right; the rest is copied all the same.
 */
export async function copyFiles(
  from: string,
  to: string,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const there = new Set(await listFiles(to));
  const left: string[] = [];
  for (const sha256 of wanted) {
    if (!there.has(sha256) && !(await bringFile(from, to, sha256))) left.push(sha256);
  }
  return left;
}

/** Copies one file; it is read back and gets its name only with the bytes that the name says. */
async function bringFile(from: string, to: string, sha256: string): Promise<boolean> {
  if ((await troubleWith(from, sha256)) !== null) return false;
  const target = fileOf(to, sha256);
  makeFolder(dirname(target));
  const unfinished = `${target}.${randomUUID()}`;
  try {
    await copyVerified(fileOf(from, sha256), unfinished);
    await moveIntoPlace(unfinished, target);
  } catch (cause) {
    await removeIfThere(unfinished);
    throw cause;
  }
  return true;
}

/** The files of a folder by their SHA-256; unfinished ones are not among them. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const parts = await readdir(folder).catch(() => []);
  const names = await Promise.all(parts.map((part) => readdir(join(folder, part)).catch(() => [])));
  return names.flat().filter((name) => SHA256.test(name));
}
