import { afterAll, expect, test } from 'vitest';
import {
  bodyRow,
  column,
  composeDocument,
  headCell,
  table,
  textCell,
  type OfficialDocument,
} from '@shared/official-documents';
import { toDocx } from '@main/documents/docx/to-docx';
import { readDocx } from './docx-reader';
import { readPdf } from './pdf-reader';
import { printed, printer } from './printing';

afterAll(() => printer.close());

const ROWS = Array.from({ length: 10 }, (_, index) => 31 + index);

function listOf(rows: number, rowMm?: number): OfficialDocument {
  return composeDocument({
    title: 'Danh sách',
    letterhead: { bodyLines: ['VĂN PHÒNG'] },
    typeName: 'DANH SÁCH',
    summary: 'Các đơn vị',
    body: [
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

test('rows that people sign in have room for it, in the file for Word too', async () => {
  const signed = listOf(3, 9);
  const [page] = (await readPdf(await printed(signed))).pages;
  const tops = page!.items.filter(({ text }) => /^r\d+$/u.test(text.trim())).map(({ baseline }) => baseline);
  const [first = 0, second = 0] = tops;
  expect(Math.abs(first - second)).toBeCloseTo(9, 1);
  const { body } = readDocx(await toDocx(signed));
  expect(body.match(/<w:trHeight w:val="510" w:hRule="atLeast"\/>/gu)).toHaveLength(3);
});
