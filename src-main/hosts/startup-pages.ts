import { errorMessage } from '@shared/contract/error-messages';
import type { StartupError } from '../database/startup-error';
import {
  openWithoutJournal,
  restoreFromBackupBeforeOpening,
  startEmpty,
  usableBackups,
} from '../database/startup/actions';
import { startupPage, supportPage } from '../database/startup/startup-page';
import { makeSupportBundle } from '../database/startup/support-bundle';
import { startupWords } from '../database/startup/words';
import { systemClock } from './node-adapters';

/** The page shown while the data cannot be opened, and what its buttons do; the same for both hosts. */
export interface StartupPages {
  page(): Promise<string>;
  act(
    action: string,
    fields: URLSearchParams,
  ): Promise<{ readonly html: string } | { readonly reload: true }>;
}

export interface StartupPagesParts {
  readonly dataDir: string;
  readonly error: () => StartupError | null;
  /** Tries to open the program again. */
  readonly retry: () => Promise<void>;
}

export function createStartupPages({ dataDir, error, retry }: StartupPagesParts): StartupPages {
  /** Null when the button did its work; else the sentence that says why not. */
  async function prepare(action: string, fields: URLSearchParams): Promise<string | null> {
    const now = systemClock.now();
    switch (action) {
      case 'restore': {
        const done = await restoreFromBackupBeforeOpening(dataDir, fields.get('file') ?? '', now);
        return done.ok ? null : errorMessage(done.error);
      }
      case 'without-journal': {
        const done = await openWithoutJournal(dataDir, now);
        return done.ok ? null : errorMessage(done.error);
      }
      case 'start-empty': {
        const done = await startEmpty(dataDir, now);
        return done.ok ? null : errorMessage(done.error);
      }
      default:
        return null;
    }
  }

  async function page(notice?: string): Promise<string> {
    const shown = error();
    if (!shown) return '';
    const offersBackups = startupWords[shown.code].offers.includes('restore');
    const backups = offersBackups ? await usableBackups(dataDir) : [];
    return startupPage(shown, notice ? { backups, notice } : { backups });
  }

  return {
    page: () => page(),
    act: async (action, fields) => {
      if (action === 'support') {
        const programVersion = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '';
        const facts = { error: error(), programVersion, host: process.versions['electron'] ?? 'loopback' };
        return { html: supportPage(await makeSupportBundle(dataDir, { ...facts, now: systemClock.now() })) };
      }
      const refusal = await prepare(action, fields);
      if (refusal !== null) return { html: await page(refusal) };
      await retry();
      const still = error();
      return still ? { html: await page('Vẫn chưa mở được; hãy xem các bước dưới đây.') } : { reload: true };
    },
  };
}
