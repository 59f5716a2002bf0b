import { join } from 'node:path';
import type { ClockPort, LogPort } from '../../application/ports';
import {
  copyToFolder,
  PATIENCE_MS,
  problemSentence,
  problemWith,
  reasonOf,
  rotateFolder,
  within,
} from './second-folder';

export interface SecondCopies {
  readonly folder: () => string;
  useFolder(folder: string): void;
  /** In the background and one after another: a stick or share that is slow or gone holds nobody up. */
  copy(fileName: string, tag: string): void;
  /** Until the copies are there, or patience ends. */
  settled(): Promise<void>;
  /** Tries the folder now. It may be asleep or gone, so this takes a moment; only where somebody looks at it. */
  probe(): Promise<void>;
  /** What the last copy or try found: one sentence, or empty when all is well or no folder is set. */
  readonly problem: () => string;
}

/** Keeps copies of the verified backups of `backups` in a second folder. */
export function createSecondCopies(backups: string, clock: ClockPort, log: LogPort): SecondCopies {
  let target = '';
  let copyProblem = '';
  let probeProblem = '';
  let running: Promise<void> = Promise.resolve();

  async function probe(): Promise<void> {
    const folder = target;
    const found = folder === '' ? '' : await problemWith(folder);
    if (folder === target) probeProblem = found;
  }

  async function copyNow(fileName: string, folder: string, tag: string): Promise<void> {
    // A copy into a share that is gone may hang for minutes; the try says so within seconds.
    await probe();
    try {
      await copyToFolder(join(backups, fileName), folder, fileName);
      await rotateFolder(folder, clock.now(), tag);
      if (folder !== target) return;
      copyProblem = '';
      probeProblem = '';
    } catch (cause) {
      log.error('second-folder', {}, cause);
      if (folder === target) copyProblem = problemSentence(reasonOf(cause));
    }
  }

  return {
    folder: () => target,
    useFolder: (folder) => {
      target = folder;
      copyProblem = '';
      probeProblem = '';
    },
    copy: (fileName, tag) => {
      const folder = target;
      if (folder !== '') running = running.then(() => copyNow(fileName, folder, tag));
    },
    settled: () => within(PATIENCE_MS, running, undefined),
    probe,
    problem: () => probeProblem || copyProblem,
  };
}
