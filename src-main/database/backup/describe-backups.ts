import { Worker } from 'node:worker_threads';
import type { Backup } from '@shared/safety/contract';
import type { DataContents, DescribedBackup } from '../../application/safety-services';
import { readContents, type ContentsAnswer, type ContentsJob } from './contents-worker';
import { PATIENCE_MS, within } from './second-folder';

/** A finished backup never changes: its name and size stand for it, wherever it lies. */
const keyOf = ({ fileName, size }: Backup): string => `${size} ${fileName}`;

/** Beside this file: as source in tests, as a bundle of its own in the program. */
function threadFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? 'contents-worker.ts' : 'contents-worker.mjs';
  return new URL(`./${name}`, import.meta.url);
}

/** Says what is in backups; one whose contents were read is not read again while the program runs. */
export function createBackupDescriber(fileOf: (backup: Backup) => string) {
  /** Null of a file that could not be read; of one that was not tried yet nothing stands here. */
  const known = new Map<string, DataContents | null>();
  let share: Promise<void> | null = null;

  async function read(backups: readonly Backup[]): Promise<void> {
    const unread = backups.filter((backup) => !known.get(keyOf(backup)));
    if (unread.length === 0) return;
    const found = await inThread({ contentFiles: unread.map(fileOf) });
    unread.forEach((backup, index) => known.set(keyOf(backup), found[index] ?? null));
  }

  /** A share that is gone may hold a thread for minutes: one at a time is enough; who asks meanwhile waits for the same. */
  async function readShare(backups: readonly Backup[]): Promise<void> {
    if (share !== null) {
      await share;
      await readShare(backups.filter((backup) => !known.has(keyOf(backup))));
      return;
    }
    share = read(backups);
    try {
      await share;
    } finally {
      share = null;
    }
  }

  /** What was not read in time is left out of the answer: not yet known is not unreadable. */
  return async (backups: readonly Backup[]): Promise<DescribedBackup[]> => {
    await read(backups.filter(({ location }) => location === 'main'));
    // What lies in both places is known by now.
    await within(PATIENCE_MS, readShare(backups.filter(({ location }) => location === 'second')), undefined);
    return backups.flatMap((backup) => {
      const { fileName, location } = backup;
      const contents = known.get(keyOf(backup));
      return contents === undefined ? [] : [{ fileName, location, contents }];
    });
  };
}

/** Where no thread can be had, the program reads by itself. */
async function inThread(job: ContentsJob): Promise<ContentsAnswer> {
  try {
    return await answerOfThread(job);
  } catch {
    return readContents(job);
  }
}

async function answerOfThread(job: ContentsJob): Promise<ContentsAnswer> {
  const worker = new Worker(threadFile(), { workerData: job, env: {} });
  try {
    return await new Promise<ContentsAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the reading thread ended without an answer')));
    });
  } finally {
    await worker.terminate();
  }
}
