import type { Browser, BrowserContext } from 'playwright-core';
import type { LogPort, PdfPrinterPort } from '@main/application/ports';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { findChromium } from './find-chromium';

/** A document that takes longer than this will never come. */
const PRINT_LIMIT_MS = 30_000;

interface Warm {
  readonly browser: Browser;
  readonly context: BrowserContext;
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

  async function start(program: string): Promise<Warm> {
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath: program,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--font-render-hinting=none',
        // Chromium refuses to start as root inside its sandbox; office users never are root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      chromiumSandbox: process.getuid?.() !== 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    await context.route('**/*', (route) => route.abort());
    browser.on('disconnected', () => {
      warm = null;
    });
    return { browser, context };
  }

  async function printOne(program: string, html: string): Promise<Uint8Array> {
    warm ??= start(program);
    const { context } = await warm.catch((cause: unknown) => {
      warm = null;
      throw cause;
    });
    const page = await context.newPage();
    try {
      page.setDefaultTimeout(PRINT_LIMIT_MS);
      await page.setContent(html, { waitUntil: 'load' });
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } finally {
      await page.close().catch(() => undefined);
    }
  }

  return {
    async print(html) {
      const program = executablePath === undefined ? findChromium() : executablePath;
      if (program === null) return err(appError('document.no-browser'));
      try {
        return ok(await printOne(program, html));
      } catch (cause) {
        log.error('print-failed', {}, cause);
        return err(appError('document.print-failed'));
      }
    },
    async close() {
      const running = warm;
      warm = null;
      if (running !== null) await running.then(({ browser }) => browser.close()).catch(() => undefined);
    },
  };
}
