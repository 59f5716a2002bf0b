import { errorMessage, type AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import type { HostAdapters } from '../application/ports';
import type { StartupError } from '../database/startup-error';
import {
  openWithoutJournal,
  restoreFromBackupBeforeOpening,
  STARTUP_ACTIONS,
  startEmpty,
  usableBackups,
  type StartupAction,
} from '../database/startup/actions';
import { startupPage, supportPage } from '../database/startup/startup-page';
import { startupWords } from '../database/startup/words';
import { makeSupportBundle } from '../database/startup/support-bundle';

/** What a host shows in place of the program while the data cannot be opened, and how it answers the buttons. */
export interface StartupPages {
  page(): Promise<string>;
  /** One of the buttons; `reload` means the data are open and the program itself is due. */
  act(
    action: string,
    fields: URLSearchParams,
  ): Promise<{ readonly html: string } | { readonly reload: true }>;
}

export interface StartupPageParts {
  readonly dataDir: string;
  readonly host: HostAdapters['name'];
  readonly programVersion: string;
  readonly now: () => string;
  /** Null when the data are open. */
  readonly error: () => StartupError | null;
  readonly retry: () => Promise<unknown>;
}

export function createStartupPages(parts: StartupPageParts): StartupPages {
  async function show(notice?: string): Promise<string> {
    const error: StartupError = parts.error() ?? { code: 'unknown', file: parts.dataDir, detail: '' };
    // Reading every backup takes a moment; only where a backup helps is it worth it.
    const helps = startupWords[error.code].offers.includes('restore');
    const backups = helps ? await usableBackups(parts.dataDir) : [];
    return startupPage(error, notice === undefined ? { backups } : { backups, notice });
  }

  async function prepare(action: StartupAction, file: string): Promise<Result<null, AppError>> {
    switch (action) {
      case 'restore':
        return restoreFromBackupBeforeOpening(parts.dataDir, file, parts.now());
      case 'without-journal':
        return openWithoutJournal(parts.dataDir, parts.now());
      case 'start-empty':
        return startEmpty(parts.dataDir, parts.now());
      case 'retry':
      case 'support':
        return { ok: true, value: null };
    }
  }

  let lastAct: Promise<unknown> = Promise.resolve();
  /** Two quick presses of a button come one after another: files are moved here. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = lastAct.then(work, work);
    lastAct = run.catch(() => undefined);
    return run;
  }

  async function prepareAndOpen(action: StartupAction, file: string) {
    // The press before, or the start itself, may have opened the data: their files are not to be touched any more.
    if (parts.error() === null) {
      await parts.retry();
      if (parts.error() === null) return { reload: true } as const;
    }
    const prepared = await prepare(action, file);
    if (!prepared.ok) return { html: await show(errorMessage(prepared.error)) };
    await parts.retry();
    return parts.error()
      ? { html: await show('Vẫn chưa mở được; hãy xem các bước dưới đây.') }
      : ({ reload: true } as const);
  }

  return {
    page: () => show(),
    act: async (name, fields) => {
      const action = STARTUP_ACTIONS.find((known) => known === name);
      if (!action) return { html: await show() };
      if (action === 'support') {
        const { host, programVersion } = parts;
        const facts = { now: parts.now(), host, programVersion, error: parts.error() };
        return { html: supportPage(await makeSupportBundle(parts.dataDir, facts)) };
      }
      return inTurn(() => prepareAndOpen(action, fields.get('file') ?? ''));
    },
  };
}
