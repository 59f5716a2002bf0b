import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import { copyVerified, removeIfThere, renameWithRetry, syncFolderOf } from '../data-files';
import { copyFiles, filesFolder, listFiles } from '../files/stored-files';
import { errorCodeOf } from '../startup-error';
import { isBackupName, parseBackupName, UNFINISHED } from './backup-name';
import { backupsToDelete } from './rotation';

/** A network folder that does not answer keeps a call waiting for minutes; nobody waits longer than this. */
export const PATIENCE_MS = 5_000;

export async function within<T>(milliseconds: number, work: Promise<T>, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<T>((answer) => {
    timer = setTimeout(() => answer(late), milliseconds);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether backups can be written there; the answer is the folder's full path. */
export async function checkFolder(folder: string, dataDir: string): Promise<Result<string, AppError>> {
  const unusable = (why: string) => err(appError('safety.folder-unusable', { why }));
  if (!isAbsolute(folder)) return unusable('cần đường dẫn đầy đủ');
  const full = resolve(folder);
  if (isInside(full, resolve(dataDir))) return err(appError('safety.folder-same'));
  const why = await within(PATIENCE_MS, tryFolder(full), 'thư mục không trả lời');
  return why === '' ? ok(full) : unusable(why);
}

function isInside(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Empty when a file can be written there, else why not, in words that fit into a sentence. */
async function tryFolder(folder: string): Promise<string> {
  const probe = join(folder, `.thuong-truc-${randomUUID()}`);
  try {
    if (!(await stat(folder)).isDirectory()) return 'đây không phải thư mục';
    await writeFile(probe, '');
    await removeIfThere(probe);
    return '';
  } catch (cause) {
    return reasonOf(cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'không tìm thấy thư mục',
  ENOTDIR: 'đây không phải thư mục',
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ đọc',
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đĩa đã đầy',
  SQLITE_FULL: 'đĩa đã đầy',
};

export const reasonOf = (cause: unknown): string => REASONS[errorCodeOf(cause)] ?? 'đọc hoặc ghi không được';

export const problemSentence = (why: string): string => `Chưa sao lưu được vào thư mục thứ hai: ${why}.`;

/** One sentence, or empty when all is well. */
export async function problemWith(folder: string): Promise<string> {
  const why = await within(PATIENCE_MS, tryFolder(folder), 'thư mục không trả lời');
  return why === '' ? '' : problemSentence(why);
}

/** Brings one verified backup there, its files first. Throws; the caller reports it and goes on. */
export async function copyToFolder(from: string, folder: string, fileName: string): Promise<void> {
  const target = join(folder, fileName);
  if (existsSync(target)) return;
  const unfinished = join(folder, `${UNFINISHED}${fileName}`);
  const files = filesFolder(dirname(from));
  await copyFiles(files, filesFolder(folder), await listFiles(files));
  try {
    await copyVerified(from, unfinished);
    await renameWithRetry(unfinished, target);
    syncFolderOf(target);
  } catch (cause) {
    await removeIfThere(unfinished).catch(() => undefined);
    throw cause;
  }
}

/** Deletes what is no longer kept. With a tag, only the backups of that database: a share may serve several offices. */
export async function rotateFolder(folder: string, now: string, tag?: string): Promise<void> {
  const names = (await readdir(folder)).map(parseBackupName).filter((name) => name !== null);
  const own = tag === undefined ? names : names.filter((name) => name.tag === tag);
  for (const { fileName } of backupsToDelete(own, now)) await removeIfThere(join(folder, fileName));
}

/** What a crash left behind in the middle of a backup. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const plain = name.replace(/-(journal|wal|shm)$/u, '');
    if (plain.startsWith(UNFINISHED) && isBackupName(plain.slice(UNFINISHED.length)))
      await removeIfThere(join(folder, name));
  }
}
