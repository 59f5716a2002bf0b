import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { expect } from 'vitest';
import { toDocx } from '@main/documents/docx/to-docx';
import { toHtml } from '@main/documents/html/to-html';
import { toXlsx } from '@main/documents/xlsx/to-xlsx';
import { collectFigures, type OfficialDocument, type Table } from '@shared/official-documents';
import { docxText, readDocx } from './docx-reader';
import { expectedTexts, firstMissing, squeezed } from './expected-text';
import { checkDocx, checkModel, checkPdf, pageBody } from './layout-check';
import { readPdf, type PdfContent } from './pdf-reader';
import { fonts, printed } from './printing';

function tablesOf(document: OfficialDocument): readonly Table[] {
  return [...document.body, ...document.annexes.flatMap((annex) => annex.body)].filter(
    (block) => block.kind === 'table',
  );
}

function figuresInHtml(html: string): readonly string[] {
  return [...html.matchAll(/data-figure>([^<]*)</gu)].map((match) => match[1]!);
}

/** Numbers and percentages of the workbook as its cells show them, row by row, as the model's table has them. */
function figuresInWorkbook(bytes: Uint8Array, document: OfficialDocument): readonly (readonly unknown[])[] {
  const workbook = read(bytes, { cellNF: true });
  for (const sheet of Object.values(workbook.Sheets)) showAsVietnamese(sheet);
  return tablesOf(document).map((table, index) => {
    const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets[workbook.SheetNames[index]!]!, { header: 1 });
    const first = rows.findIndex((row) => row[0] === 'STT') + table.header.length;
    return rows
      .slice(first, first + table.rows.length)
      .flatMap((row, at) =>
        table.rows[at]!.cells.flatMap((cell, column) => (cell.kind === 'text' ? [] : [row[column]])),
      );
  });
}

/** What must be a figure of its own is no text; the points and commas are those of Vietnamese. */
function showAsVietnamese(sheet: WorkSheet): void {
  for (const cell of Object.values(sheet) as CellObject[]) {
    if (cell.t !== 'n') continue;
    const decimals = /\.(0+)/u.exec(String(cell.z))?.[1]?.length ?? 0;
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
    cell.v = Number(cell.v).toLocaleString('vi-VN', digits);
    cell.t = 's';
  }
}

/** Texts of the sheet that are figures for whoever reads them, and for no spreadsheet. */
function figuresAsText(bytes: Uint8Array): readonly string[] {
  const { Sheets } = read(bytes);
  const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet) as CellObject[]);
  return cells.flatMap(({ t, v }) =>
    t === 's' && /^\d{1,3}(?:\.\d{3})*,\d+$/u.test(String(v)) ? [String(v)] : [],
  );
}

/** The same texts and figures in every format, and the layout of the decree in each. Answers the PDF. */
export async function expectSoundInEveryFormat(document: OfficialDocument): Promise<PdfContent> {
  expect(checkModel(document)).toEqual([]);
  const figures = collectFigures(document).map((item) => item.text);
  expect(figuresInHtml(await toHtml(document, fonts))).toEqual(figures);

  const expected = expectedTexts(document);
  const docx = readDocx(await toDocx(document));
  expect(firstMissing(squeezed(docxText(docx.body)), expected)).toBeNull();
  expect(checkDocx(docx, document)).toEqual([]);

  const pdf = await readPdf(await printed(document));
  expect(firstMissing(pdf.pages.map(pageBody).join(''), expected)).toBeNull();
  expect(checkPdf(pdf, document)).toEqual([]);

  const tables = tablesOf(document);
  if (tables.length === 0) {
    await expect(toXlsx(document)).rejects.toThrow('no spreadsheet');
    return pdf;
  }
  const cells = tables.map((table) =>
    table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'text' ? [] : [cell.text]))),
  );
  const bytes = await toXlsx(document);
  expect(figuresInWorkbook(bytes, document)).toEqual(cells);
  expect(figuresAsText(bytes)).toEqual([]);
  return pdf;
}
