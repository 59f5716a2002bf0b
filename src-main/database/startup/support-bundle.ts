import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readdir, statfs } from 'node:fs/promises';
import { arch, homedir, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { inspectBackup } from '../backup/backup-check';
import { listFolder } from '../backup/write-backup';
import { backupsFolder, databaseFile } from '../data-files';
import { newestVersion } from '../migrate';
import type { StartupError } from '../startup-error';

export interface SupportFacts {
  readonly error: StartupError | null;
  readonly programVersion: string;
  readonly host: string;
  readonly now: string;
}

/**
 * What a specialist needs to know and nothing about people: versions, sizes, dates, codes. It is text, so that the
 * person who sends it can read it first.
 */
export async function makeSupportBundle(dataDir: string, facts: SupportFacts): Promise<string> {
  const { error } = facts;
  const disk = await statfs(dataDir).catch(() => null);
  const lines = [
    'GÓI HỖ TRỢ – THƯỜNG TRỰC',
    `Lập lúc: ${facts.now}`,
    '',
    `Chương trình: ${facts.programVersion} (${facts.host}), dữ liệu phiên bản ${newestVersion()}`,
    `Nền: Node ${process.versions.node}, Node-API ${process.versions['napi'] ?? '?'}, ${process.platform} ${release()} ${arch()}`,
    `Bộ nhớ: ${Math.round(totalmem() / 1_048_576)} MB; còn trống trên đĩa: ${
      disk ? `${Math.round((disk.bavail * disk.bsize) / 1_048_576)} MB` : 'không rõ'
    }`,
    `Thư mục dữ liệu: ${withoutHome(dataDir)}`,
    '',
    `Lỗi: ${error ? `${error.code} – ${withoutHome(error.detail)}` : 'không'}`,
    `Đầu tệp dữ liệu: ${headerOf(dataDir, error)}`,
    '',
    'Các tệp trong thư mục dữ liệu:',
    ...(await filesOf(dataDir)),
    '',
    'Các bản sao lưu:',
    ...(await backupsOf(dataDir)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The home folder carries the name of its owner. */
const withoutHome = (text: string): string => text.replaceAll(homedir(), '~');

/** The first 100 bytes hold SQLite's bookkeeping and no content. A file in use must not be touched. */
function headerOf(dataDir: string, error: StartupError | null): string {
  if (!error || error.code === 'in-use') return 'không đọc';
  try {
    const bytes = Buffer.alloc(100);
    const handle = openSync(databaseFile(dataDir), 'r');
    try {
      return bytes.subarray(0, readSync(handle, bytes, 0, 100, 0)).toString('hex') || 'trống';
    } finally {
      closeSync(handle);
    }
  } catch {
    return 'không đọc được';
  }
}

async function filesOf(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir).catch(() => []);
  const lines = names.sort().flatMap((name) => {
    const found = statSync(join(dataDir, name), { throwIfNoEntry: false });
    if (!found) return [];
    const size = found.isDirectory() ? 'thư mục' : `${found.size} byte`;
    return [`  ${name}: ${size}, ${found.mtime.toISOString()}`];
  });
  return lines.length > 0 ? lines : ['  (không có)'];
}

async function backupsOf(dataDir: string): Promise<string[]> {
  const folder = backupsFolder(dataDir);
  const lines = (await listFolder(folder, 'main')).map(({ fileName, size }) => {
    const inspected = inspectBackup(join(folder, fileName));
    const verdict = inspected.ok ? `đọc được, phiên bản ${inspected.value.version}` : inspected.error.code;
    return `  ${fileName}: ${size} byte, ${verdict}`;
  });
  return lines.length > 0 ? lines : ['  (không có)'];
}
