import { open } from 'node:fs/promises';
import { err, ok, type Result } from '@shared/kernel/result';
import type { FileFailure } from '../../count-command';
import { failureOf } from '../../count-io';
import type { VerifyIo } from './verify-command';

const MAX_VOTE_BYTES = 400_000_000;

/** The size is asked of the opened file, so it cannot change in between. */
async function readBytes(path: string): Promise<Result<Uint8Array, FileFailure>> {
  try {
    await using file = await open(path, 'r');
    const about = await file.stat();
    if (!about.isFile()) return err('not_a_file');
    if (about.size > MAX_VOTE_BYTES) return err('too_large');
    return ok(await file.readFile());
  } catch (error) {
    return err(failureOf(error));
  }
}

export function nodeVerifyIo(): VerifyIo {
  return {
    readBytes,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}
