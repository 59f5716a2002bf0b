import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '@main/database/data-files';
import { MAIN, executablePath, expect, startDesktop, test } from './desktop';

test('a call crosses the bridge and is answered', async ({ window }) => {
  const reply = await window.evaluate(() => self.desktopHost?.invoke('office.getProfile', {}));
  expect(reply).toEqual({ ok: true, value: null });
  const unknown = await window.evaluate(() => self.desktopHost?.invoke('__proto__.toString', {}));
  expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
});

test('an upload comes back as a file of the program', async ({ window }) => {
  const text = await window.evaluate(async () => {
    const sent = await fetch('/uploads?name=thử.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new TextEncoder().encode('Họ và tên'),
    });
    const { id } = (await sent.json()) as { id: string };
    return (await fetch(`/artifacts/${id}`)).text();
  });
  expect(text).toBe('Họ và tên');
});

test('the menu speaks Vietnamese', async ({ desktop, window }) => {
  await window.title();
  const labels = await desktop.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => item.label),
  );
  expect(labels).toEqual(['&Tệp', '&Sửa', '&Xem', 'Trợ &giúp']);
});

test('a second start brings the first window forward and ends', async ({ desktop, dataDir, window }) => {
  await window.title();
  const second = spawnSync(executablePath, [MAIN, '--data', dataDir], { timeout: 30_000 });
  expect(second.status).toBe(0);
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the projector has a window of its own, which calls, hears of changes and ends with the main one', async ({
  desktop,
  window,
}) => {
  const opening = desktop.waitForEvent('window');
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#/confidence-votes/0198c5a2-7b1e-7c3d-8f00-1a2b3c4d5e6f/projector';
    link.target = '_blank';
    link.rel = 'noopener';
    document.body.append(link);
    link.click();
  });
  const projector = await opening;
  await projector.waitForSelector('#root > *');
  expect(projector.url()).toMatch(/^app:\/\/council\/#\/confidence-votes\/.*\/projector$/u);
  expect(await projector.evaluate(() => self.desktopHost?.invoke('office.getProfile', {}))).toEqual({
    ok: true,
    value: null,
  });
  const heard = projector.evaluate(
    () => new Promise((done) => self.desktopHost?.onEvent((event) => done(event))),
  );
  await window.evaluate(() =>
    self.desktopHost?.invoke('council.saveUnit', {
      id: null,
      version: null,
      fields: {
        code: '00001',
        name: 'Phường Một',
        unitType: 'ward',
        phone: '',
        email: '',
        address: '',
        validFrom: null,
        validTo: null,
        oldDistrict: '',
        population: null,
        note: '',
      },
    }),
  );
  expect(await heard).toMatchObject({ topics: ['unit'] });
  const gone = projector.waitForEvent('close');
  await desktop
    .evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows())
        if (!one.webContents.getURL().endsWith('/projector')) one.close();
    })
    .catch(() => undefined);
  await gone;
});

test('a damaged data file leads to a page that says what to do, and stays as it was', async ({ dataDir }) => {
  writeFileSync(databaseFile(dataDir), 'this is not a database');
  const desktop = await startDesktop(dataDir);
  const window = await desktop.firstWindow();
  await expect(window.locator('h1')).toBeVisible();
  expect(await window.locator('#root').count()).toBe(0);
  await desktop.close();
  expect(readFileSync(databaseFile(dataDir), 'utf8')).toBe('this is not a database');
});

test('the program tests itself', ({ dataDir }) => {
  const verdict = join(dataDir, 'verdict.json');
  const run = spawnSync(executablePath, [MAIN, '--self-test', verdict], {
    timeout: 60_000,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  const { passed, steps } = JSON.parse(readFileSync(verdict, 'utf8')) as {
    passed: boolean;
    steps: { name: string }[];
  };
  expect(passed).toBe(true);
  expect(steps.map((step) => step.name)).toEqual(['database', 'query', 'pdf', 'close']);
});
