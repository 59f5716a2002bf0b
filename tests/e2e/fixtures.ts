import { expect, test as base, type Page } from '@playwright/test';
import { newDataFolder, removeDataFolder, startProgram, type RunningProgram } from './program';

interface Fixtures {
  /** A fresh data folder, removed afterwards. */
  readonly dataDir: string;
  readonly program: RunningProgram;
  /** The window, entered through the one-time link; any error in it fails the test. */
  readonly window: Page;
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
  window: async ({ program, page }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['127.0.0.1', ''].includes(url.hostname)) troubles.push(`network: ${request.url()}`);
    });
    await page.goto(program.link);
    await use(page);
    expect(troubles).toEqual([]);
  },
});

export { expect };
