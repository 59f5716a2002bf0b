import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Brings the type of the bridge (`desktopHost`) into the page functions of these tests.
import type {} from '@renderer/api/transport';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';

/** The path of Electron's program; the project runs only where it exists (scripts/test.mjs). */
const executablePath = createRequire(import.meta.url)('electron') as unknown as string;

export const MAIN = join(process.cwd(), 'dist', 'main', 'electron.mjs');

export function startDesktop(dataDir: string, extra: readonly string[] = []): Promise<ElectronApplication> {
  return _electron.launch({ executablePath, args: [MAIN, '--data', dataDir, ...extra] });
}

interface Fixtures {
  readonly dataDir: string;
  readonly desktop: ElectronApplication;
  readonly window: Page;
}

/** A fresh data folder and a fresh window for each test. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  dataDir: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'thuong-truc-desktop-'));
    await use(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  },
  desktop: async ({ dataDir }, use) => {
    const desktop = await startDesktop(dataDir);
    await use(desktop);
    await desktop.close();
  },
  window: async ({ desktop }, use) => {
    const window = await desktop.firstWindow();
    await window.waitForSelector('#root > *');
    await use(window);
  },
});

export { executablePath, expect };
