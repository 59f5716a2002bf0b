import { cleanMultilineText } from '../kernel/vietnamese-text';
import { headingKey, namesOf, singleLine, twoLines, type Heading } from './heading-lines';
import { closingIndex } from './list-foot';
import type { ListColumn } from './model';
import { withNamesGoingOn } from './split-names';
import { titleOf, type TitleLine } from './title-lines';

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
  readonly titles: readonly TitleLine[];
  /** The signatures below the list. */
  readonly closing: readonly DataRow[];
}

/** A heading stands near the top; below that, words are data. */
const HEADING_ROWS = 25;

/** Ordinals carry nothing that is imported. */
const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'dong', 'ly do chua nhap']);

/** The first sheet with a heading that knows the required first column; null when there is none. */
export function findTable(tables: readonly Table[], columns: readonly ListColumn[]): FoundTable | null {
  const [first = ''] = requiredOf(columns).map(({ key }) => key);
  return readTable(tables, columns, (keys) => keys.has(first));
}

/** A line that names so many columns is a heading, whatever it lacks. */
const FEW_COLUMNS = 3;

/** A table with a heading that may lack required columns: somebody says which of its other columns they are. */
export function findIncompleteTable(
  tables: readonly Table[],
  columns: readonly ListColumn[],
): FoundTable | null {
  return readTable(tables, columns, (keys) => keys.size >= FEW_COLUMNS);
}

/** Titles of the required columns that a table does not have. */
export function missingTitles({ found }: FoundTable, columns: readonly ListColumn[]): string[] {
  return requiredOf(columns)
    .filter(({ key }) => !found.has(key))
    .map(({ title }) => title);
}

const requiredOf = (columns: readonly ListColumn[]): ListColumn[] =>
  columns.filter((column) => column.required);

function readTable(
  tables: readonly Table[],
  columns: readonly ListColumn[],
  isHeading: (keys: ReadonlySet<string>) => boolean,
): FoundTable | null {
  const names = namesOf(columns);
  for (const [index, table] of tables.entries()) {
    const heading = findHeading(table, names, isHeading);
    if (!heading) continue;
    const below = table.rows.slice(heading.at + 1);
    return foundTable(below, withNamesGoingOn(heading, below), otherTables(tables, index));
  }
  return null;
}

function findHeading(
  table: Table,
  names: ReadonlyMap<string, string>,
  isHeading: (keys: ReadonlySet<string>) => boolean,
): Heading | null {
  let best: Heading | null = null;
  const top = table.rows.slice(0, HEADING_ROWS);
  for (const [at, row] of top.entries()) {
    const next = top[at + 1];
    const found = [singleLine(at, row, names)];
    if (next?.number === row.number + 1) found.push(twoLines(at, row, next, names));
    for (const heading of found) {
      if (!isHeading(new Set(heading.keys.values()))) continue;
      if (best === null || saysMore(heading, best)) best = heading;
    }
  }
  return best;
}

/** One line that says as much as two does so without what stands above it, which is the title of the list. */
function saysMore(heading: Heading, known: Heading): boolean {
  return (
    (heading.keys.size - known.keys.size ||
      heading.sexes.size - known.sexes.size ||
      Number(heading.family !== undefined) - Number(known.family !== undefined) ||
      (heading.at === known.at ? known.lines - heading.lines : 0)) > 0
  );
}

function foundTable(below: readonly TableRow[], heading: Heading, others: readonly string[]): FoundTable {
  const ignored = heading.titles
    .filter((_, position) => !heading.keys.has(position) && position !== heading.family)
    .filter((text) => text !== '' && !ORDINALS.has(headingKey(text)));
  const lines = below.filter((row, index) => !(index === 0 && isNumberLine(row)));
  const closing = closingIndex(lines);
  const entries = closing === -1 ? lines : lines.slice(0, closing);
  const rowsOf = (of: readonly TableRow[]): DataRow[] =>
    of.map((row) => dataRow(row, heading)).filter((row) => row.cells.size > 0);
  return {
    found: new Set([...heading.keys.values(), ...(heading.sexes.size > 0 ? ['sex'] : [])]),
    ignoredHeadings: [...ignored, ...others],
    rows: rowsOf(entries),
    titles: entries.flatMap((row) => titleOf(row, heading) ?? []),
    closing: closing === -1 ? [] : rowsOf(lines.slice(closing)),
  };
}

/** Under many headings stands a line that numbers the columns: (1) (2) (3). */
function isNumberLine(row: TableRow): boolean {
  const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
}

function dataRow(row: TableRow, { keys, sexes, family }: Heading): DataRow {
  const cells = new Map<string, TableCell>();
  let birth: TableCell | undefined;
  for (const [position, key] of keys) {
    const cell = cellAt(row, position, key === 'fullName' ? family : undefined);
    if (!cell) continue;
    const text = cleanMultilineText(cell.text);
    if (text === '') continue;
    const sex = sexes.get(position);
    // A stroke or a zero in the column of the other sex is an empty cell.
    if (sex !== undefined && /^(?:[-–—]+|0)$/u.test(text)) continue;
    if (key !== 'sex' || sex === undefined) cells.set(key, { ...cell, text });
    // Many lists write the year of birth in the place of the cross.
    else if (/\d{4}/u.test(text)) birth = { ...cell, text };
    if (sex !== undefined && !cells.has('sex')) cells.set('sex', { text: sex, kind: 'text' });
  }
  if (birth && !cells.has('birthDate')) cells.set('birthDate', birth);
  return { number: row.number, cells };
}

/** What stands in a column; of a name in two, both parts, also where one of them is empty or the row ends before it. */
function cellAt(row: TableRow, position: number, family: number | undefined): TableCell | undefined {
  const cell = row.cells[position];
  const before = family === undefined ? undefined : row.cells[family];
  if (!before || before.text.trim() === '') return cell;
  return cell ? { ...cell, text: `${before.text} ${cell.text}` } : before;
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
