import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '@shared/kernel/result';
import { READ_LIMITS, type ReadRefusal, type Sheet } from './sheet';
import type { WorkbookAnswer, WorkbookJob, WorkbookReply } from './workbook-worker';
import type { ZipEntry } from './zip-directory';

/**
 * A list is read for its preview and again when it is taken over; a thread that has read once reads twice as fast. In
 * between somebody looks through the rows, which is a matter of a minute or two. The thread holds about 12 MB meanwhile, 30 MB
 * after 5 000 rows, and ends with the program whatever it waits for.
 */
const KEPT_MILLISECONDS = 120_000;

/** The thread that waits for the next file; it does not hold the program open. */
let kept: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

/** Beside this file: as source in tests, as a bundle of its own in the program. */
function threadFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? 'workbook-worker.ts' : 'workbook-worker.mjs';
  return new URL(`./${name}`, import.meta.url);
}

function newThread(): Worker {
  return new Worker(threadFile(), {
    // Nothing of the program's surroundings is the file's business.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: READ_LIMITS.heapMegabytes },
  });
}

function takeKept(): Worker | null {
  if (kept === null) return null;
  const { timer, worker } = kept;
  kept = null;
  clearTimeout(timer);
  worker.off('error', endKept);
  worker.off('exit', endKept);
  worker.ref();
  return worker;
}

function endKept(): void {
  void takeKept()?.terminate();
}

/** One thread waits, no more. */
function keep(worker: Worker): void {
  endKept();
  worker.unref();
  worker.once('error', endKept);
  worker.once('exit', endKept);
  kept = { worker, timer: setTimeout(endKept, KEPT_MILLISECONDS).unref() };
}

/**
 * Takes a workbook apart in a thread with limits of time and memory; whatever happens there stays there. A thread goes on to
 * the next file only where this one was read to its end and left nothing behind.
 */
export async function readInThread(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  milliseconds: number = READ_LIMITS.milliseconds,
): Promise<Result<readonly Sheet[], ReadRefusal>> {
  const { sheets, rows, columns, cellLength } = READ_LIMITS;
  const job: WorkbookJob = { bytes, entries, limits: { sheets, rows, columns, cellLength } };
  const worker = takeKept() ?? newThread();
  let reply: WorkbookReply | null = null;
  try {
    reply = await ask(worker, job, milliseconds);
    const { answer } = reply;
    if (answer.ok) return ok(answer.sheets);
    return err(
      answer.code === 'too-large'
        ? { code: 'too-large', what: answer.why }
        : { code: 'unreadable', why: answer.why },
    );
  } finally {
    if (reply?.answer.ok === true && reply.untouched) keep(worker);
    else await worker.terminate();
  }
}

async function ask(worker: Worker, job: WorkbookJob, milliseconds: number): Promise<WorkbookReply> {
  const { promise, reject, resolve } = Promise.withResolvers<WorkbookReply>();
  const refuse = (why: string): void => {
    const answer: WorkbookAnswer = { ok: false, code: 'too-large', why };
    resolve({ answer, untouched: false });
  };
  const failed = (cause: Error & { code?: string }): void => {
    if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('cần quá nhiều bộ nhớ');
    else reject(cause);
  };
  const ended = (): void => reject(new Error('the workbook thread ended without an answer'));
  const timer = setTimeout(() => refuse('đọc quá lâu'), milliseconds);
  worker.once('message', resolve);
  worker.once('error', failed);
  worker.once('exit', ended);
  worker.postMessage(job);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve);
    worker.off('error', failed);
    worker.off('exit', ended);
  }
}
