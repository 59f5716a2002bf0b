import { join } from 'node:path';
import type { ClockPort, LogPort } from '../../application/ports';
import { copyToFolder, PATIENCE_MS, problemWith, reasonOf, rotateFolder, within } from './second-folder';

export interface SecondCopies {
  readonly folder: () => string;
  useFolder(folder: string): void;
  /** In the background and one after another: a stick or share that is slow or gone holds nobody up. */
  copy(fileName: string, tag: string): void;
  /** Until the copies are there, or patience ends. */
  settled(): Promise<void>;
  /** One sentence, or empty when all is well or no folder is set. */
  readonly problem: () => Promise<string>;
}

/** Keeps copies of the verified backups of `backups` in a second folder. */
export function createSecondCopies(backups: string, clock: ClockPort, log: LogPort): SecondCopies {
  let target = '';
  let lastProblem = '';
  let running: Promise<void> = Promise.resolve();

  async function copyNow(fileName: string, folder: string, tag: string): Promise<void> {
    try {
      await copyToFolder(join(backups, fileName), folder, fileName);
      await rotateFolder(folder, clock.now(), tag);
      lastProblem = '';
    } catch (cause) {
      log.error('second-folder', {}, cause);
      lastProblem = `Chưa sao lưu được vào thư mục thứ hai: ${reasonOf(cause)}.`;
    }
  }

  return {
    folder: () => target,
    useFolder: (folder) => {
      target = folder;
      lastProblem = '';
    },
    copy: (fileName, tag) => {
      const folder = target;
      if (folder !== '') running = running.then(() => copyNow(fileName, folder, tag));
    },
    settled: () => within(PATIENCE_MS, running, undefined),
    problem: async () => (target === '' ? '' : (await problemWith(target)) || lastProblem),
  };
}
