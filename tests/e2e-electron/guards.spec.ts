import { expect, test } from './desktop';

const HOSTILE = [
  'https://example.org/?app://council/',
  'file:///etc/passwd',
  'app://council.example.org/',
  'app://print/x',
];

test('the window lives on our own address, in the sandbox, without Node', async ({ desktop, window }) => {
  expect(new URL(window.url()).href).toMatch(/^app:\/\/council\//u);
  const reach = await window.evaluate(() => ({
    node: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    bridge: Object.keys(self.desktopHost ?? {}).sort(),
  }));
  expect(reach).toEqual({ node: 'undefined', process: 'undefined', bridge: ['invoke', 'onEvent'] });
  const isolated = await desktop.evaluate(({ app }) =>
    app.getAppMetrics().every((metric) => metric.sandboxed !== false),
  );
  expect(isolated).toBe(true);
});

test('links, redirects and scripts cannot take the window elsewhere', async ({ desktop, window }) => {
  const home = window.url();
  for (const address of HOSTILE) {
    await window.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      self.open(href);
      location.assign(href);
    }, address);
    await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
    expect(window.url()).toBe(home);
  }
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no request leaves the program', async ({ window }) => {
  const outcome = await window.evaluate(async () => {
    const answers: string[] = [];
    for (const address of ['https://example.org/', 'http://127.0.0.1:80/', 'app://print/x']) {
      answers.push(
        await fetch(address).then(
          () => 'answered',
          () => 'refused',
        ),
      );
    }
    return answers;
  });
  expect(outcome).toEqual(['refused', 'refused', 'refused']);
});

test('files beside the page cannot be reached', async ({ window }) => {
  const statuses = await window.evaluate(async () => {
    const paths = [
      '/%2e%2e/main/electron.mjs',
      '/assets/..%5c..%5cpackage.json',
      '/../package.json',
      '/.env',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`app://council${path}`)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('permissions are refused', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});
