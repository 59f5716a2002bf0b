import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
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

/** A file that the program handed out, read with the window's own pass. */
export async function bytesOf(page: Page, id: string): Promise<Buffer> {
  const url = new URL(`artifacts/${id}?download`, page.url()).href;
  return (await page.request.get(url)).body();
}

/** What a call of this name hands out for printing. */
export async function printedBy(page: Page, method: string, act: () => Promise<void>): Promise<Buffer> {
  const answered = page.waitForResponse((response) => response.url().endsWith(`/rpc/${method}`));
  await act();
  const reply = (await (await answered).json()) as { value: { file: { id: string } } };
  return bytesOf(page, reply.value.file.id);
}

/** Each page of a PDF in letters and figures alone. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const { pages } = await readPdf(bytes);
  return pages.map(({ items }) => compact(items.map(({ text }) => text).join('')));
}

/** One person's name, then every figure of the line in order. */
export type FigureLine = readonly [name: string, ...figures: readonly string[]];

/** Words and figures may be cut apart by fonts and cells: letters and their order are what matters. */
export const compact = (text: string): string => text.replace(/[\s%]+/gu, '');

/** The figures stand behind the name and the posts, in order. */
export function expectFigures(text: string, lines: readonly FigureLine[], what: string): void {
  const letters = compact(text);
  for (const [name, ...figures] of lines) {
    let at = letters.indexOf(compact(name));
    expect(at, `${what}: ${name}`).toBeGreaterThan(-1);
    for (const figure of figures) {
      at = letters.indexOf(figure, at);
      expect(at, `${what}: ${name}: ${figure}`).toBeGreaterThan(-1);
      at += figure.length;
    }
  }
}

/** The row of each person in the workbook holds every figure of the line. */
export function expectCells(bytes: Uint8Array, lines: readonly FigureLine[]): void {
  const cells = cellsOf(bytes);
  for (const [name, ...figures] of lines) {
    const row = cells.find((line) =>
      line.some((cell) => cell.trim() === name || cell.startsWith(`${name}\n`)),
    );
    expect(row, name).toBeDefined();
    const shown = (row ?? []).map((cell) => cell.replace(/%/gu, '').trim());
    for (const figure of figures) expect(shown, name).toContain(figure);
  }
}

/** A .csv as a table: each line by its headings. */
export function linesOfCsv(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  expect([...bytes.slice(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  const book = read(bytes, { type: 'buffer', raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json<Record<string, string>>(sheet, { raw: false, defval: '' }) : [];
}

/** The cells of the first sheet as an office sees them: numbers with a comma before the decimals. */
export function cellsOf(bytes: Uint8Array): string[][] {
  const book = read(bytes, { type: 'buffer' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) return [];
  for (const cell of Object.values(sheet) as { t?: string; w?: string }[]) {
    if (cell.t === 'n' && cell.w !== undefined) cell.w = inVietnamese(cell.w);
  }
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}

/** The reader writes numbers the English way, and takes the language of a format for a currency that has no name. */
const inVietnamese = (shown: string): string =>
  shown.replace(/^\$(?=[\d-])/u, '').replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.'));

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

export const filesInZip = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);

export function namesInZip(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes)).sort();
}
