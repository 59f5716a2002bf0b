import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from '@tests/documents/pdf-reader';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a button hands to the user. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The cells of the first sheet as they are shown. */
export function cellsOf(bytes: Uint8Array): string[][] {
  const book = read(bytes, { type: 'buffer' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) return [];
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}

/** The words of a PDF in reading order, single spaces between them. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes);
  return pages
    .flatMap((page) => page.items.map((item) => item.text.trim()))
    .join(' ')
    .replace(/\s+/gu, ' ');
}

export function textOfDocx(bytes: Uint8Array): string {
  const entry = unzipSync(bytes)['word/document.xml'];
  return strFromU8(entry ?? new Uint8Array())
    .replace(/<\/w:(p|tc)>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ');
}

export function namesInZip(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes)).sort();
}
