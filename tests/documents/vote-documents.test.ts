import { read, utils } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { toDocx } from '@main/documents/docx/to-docx';
import { toHtml } from '@main/documents/html/to-html';
import { toXlsx } from '@main/documents/xlsx/to-xlsx';
import { buildVoteDocument, type VoteDocument } from '@shared/confidence-votes/documents';
import { collectFigures, type OfficialDocument, type Table } from '@shared/official-documents';
import { docxText, readDocx } from './docx-reader';
import { expectedTexts, firstMissing, squeezed } from './expected-text';
import { checkDocx, checkModel, checkPdf, pageBody } from './layout-check';
import { readPdf } from './pdf-reader';
import { fonts, printed, printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

afterAll(() => printer.close());

const KINDS: readonly VoteDocument[] = [
  'tally_minutes',
  'result_table',
  'tally_report',
  'confirming_resolution',
];

const SHAPES: readonly (readonly [string, VoteShape])[] = [
  ['1 person, official', { persons: 1, procedure: 'grading', status: 'official' }],
  [
    '31 persons, draft, reopened',
    { persons: 31, procedure: 'grading', status: 'draft', reopened: true, deputies: 85 },
  ],
  ['60 persons, official', { persons: 60, procedure: 'grading', status: 'official', boardSize: 11 }],
  ['long names and posts, draft', { persons: 9, procedure: 'grading', status: 'draft', longNames: true }],
  ['unknown figures, draft', { persons: 4, procedure: 'grading', status: 'draft', unknown: true }],
  [
    '12 persons and 3 left out, official',
    { persons: 12, procedure: 'grading', status: 'official', leftOut: 3, boardSize: 9 },
  ],
  ['nobody, draft', { persons: 0, procedure: 'grading', status: 'draft' }],
  ['decision on one person, official', { persons: 1, procedure: 'decision', status: 'official' }],
  ['decision on three persons, draft', { persons: 3, procedure: 'decision', status: 'draft' }],
];

function tablesOf(document: OfficialDocument): readonly Table[] {
  return [...document.body, ...document.annexes.flatMap((annex) => annex.body)].filter(
    (block) => block.kind === 'table',
  );
}

function figuresInHtml(html: string): readonly string[] {
  return [...html.matchAll(/data-figure>([^<]*)</gu)].map((match) => match[1]!);
}

/** Numbers and percentages of the workbook, row by row, as the model's table has them. */
function figuresInWorkbook(bytes: Uint8Array, document: OfficialDocument): readonly (readonly unknown[])[] {
  const workbook = read(bytes);
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

describe.each(SHAPES)('%s', (_name, shape) => {
  test.each(KINDS)('%s shows the same figures in every format and keeps the layout', async (kind) => {
    const document = buildVoteDocument(kind, makeContext(kind, shape));
    expect(checkModel(document)).toEqual([]);

    const figures = collectFigures(document).map((item) => item.text);
    expect(figures.length).toBeGreaterThan(0);
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
      return;
    }
    const cells = tables.map((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell) => {
          if (cell.kind === 'text') return [];
          return cell.kind === 'number' ? [cell.value ?? cell.text] : [cell.text];
        }),
      ),
    );
    expect(figuresInWorkbook(await toXlsx(document), document)).toEqual(cells);
  });
});
