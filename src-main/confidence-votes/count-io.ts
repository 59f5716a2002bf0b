import { open } from 'node:fs/promises';
import { err, ok, type Result } from '@shared/kernel/result';
import { MAX_FILE_BYTES, type CountIo, type FileFailure, type WriteDocuments } from './count-command';

export function failureOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EISDIR') return 'not_a_file';
  return 'unreadable';
}

/** Reads a text file of bounded size; the size is asked of the opened file, so it cannot change in between. */
async function readText(path: string): Promise<Result<string, FileFailure>> {
  try {
    await using file = await open(path, 'r');
    const about = await file.stat();
    if (!about.isFile()) return err('not_a_file');
    if (about.size > MAX_FILE_BYTES) return err('too_large');
    const bytes = await file.readFile();
    try {
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return err('not_text');
    }
  } catch (error) {
    return err(failureOf(error));
  }
}

/** The command's outer world on Node: real files, the process's own streams and clock. */
export function nodeCountIo(writeDocuments: WriteDocuments): CountIo {
  return {
    readText,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    now: () => new Date().toISOString(),
    writeDocuments,
  };
}
