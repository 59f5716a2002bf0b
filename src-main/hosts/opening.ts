import type { Result } from '@shared/kernel/result';
import type { Application } from '../application/application';
import type { StartupError } from '../database/startup-error';

/** Whether the data of a host are open, and why not. */
export interface Opening {
  /** Null while the data cannot be opened. */
  application(): Application | null;
  /** Why the last attempt failed; null before the first and once the data are open. */
  problem(): StartupError | null;
  /** Tries once. Whoever asks while an attempt runs waits for that one; open data stay as they are. */
  open(): Promise<void>;
}

/**
 * Two presses of "try again" must not open the data twice: the second attempt would find them in use by the first,
 * and take the program away that the first has just given.
 */
export function createOpening(openData: () => Promise<Result<Application, StartupError>>): Opening {
  let application: Application | null = null;
  let problem: StartupError | null = null;
  let running: Promise<void> | null = null;

  async function attempt(): Promise<void> {
    const opened = await openData();
    application = opened.ok ? opened.value : null;
    problem = opened.ok ? null : opened.error;
  }

  return {
    application: () => application,
    problem: () => problem,
    open: () => {
      if (application) return Promise.resolve();
      running ??= attempt().finally(() => (running = null));
      return running;
    },
  };
}
