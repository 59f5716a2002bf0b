import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '@shared/kernel/result';
import { READ_LIMITS, type ReadRefusal, type Sheet } from './sheet';
import type { WorkbookAnswer, WorkbookJob } from './workbook-worker';
import type { ZipEntry } from './zip-directory';

/** Beside this file: as source in tests, as a bundle of its own in the program. */
function threadFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? 'workbook-worker.ts' : 'workbook-worker.mjs';
  return new URL(`./${name}`, import.meta.url);
}

/** Takes a workbook apart in a thread with limits of time and memory; whatever happens there stays there. */
export async function readInThread(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  milliseconds: number = READ_LIMITS.milliseconds,
): Promise<Result<readonly Sheet[], ReadRefusal>> {
  const { sheets, rows, columns, cellLength } = READ_LIMITS;
  const workerData: WorkbookJob = { bytes, entries, limits: { sheets, rows, columns, cellLength } };
  const worker = new Worker(threadFile(), {
    workerData,
    // Nothing of the program's surroundings is the file's business.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: READ_LIMITS.heapMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<WorkbookAnswer>((resolve, reject) => {
      const refuse = (why: string): void => resolve({ ok: false, code: 'too-large', why });
      timer = setTimeout(() => refuse('đọc quá lâu'), milliseconds);
      worker.once('message', resolve);
      worker.once('error', (cause: Error & { code?: string }) => {
        if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('cần quá nhiều bộ nhớ');
        else reject(cause);
      });
      worker.once('exit', () => reject(new Error('the workbook thread ended without an answer')));
    });
    if (answer.ok) return ok(answer.sheets);
    return err(
      answer.code === 'too-large'
        ? { code: 'too-large', what: answer.why }
        : { code: 'unreadable', why: answer.why },
    );
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
