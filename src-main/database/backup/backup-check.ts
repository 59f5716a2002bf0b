import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '@shared/kernel/result';
import { problemOf } from '../open-database';
import { startupErrorOf, type StartupError } from '../startup-error';
import { readFacts, type CheckAnswer, type CheckJob, type DatabaseFacts } from './backup-check-worker';

/** Beside this file: as source in tests, as a bundle of its own in the program. */
function threadFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? 'backup-check-worker.ts' : 'backup-check-worker.mjs';
  return new URL(`./${name}`, import.meta.url);
}

/** Reads a backup from end to end in a thread; the program goes on answering meanwhile. */
export async function checkBackup(
  file: string,
  justMade: 'just-made' | 'as-found',
): Promise<Result<DatabaseFacts, StartupError>> {
  const job = { checkFile: file, justMade: justMade === 'just-made' };
  // Where no thread can be had, the check holds the program up rather than being left out.
  const answer = await answerOfThread(job).catch(() => null);
  if (answer === null) return verdict(file, () => readFacts(job));
  return verdict(file, () => {
    if (answer.ok) return answer.facts;
    throw Object.assign(new Error(answer.message), { code: answer.code });
  });
}

async function answerOfThread(job: CheckJob): Promise<CheckAnswer> {
  const worker = new Worker(threadFile(), { workerData: job, env: {} });
  try {
    return await new Promise<CheckAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the checking thread ended without an answer')));
    });
  } finally {
    await worker.terminate();
  }
}

/** The same at once, for the start, where nothing else is waiting. */
export const inspectBackup = (file: string): Result<DatabaseFacts, StartupError> =>
  verdict(file, () => readFacts({ checkFile: file, justMade: false }));

function verdict(file: string, read: () => DatabaseFacts): Result<DatabaseFacts, StartupError> {
  try {
    const facts = read();
    const problem = problemOf({ ...facts, health: () => facts.health }, file);
    return problem ? err(problem) : ok(facts);
  } catch (cause) {
    return err(startupErrorOf(cause, file));
  }
}
