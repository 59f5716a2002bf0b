import { BrowserWindow } from 'electron';
import type { LogPort, PdfPrinterPort } from '@main/application/ports';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { printSession, type PrintDesk } from './print-session';

/** A page that has not loaded after this time never will: nothing comes from a network. */
const LOAD_LIMIT_MS = 30_000;

/** Runs beside the page's own (forbidden) scripts: true when every declared face is there. */
const FONTS_READY = [{ code: 'document.fonts.ready.then(() => true)' }];
const OWN_WORLD = 990;

export const hiddenPagePreferences = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
} as const;

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page did not load in time')), LOAD_LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** HTML to PDF in a hidden sandboxed window; documents wait for each other, since each is a whole renderer. */
export function createPdfPrinter(desk: PrintDesk, log: LogPort): PdfPrinterPort {
  let last: Promise<unknown> = Promise.resolve();

  async function printOne(html: string): Promise<Uint8Array> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...hiddenPagePreferences, session: printSession() },
    });
    const address = desk.lay({
      bytes: new TextEncoder().encode(html),
      mediaType: 'text/html; charset=utf-8',
    });
    try {
      await withLimit(window.loadURL(address));
      await withLimit(window.webContents.executeJavaScriptInIsolatedWorld(OWN_WORLD, FONTS_READY));
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
    } finally {
      desk.take(address);
      window.destroy();
    }
  }

  return {
    print(html) {
      const run = last.then(() => printOne(html));
      last = run.catch(() => undefined);
      return run.then(ok, (cause: unknown) => {
        log.error('print-failed', {}, cause);
        return err(appError('document.print-failed'));
      });
    },
    close: async () => {
      await last;
    },
  };
}
