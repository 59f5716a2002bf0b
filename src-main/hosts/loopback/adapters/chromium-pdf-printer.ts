import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LogPort, PdfPrinterPort } from '@main/application/ports';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { findChromium } from './find-chromium';

/** A document that takes longer than this will never come. */
const PRINT_LIMIT_MS = 30_000;

/** Pages that print at the same time; further documents wait. */
const PAGES = 3;

interface Warm {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** A new page costs as much as a short document, so printed ones are used again. */
  readonly idle: Page[];
}

interface Options {
  readonly log: LogPort;
  /** Where the browser is; found on the machine unless told. */
  readonly executablePath?: string | null;
}

/**
 * HTML to PDF with a Chromium that the machine already has. It starts with the first document, stays warm for the
 * next ones, prints several at once, and can reach no network: the page brings all it needs.
 */
export function createChromiumPdfPrinter({ log, executablePath }: Options): PdfPrinterPort {
  let warm: Promise<Warm> | null = null;
  let printing = 0;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (printing < PAGES) printing += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** Hands the place to the next one in line, or frees it. */
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) printing -= 1;
    else next();
  }

  function ready(program: string): Promise<Warm> {
    warm ??= start(program, () => {
      warm = null;
    }).catch((cause: unknown) => {
      warm = null;
      throw cause;
    });
    return warm;
  }

  async function printOne(program: string, html: string): Promise<Uint8Array> {
    const { context, idle } = await ready(program);
    const page = idle.pop() ?? (await printPage(context));
    try {
      await page.setContent(html, { waitUntil: 'load', timeout: PRINT_LIMIT_MS });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      idle.push(page);
      return new Uint8Array(pdf);
    } catch (cause) {
      await page.close().catch(() => undefined);
      throw cause;
    }
  }

  const find = (): string | null => (executablePath === undefined ? findChromium() : executablePath);

  return {
    found: () => find() !== null,
    async prepare() {
      const program = find();
      if (program === null) return;
      try {
        const { context, idle } = await ready(program);
        while (idle.length < PAGES) idle.push(await printPage(context));
      } catch (cause) {
        // The first document tries again and says what is wrong.
        log.error('printer-not-ready', {}, cause);
      }
    },
    async print(html) {
      const program = find();
      if (program === null) return err(appError('document.no-browser'));
      await enter();
      try {
        return ok(await printOne(program, html));
      } catch (cause) {
        log.error('print-failed', {}, cause);
        return err(appError('document.print-failed'));
      } finally {
        leave();
      }
    },
    async close() {
      const running = warm;
      warm = null;
      if (running !== null) await running.then(({ browser }) => browser.close()).catch(() => undefined);
    },
  };
}

/** It lays out for paper at once, not first for a window and then anew for paper. */
async function printPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  return page;
}

async function start(program: string, onEnd: () => void): Promise<Warm> {
  const { chromium } = await import('playwright-core');
  // Chromium refuses its sandbox to root; office users never are root.
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: program,
    chromiumSandbox: !asRoot,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    // The program closes the browser itself, after the last document.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  browser.on('disconnected', onEnd);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  await context.route('**/*', (route) => route.abort());
  return { browser, context, idle: [] };
}
