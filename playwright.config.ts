import { defineConfig } from '@playwright/test';

/** One journey, two hosts: `browser` drives the loopback host in Chromium, `electron` the desktop window. */
const executablePath = process.env['TEST_CHROMIUM'];

export default defineConfig({
  outputDir: 'test-results/artifacts',
  // The longest journey types for half a minute on two quiet cores; a busy machine takes three times that.
  timeout: 150_000,
  forbidOnly: true,
  retries: 0,
  // Two cores: a journey starts its own host on its own data folder, so two may run side by side.
  workers: 2,
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    // Pictures of every moment would slow each key press to a tenth of a second; snapshots of the page tell as much.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox refuses the administrator, who runs the tests in a container.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e' },
    { name: 'electron', testDir: 'tests/e2e-electron', workers: 1 },
  ],
});
