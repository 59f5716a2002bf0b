import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { locateStaticFile, mediaTypeOf } from '@main/hosts/static-files';
import { chromium, type Browser, type Cookie, type Page, type Response } from 'playwright-core';
import { findChromium } from '@main/hosts/loopback/adapters/find-chromium';
import { startLoopback } from './processes';

/** A page to open in Chromium: the program's window, or the plain page beside it. */
export interface ServedPage {
  readonly url: string;
  readonly cookies: readonly Cookie[];
  close(): Promise<void>;
}

/** The program's window as the loopback host serves it. The link works once; its cookie serves every visit. */
export async function serveProgram(dataDir: string): Promise<ServedPage> {
  const host = await startLoopback(dataDir);
  const link = new URL(host.ready[0]);
  const entered = await fetch(link, { redirect: 'manual' });
  const [name = '', value = ''] = (entered.headers.getSetCookie()[0] ?? '').split(';')[0]!.split('=');
  const url = new URL(entered.headers.get('location') ?? '/', link);
  return { url: url.href, cookies: [cookieOf(name, value, url.pathname)], close: host.stop };
}

const cookieOf = (name: string, value: string, path: string): Cookie => ({
  name,
  value,
  domain: '127.0.0.1',
  path,
  expires: -1,
  httpOnly: true,
  secure: false,
  sameSite: 'Strict',
});

/** React and Mantine alone: built here, by the same Vite, and served by the least server there is. */
export async function servePlainPage(folder: string): Promise<ServedPage> {
  const out = join(folder, 'plain-page');
  const root = process.cwd();
  const config = join(root, 'tests', 'bench', 'plain-page', 'vite.config.ts');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', config, '--outDir', out, '--logLevel', 'error'];
  const built = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Error(`the plain page was not built:\n${built.stdout}${built.stderr}`);
  const server = createServer((request, response) => {
    const file = locateStaticFile(out, request.url ?? '/');
    if (!file || !existsSync(file)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': mediaTypeOf(file) }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cookies: [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export function launchBrowser(further: readonly string[] = []): Promise<Browser> {
  // Debian's Chromium refuses to run as root inside its sandbox, and so do most build machines.
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...further];
  const chosen = process.env['TEST_CHROMIUM'] || findChromium();
  return chromium.launch(chosen ? { executablePath: chosen, args } : { args });
}

/** The heading that both pages show when everything else of their first screen stands. */
const LAST_HEADING = 'Sổ của cơ quan';

/**
 * One visit with an empty cache, as after every start of the machine: milliseconds from the beginning of the navigation
 * to the frame in which the page can be read and used.
 */
export const visit = (browser: Browser, page: ServedPage): Promise<number> =>
  inNewContext(browser, page, (tab) => usableAfter(tab, page));

/** Compressed size of every script that is really fetched until `settleMs` after the page is usable, by file name. */
export const scriptsOf = (
  browser: Browser,
  page: ServedPage,
  settleMs: number,
): Promise<ReadonlyMap<string, number>> =>
  inNewContext(browser, page, async (tab) => {
    const bodies: Promise<readonly [string, number]>[] = [];
    const weigh = (response: Response): void => {
      const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
      if (!/\.m?js$/u.test(name)) return;
      bodies.push(response.body().then((body) => [name, gzipSync(body).byteLength] as const));
    };
    tab.on('response', weigh);
    await usableAfter(tab, page);
    await wait(settleMs);
    tab.off('response', weigh);
    return new Map(await Promise.all(bodies));
  });

async function inNewContext<T>(
  browser: Browser,
  page: ServedPage,
  work: (tab: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    await context.addCookies([...page.cookies]);
    await context.addInitScript(watchForHeading, LAST_HEADING);
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function usableAfter(tab: Page, page: ServedPage): Promise<number> {
  await tab.goto(page.url, { waitUntil: 'commit' });
  const handle = await tab.waitForFunction(() => (globalThis as Watched).usableAt, undefined, {
    polling: 20,
    timeout: 20_000,
  });
  return (await handle.jsonValue()) ?? Infinity;
}

type Watched = typeof globalThis & { usableAt?: number };

/** Runs in the page before its own script: notes the first frame after the heading stands in the document. */
function watchForHeading(text: string): void {
  const observer = new MutationObserver(() => {
    const headings = [...document.querySelectorAll('h2')];
    if (!headings.some((heading) => heading.textContent === text)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        (globalThis as Watched).usableAt = performance.now();
      });
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
