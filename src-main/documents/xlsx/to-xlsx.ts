import type { Cell as SheetCell, CellObject, Sheet, SheetData } from 'write-excel-file/node';
import { safeText } from '@shared/kernel/safe-text';
import {
  textOf,
  type Block,
  type Cell,
  type OfficialDocument,
  type Table,
  type TableRow,
  type TextCell,
} from '@shared/official-documents';
import { sheetFigure, WHOLE_NUMBER } from '../../spreadsheets/written-figure';

/** Excel refuses longer names and these characters. */
const SHEET_NAME_LIMIT = 31;
/** The sheet as the library takes it; no pictures stand on ours. */
type WorkbookSheet = Sheet<never>;
const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]/gu;

/** Millimetres of the printed column to characters of the spreadsheet's. */
const CHARACTERS_PER_MM = 0.55;
const BOLD = { fontWeight: 'bold' } as const;
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
/** Points of one line; spreadsheet programs do not grow a row for merged or wrapped cells by themselves. */
const LINE_HEIGHT = 16;
/** A column's width counts digits; Vietnamese words in Times run narrower. */
const NARROW_LETTERS = 1.15;
const BORDERS = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** Every table of the document on a sheet of its own; callers ask only for documents that have one. */
export async function toXlsx(document: OfficialDocument): Promise<Uint8Array> {
  const blocks = [...document.body, ...document.annexes.flatMap((annex) => annex.body)];
  const tables = blocks.flatMap((block, index) =>
    block.kind === 'table'
      ? [{ table: block, above: notesAbove(blocks, index), below: notesBelow(blocks, index) }]
      : [],
  );
  if (tables.length === 0) throw new Error('a document without a table has no spreadsheet');
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const sheets = tables.map(({ table, ...notes }, index) =>
    sheetOf(document, table, notes, sheetName(table, index, tables.length)),
  );
  const buffer = await writeWorkbook(sheets).toBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** The remarks right above a table name the base of its percentages; they go with it. */
function notesAbove(blocks: readonly Block[], index: number): readonly string[] {
  const notes: string[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.role !== 'note') break;
    notes.unshift(textOf(block.runs));
  }
  return notes;
}

/** What a table comes to, such as its total in words; remarks between two tables belong to the second. */
function notesBelow(blocks: readonly Block[], index: number): readonly string[] {
  const notes: string[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'table') return [];
    if (block.role !== 'note') break;
    notes.push(textOf(block.runs));
  }
  return notes;
}

function sheetName(table: Table, index: number, total: number): string {
  const prefix = total > 1 ? `${index + 1}. ` : '';
  return `${prefix}${table.caption.replace(FORBIDDEN_IN_SHEET_NAME, ' ')}`
    .slice(0, SHEET_NAME_LIMIT)
    .trimEnd();
}

function sheetOf(
  document: OfficialDocument,
  table: Table,
  notes: { readonly above: readonly string[]; readonly below: readonly string[] },
  name: string,
): WorkbookSheet {
  const width = table.columns.length;
  const across = (text: string, style: object): SheetCell[] => [
    {
      value: safeText(text),
      type: String,
      ...FONT,
      columnSpan: width,
      wrap: true,
      height: heightOf(text, table, 0, width),
      ...style,
    },
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const remarks = (texts: readonly string[]) => texts.map((text) => across(text, { fontStyle: 'italic' }));
  const mark = document.draftMark === null ? [] : [across(document.draftMark, BOLD)];
  const head: SheetData = [
    ...mark,
    across(document.title, { fontWeight: 'bold', align: 'center' }),
    ...(table.caption === '' ? [] : [across(table.caption, BOLD)]),
    ...remarks(notes.above),
  ];
  const verification = document.verification === '' ? [] : [across(document.verification, { fontSize: 9 })];
  return {
    sheet: name,
    orientation: 'landscape',
    columns: table.columns.map((column) => ({ width: charactersOf(column.width) })),
    data: [
      ...head,
      ...headerRows(table),
      ...table.rows.map((row) => bodyRow(row, table)),
      ...remarks(notes.below),
      ...verification,
    ],
  };
}

const charactersOf = (mm: number): number => Math.max(8, mm * CHARACTERS_PER_MM);

const POINTS_PER_MM = 72 / 25.4;

/** Height of the lines that a text needs in its columns, words kept whole. */
function heightOf(text: string, table: Table, column: number, columns: number): number {
  const room = table.columns
    .slice(column, column + columns)
    .reduce((sum, item) => sum + charactersOf(item.width), 0);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return lines * LINE_HEIGHT + 3;
}

function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > room * NARROW_LETTERS) {
      lines += 1;
      used = 0;
    }
    used += used === 0 ? word.length : word.length + 1;
  }
  return lines;
}

/** Cells that a span of the rows above covers stay empty. */
function headerRows(table: Table): SheetData {
  const grid: SheetCell[][] = table.header.map(() => []);
  const covered = table.header.map(() => new Set<number>());
  table.header.forEach((cells, rowIndex) => {
    let column = 0;
    for (const cell of cells) {
      while (covered[rowIndex]!.has(column)) {
        grid[rowIndex]![column] = null;
        column += 1;
      }
      grid[rowIndex]![column] = headerCell(cell, table, column);
      for (let row = rowIndex; row < rowIndex + cell.rows; row += 1) {
        for (let at = column; at < column + cell.columns; at += 1) {
          covered[row]?.add(at);
          if (row !== rowIndex || at !== column) grid[row]![at] = null;
        }
      }
      column += cell.columns;
    }
  });
  return grid;
}

function headerCell(cell: TextCell, table: Table, column: number): SheetCell {
  return {
    height: heightOf(textOf(cell.runs), table, column, cell.columns) / cell.rows,
    value: safeText(textOf(cell.runs)),
    type: String,
    ...FONT,
    ...BORDERS,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    ...spanOf(cell),
  };
}

function bodyRow(row: TableRow, table: Table): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const cell of row.cells) {
    const alignment =
      (cell.kind === 'text' ? cell.alignment : null) ?? table.columns[cells.length]?.alignment;
    const align = alignment === 'justify' || alignment === undefined ? 'left' : alignment;
    const text = cell.kind === 'text' ? textOf(cell.runs) : cell.text;
    cells.push({
      ...bodyCell(cell, row, align, isOrdinals(table, cells.length)),
      height: Math.max(heightOf(text, table, cells.length, cell.columns), (table.rowMm ?? 0) * POINTS_PER_MM),
    });
    for (let extra = 1; extra < cell.columns; extra += 1) cells.push(null);
  }
  return cells;
}

/** The column that numbers the rows, by the words which the appendices of the decree head it with. */
function isOrdinals(table: Table, column: number): boolean {
  const head = column === 0 ? table.header[0]?.[0] : undefined;
  return head !== undefined && /^(?:STT|TT|Số TT)$/u.test(textOf(head.runs));
}

function bodyCell(
  cell: Cell,
  row: TableRow,
  align: 'left' | 'center' | 'right',
  ordinal: boolean,
): CellObject {
  const style = {
    ...FONT,
    ...BORDERS,
    align,
    alignVertical: 'center',
    ...(row.kind === 'body' ? {} : BOLD),
    ...spanOf(cell),
  } as const;
  if (cell.kind === 'number' && cell.value !== null) {
    return { value: cell.value, type: Number, format: WHOLE_NUMBER, ...style };
  }
  const text = cell.kind === 'text' ? textOf(cell.runs) : cell.text;
  const figure = cell.kind === 'percent' || ordinal ? sheetFigure(text) : null;
  if (figure) return { ...figure, type: Number, ...style };
  return { value: safeText(text), type: String, wrap: cell.kind === 'text', ...style };
}

const spanOf = (cell: Cell) => ({
  ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
  ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
});
