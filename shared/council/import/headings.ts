import { cleanMultilineText, searchKey } from '../../kernel/vietnamese-text';
import type { RegisterColumn } from './columns';

/** A table as read from a sheet; see src-main/spreadsheets for how cells become text. */
export interface TableCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'error';
}

export interface TableRow {
  readonly number: number;
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** One line of data with its cells under the keys of the template. */
export interface DataRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, TableCell>;
}

export interface FoundTable {
  readonly found: ReadonlySet<string>;
  readonly ignoredHeadings: readonly string[];
  readonly rows: readonly DataRow[];
}

/** A heading stands near the top; below that, words are data. */
const HEADING_ROWS = 25;

const headingKey = (text: string): string =>
  searchKey(text.replace(/\([^)]*\)/gu, ' '))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** Ordinals carry nothing that is imported. */
const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'dong', 'ly do chua nhap']);

interface Heading {
  readonly at: number;
  /** Key of the column of the template, by position in the sheet. */
  readonly keys: ReadonlyMap<number, string>;
}

/** The first sheet with a heading that knows the required first column; null when there is none. */
export function findTable(tables: readonly Table[], columns: readonly RegisterColumn[]): FoundTable | null {
  const names = new Map<string, string>();
  for (const { key, title, synonyms } of columns) {
    for (const name of [title, ...synonyms]) {
      if (!names.has(headingKey(name))) names.set(headingKey(name), key);
    }
  }
  const required = columns.filter((column) => column.required).map((column) => column.key);
  for (const [index, table] of tables.entries()) {
    const heading = findHeading(table, names, required);
    if (heading) return foundTable(table, heading, otherTables(tables, index));
  }
  return null;
}

function findHeading(
  table: Table,
  names: ReadonlyMap<string, string>,
  required: readonly string[],
): Heading | null {
  let best: Heading | null = null;
  for (const [at, row] of table.rows.slice(0, HEADING_ROWS).entries()) {
    const keys = new Map<number, string>();
    const taken = new Set<string>();
    for (const [position, cell] of row.cells.entries()) {
      const key = names.get(headingKey(cell.text));
      if (key === undefined || taken.has(key)) continue;
      keys.set(position, key);
      taken.add(key);
    }
    const [first = ''] = required;
    if (taken.has(first) && keys.size > (best?.keys.size ?? 0)) best = { at, keys };
  }
  return best;
}

function foundTable(table: Table, heading: Heading, others: readonly string[]): FoundTable {
  const headingRow = table.rows[heading.at]?.cells ?? [];
  const ignored = headingRow
    .filter((_, position) => !heading.keys.has(position))
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '' && !ORDINALS.has(headingKey(text)));
  const rows = table.rows.slice(heading.at + 1).filter((row, index) => !(index === 0 && isNumberLine(row)));
  return {
    found: new Set(heading.keys.values()),
    ignoredHeadings: [...ignored, ...others],
    rows: rows.map((row) => dataRow(row, heading.keys)).filter((row) => row.cells.size > 0),
  };
}

/** Under many headings stands a line that numbers the columns: (1) (2) (3). */
function isNumberLine(row: TableRow): boolean {
  const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
}

function dataRow(row: TableRow, keys: ReadonlyMap<number, string>): DataRow {
  const cells = new Map<string, TableCell>();
  for (const [position, key] of keys) {
    const cell = row.cells[position];
    if (!cell) continue;
    const text = cleanMultilineText(cell.text);
    if (text !== '') cells.set(key, { ...cell, text });
  }
  return { number: row.number, cells };
}

/** Sheets beside the one that is read are named, so that nobody thinks they came along. */
function otherTables(tables: readonly Table[], used: number): string[] {
  return tables
    .filter((table, index) => index !== used && table.rows.length > 0)
    .filter((table) => table.name !== GUIDE_SHEET)
    .map((table) => `Trang “${table.name}”`);
}

/** The second sheet of our own templates. */
export const GUIDE_SHEET = 'Cách ghi';
