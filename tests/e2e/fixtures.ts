import { expect, test as base, type Page } from '@playwright/test';
import type { ProgramCalls } from '@tests/fixtures/vote-scene';
import { Keyboard } from './pages/keyboard';
import { callsOf } from './program-calls';
import { newDataFolder, removeDataFolder, startProgram, type RunningProgram } from './program';

/** Another PC: its own program, data and browser. */
export interface OtherPc {
  readonly program: RunningProgram;
  readonly keys: Keyboard;
  readonly calls: ProgramCalls;
}

interface Fixtures {
  /** A fresh data folder, removed afterwards. */
  readonly dataDir: string;
  readonly program: RunningProgram;
  /** The window, entered through the one-time link; any error in it fails the test. */
  readonly window: Page;
  /** The only way in which a journey touches the window. */
  readonly keys: Keyboard;
  /** Another window of the same program, watched like the first. */
  readonly anotherWindow: (address?: string) => Promise<Page>;
  readonly otherPc: OtherPc;
  /** Arranges what a journey needs to stand already; never used for what it is about. */
  readonly calls: ProgramCalls;
  /** Console and page errors and foreign requests of every window; must stay empty. */
  readonly troubles: string[];
}

/** Fresh program and fresh folder for each test; no journey depends on another. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  dataDir: async ({}, use) => {
    const dataDir = newDataFolder();
    await use(dataDir);
    removeDataFolder(dataDir);
  },
  program: async ({ dataDir }, use) => {
    const program = await startProgram(dataDir);
    await use(program);
    await program.stop();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  troubles: async ({}, use) => {
    const troubles: string[] = [];
    await use(troubles);
    expect(troubles).toEqual([]);
  },
  window: async ({ program, page, context, troubles }, use) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    watch(page, troubles);
    await page.goto(program.link);
    await use(page);
  },
  keys: async ({ window }, use) => {
    await use(new Keyboard(window));
  },
  anotherWindow: async ({ window, context, troubles }, use) => {
    await use(async (address = '/') => {
      const page = await context.newPage();
      watch(page, troubles);
      // Below the folder of the origin in which the window lives.
      await page.goto(new URL(`.${address}`, window.url()).href);
      return page;
    });
  },
  otherPc: async ({ browser, troubles }, use) => {
    const dataDir = newDataFolder();
    const program = await startProgram(dataDir);
    const context = await browser.newContext();
    const page = await context.newPage();
    watch(page, troubles);
    await page.goto(program.link);
    await use({ program, keys: new Keyboard(page), calls: callsOf(page) });
    await context.close();
    await program.stop();
    removeDataFolder(dataDir);
  },
  calls: async ({ window }, use) => {
    await use(callsOf(window));
  },
});

/** The preview runs no script, not even the test's own; the browser says so each time a test looks into it. */
const PROBING =
  /^Blocked script execution in '[^']+\/artifacts\/[^']+' because the document's frame is sandboxed/u;

function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !PROBING.test(message.text())) troubles.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['127.0.0.1', ''].includes(url.hostname)) troubles.push(`network: ${request.url()}`);
  });
}

export { expect };
