import { headingKey, type Heading } from './heading-lines';
import type { TableRow } from './headings';

/** A name in two columns, "Nguyễn Văn" beside "An", under two headings or under one that was merged over both. */

const FAMILY = new Set([
  'ho',
  'ho dem',
  'ho va dem',
  'ho chu dem',
  'ho va chu dem',
  'ho ten dem',
  'ho va ten dem',
  'ho lot',
  'ho va chu lot',
]);
const GIVEN = 'ten';
const NAME = 'fullName';

/** "Họ và đệm" beside "Tên", in a list that has no other column of names. */
export function withNamesInTwo(heading: Heading, names: ReadonlyMap<string, string>): Heading {
  if (![...names.values()].includes(NAME) || [...heading.keys.values()].includes(NAME)) return heading;
  const family = heading.titles.findIndex((title) => FAMILY.has(ownKey(title)));
  const given = family + 1;
  if (family === -1 || ownKey(heading.titles[given] ?? '') !== GIVEN) return heading;
  return { ...heading, keys: new Map(heading.keys).set(given, NAME), family };
}

/** Of two lines the lower one says it: "Họ và tên: Họ và đệm". */
const ownKey = (title: string): string => headingKey(title.split(': ').at(-1) ?? '');

/** A given name: one or two words with capitals, and none of what lists mark people with. */
const GIVEN_NAME = /^\p{Lu}[\p{L}\p{M}'’]*(?: \p{Lu}[\p{L}\p{M}'’]*)?$/u;
const MARKS = new Set(['x', 'v', 'nam', 'nu', 'co', 'khong', 'kinh', 'dang vien']);
/** People share given names, but hardly more than so many of them one. */
const MOST_OF_ONE = 4;

/** Without a heading of its own the next column belongs to the name when most names go on there with names of their own. */
export function withNamesGoingOn(heading: Heading, rows: readonly TableRow[]): Heading {
  const family = [...heading.keys].find(([, key]) => key === NAME)?.[0];
  if (family === undefined || heading.family !== undefined) return heading;
  const given = family + 1;
  if (heading.keys.has(given) || (heading.titles[given] ?? '') !== '') return heading;
  const textAt = (row: TableRow, position: number): string => row.cells[position]?.text.trim() ?? '';
  const named = rows.filter((row) => textAt(row, family) !== '');
  const goingOn = named
    .map((row) => textAt(row, given))
    .filter((text) => GIVEN_NAME.test(text) && !MARKS.has(headingKey(text)));
  const few = new Set(goingOn).size * MOST_OF_ONE < goingOn.length;
  if (goingOn.length * 2 <= named.length || few) return heading;
  const keys = new Map(heading.keys);
  keys.delete(family);
  return { ...heading, keys: keys.set(given, NAME), family };
}
