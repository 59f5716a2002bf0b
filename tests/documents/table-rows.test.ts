import { afterAll, expect, test } from 'vitest';
import {
  bodyRow,
  column,
  composeDocument,
  headCell,
  paragraph,
  table,
  textCell,
  type OfficialDocument,
} from '@shared/official-documents';
import { toDocx } from '@main/documents/docx/to-docx';
import { rowsThatStay } from '@main/documents/table-rows';
import { readDocx } from './docx-reader';
import { readPdf } from './pdf-reader';
import { printed, printer } from './printing';

afterAll(() => printer.close());

const ROWS = Array.from({ length: 10 }, (_, index) => 31 + index);

const LINES_BEFORE = Array.from({ length: 10 }, (_, index) => 20 + index);

function listOf(rows: number, rowMm?: number, linesBefore = 0): OfficialDocument {
  return composeDocument({
    title: 'Danh sách',
    letterhead: { bodyLines: ['VĂN PHÒNG'] },
    typeName: 'DANH SÁCH',
    summary: 'Các đơn vị',
    body: [
      ...Array.from({ length: linesBefore }, (_, index) => paragraph(`Dòng ${index + 1}`)),
      table({
        caption: 'Danh sách',
        columns: [column(20, 'center'), column(140)],
        ...(rowMm === undefined ? {} : { rowMm }),
        header: [[headCell('STT'), headCell('Đơn vị')]],
        rows: Array.from({ length: rows }, (_, index) => bodyRow([textCell(`r${index}`), textCell('Xã')])),
      }),
    ],
  });
}

test('the last row of a table, often its sum, never stands alone on a page', async () => {
  const lastPages = await Promise.all(
    ROWS.map(async (rows) => {
      const { pages } = await readPdf(await printed(listOf(rows)));
      const last = pages.at(-1)!.items.filter(({ text }) => /^r\d+$/u.test(text.trim()));
      return { pages: pages.length, rows: last.length };
    }),
  );
  // Among so many lengths one fills its page exactly and the next has one row too many.
  expect(new Set(lastPages.map(({ pages }) => pages))).toEqual(new Set([1, 2]));
  expect(Math.min(...lastPages.map(({ rows }) => rows))).toBe(2);
});

test('a short table stands on one page, wherever the text above it ends', async () => {
  const pagesOfTable = await Promise.all(
    LINES_BEFORE.map(async (lines) => {
      const { pages } = await readPdf(await printed(listOf(3, undefined, lines)));
      return pages.flatMap(({ items }, page) =>
        items.filter(({ text: words }) => /^r\d+$/u.test(words.trim())).map(() => page),
      );
    }),
  );
  expect(pagesOfTable.map((pages) => new Set(pages).size)).toEqual(LINES_BEFORE.map(() => 1));
  // With the fewest lines there is room below them, with the most there is none.
  expect(new Set(pagesOfTable.flat())).toEqual(new Set([0, 1]));
  const { body } = readDocx(await toDocx(listOf(3)));
  // The head and the two rows that are not the last.
  expect(body.match(/<w:keepNext\/>/gu)?.length).toBeGreaterThanOrEqual(3 * 2);
});

test('a long table breaks as it always did', () => {
  const rows = Array.from({ length: 30 }, (_, index) => bodyRow([textCell(`r${index}`), textCell('Xã')]));
  const long = table({ caption: '', columns: [column(20), column(140)], header: [], rows });
  expect(rowsThatStay(long, 165).flatMap((stays, index) => (stays ? [index] : []))).toEqual([28]);
  // Few rows of many lines are a high table too.
  const tall = {
    ...long,
    rows: rows.slice(0, 5).map(() => bodyRow([textCell('r'), textCell('Xã '.repeat(150))])),
  };
  expect(rowsThatStay(tall, 165)).toEqual([false, false, false, false, false]);
});

test('rows that people sign in have room for it, in the file for Word too', async () => {
  const signed = listOf(3, 9);
  const [page] = (await readPdf(await printed(signed))).pages;
  const tops = page!.items.filter(({ text }) => /^r\d+$/u.test(text.trim())).map(({ baseline }) => baseline);
  const [first = 0, second = 0] = tops;
  expect(Math.abs(first - second)).toBeCloseTo(9, 1);
  const { body } = readDocx(await toDocx(signed));
  expect(body.match(/<w:trHeight w:val="510" w:hRule="atLeast"\/>/gu)).toHaveLength(3);
});
