import { searchKey } from '../kernel/vietnamese-text';
import type { TableRow } from './headings';
import type { ListColumn } from './model';
import { withNamesInTwo } from './split-names';

export const headingKey = (text: string): string =>
  searchKey(text.replace(/\([^)]*\)/gu, ' '))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

export interface Heading {
  /** Index of the last row that belongs to the heading. */
  readonly at: number;
  readonly lines: 1 | 2;
  /** Key of the column of the template, by position in the sheet. */
  readonly keys: ReadonlyMap<number, string>;
  /** Positions under "Nam" and "Nữ" of one heading: what stands there says the sex of the person as well. */
  readonly sexes: ReadonlyMap<number, string>;
  /** Position of what stands before the given name, where a name is in two columns; the other one has the key. */
  readonly family?: number;
  /** As written, by position. */
  readonly titles: readonly string[];
}

/** Two columns under one heading that lists of people split so: a birth date, or a cross. */
const SPLIT_BY_SEX = new Set(['birthDate', 'sex']);
const SEXES = new Map([
  ['nam', 'Nam'],
  ['nu', 'Nữ'],
]);

/** The names by which a column is known. */
export function namesOf(columns: readonly ListColumn[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, title, synonyms } of columns) {
    for (const name of [title, ...synonyms]) {
      if (!names.has(headingKey(name))) names.set(headingKey(name), key);
    }
  }
  return names;
}

/** A heading of one line. */
export function singleLine(at: number, row: TableRow, names: ReadonlyMap<string, string>): Heading {
  const titles = row.cells.map((cell) => cell.text.trim());
  const heading = headingOf(
    at,
    titles,
    titles.map((title) => [title]),
    names,
  );
  return withNamesInTwo(withSexes({ ...heading, lines: 1 }, names), names);
}

/** "Nam" and "Nữ" beside each other, with crosses below, in a list that has no other column of the sex. */
function withSexes(heading: Heading, names: ReadonlyMap<string, string>): Heading {
  const sexes = new Map<number, string>();
  for (const [position, title] of heading.titles.entries()) {
    const sex = SEXES.get(headingKey(title));
    if (sex !== undefined && ![...sexes.values()].includes(sex)) sexes.set(position, sex);
  }
  const wanted = [...names.values()].includes('sex') && ![...heading.keys.values()].includes('sex');
  if (!wanted || sexes.size < SEXES.size) return heading;
  const keys = new Map(heading.keys);
  for (const position of sexes.keys()) keys.set(position, 'sex');
  return { ...heading, keys, sexes };
}

/**
 * A heading of two lines with merged cells: "Họ và tên" over both, "Đơn vị" above "bầu cử", one group above several
 * columns. Excel keeps the text of a merged cell in its first cell, so the group goes on to the right as long as the
 * lower line has texts of its own. The two lines read together name a column first, then the lower one alone.
 */
export function twoLines(
  at: number,
  upper: TableRow,
  lower: TableRow,
  names: ReadonlyMap<string, string>,
): Heading {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const titles: string[] = [];
  const readings: string[][] = [];
  const groups: string[] = [];
  let group = '';
  for (let position = 0; position < width; position += 1) {
    const above = upper.cells[position]?.text.trim() ?? '';
    const below = lower.cells[position]?.text.trim() ?? '';
    if (above !== '') group = above;
    else if (below === '') group = '';
    groups.push(group);
    titles.push(below === '' ? above : group === '' ? below : `${group}: ${below}`);
    readings.push(below === '' ? [above] : [`${group} ${below}`, below]);
  }
  const heading = headingOf(at + 1, titles, readings, names);
  const keys = new Map(heading.keys);
  const sexes = new Map<number, string>();
  for (const [position, above] of groups.entries()) {
    const key = names.get(headingKey(above));
    const sex = SEXES.get(headingKey(lower.cells[position]?.text ?? ''));
    if (key === undefined || sex === undefined || !SPLIT_BY_SEX.has(key)) continue;
    keys.set(position, key);
    sexes.set(position, sex);
  }
  return withNamesInTwo({ ...heading, lines: 2, keys, sexes }, names);
}

function headingOf(
  at: number,
  titles: readonly string[],
  readings: readonly (readonly string[])[],
  names: ReadonlyMap<string, string>,
): Omit<Heading, 'lines'> {
  const keys = new Map<number, string>();
  const taken = new Set<string>();
  for (const [position, texts] of readings.entries()) {
    const key = texts.map((text) => names.get(headingKey(text))).find((found) => found !== undefined);
    if (key === undefined || taken.has(key)) continue;
    keys.set(position, key);
    taken.add(key);
  }
  return { at, keys, sexes: new Map(), titles };
}
