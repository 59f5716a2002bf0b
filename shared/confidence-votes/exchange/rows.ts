import { parsePercent } from '../../kernel/percent';
import { fieldsAt, listAt, oneOf, optionalCount, optionalText, own, requiredText, wrong } from './fields';
import type { CountRow, PrintedText } from './format';
import type { Block } from '../model';

const MAX_ROWS = 1_000;

const BLOCKS: Readonly<Record<'hdnd' | 'ubnd', Block>> = { hdnd: 'council', ubnd: 'committee' };

/** One value per level; a level that the file does not know is a misspelt one and is refused. */
function perLevel<T>(
  value: unknown,
  path: string,
  levels: readonly string[],
  read: (value: unknown, path: string) => T | null,
): Readonly<Record<string, T | null>> {
  if (value === null || value === undefined) return Object.fromEntries(levels.map((level) => [level, null]));
  const fields = fieldsAt(value, path);
  for (const key of Object.keys(fields)) {
    if (!levels.includes(key)) wrong(`${path}.${key}`, 'không có trong "levels"');
  }
  return Object.fromEntries(levels.map((level) => [level, read(own(fields, level), `${path}.${level}`)]));
}

function printedPercent(value: unknown, path: string): PrintedText | null {
  const text = optionalText(value, path);
  if (text === null) return null;
  const percent = parsePercent(text);
  if (percent) return { text, percent };
  return wrong(path, 'phải là tỷ lệ như "97,87" hoặc null');
}

function rowOf(value: unknown, index: number, levels: readonly string[]): CountRow {
  const path = `rows[${index}]`;
  const row = fieldsAt(value, path);
  const no = optionalCount(own(row, 'no'), `${path}.no`);
  if (no === null || no === 0) return wrong(`${path}.no`, 'phải là số thứ tự 1, 2, 3 …');
  const counts = own(row, 'counts');
  if (counts === undefined) wrong(`${path}.counts`, 'còn thiếu');
  const block = own(row, 'block') ?? null;
  return {
    no,
    name: requiredText(own(row, 'name'), `${path}.name`),
    position: optionalText(own(row, 'position'), `${path}.position`),
    block: block === null ? null : BLOCKS[oneOf(block, ['hdnd', 'ubnd'] as const, `${path}.block`)],
    counts: perLevel(counts, `${path}.counts`, levels, optionalCount),
    percentPublished: perLevel(
      own(row, 'percentPublished'),
      `${path}.percentPublished`,
      levels,
      printedPercent,
    ),
    validForPerson: optionalCount(own(row, 'validForPerson'), `${path}.validForPerson`),
    invalidForPerson: optionalCount(own(row, 'invalidForPerson'), `${path}.invalidForPerson`),
  };
}

export function rowsOf(value: unknown, levels: readonly string[]): readonly CountRow[] {
  const list = listAt(value, 'rows');
  if (list.length === 0 || list.length > MAX_ROWS) {
    wrong('rows', `phải có từ 1 đến ${MAX_ROWS} người`);
  }
  const rows = list.map((row, index) => rowOf(row, index, levels));
  const seen = new Set<number>();
  rows.forEach((row, index) => {
    if (seen.has(row.no)) wrong(`rows[${index}].no`, `số ${row.no} bị lặp lại`);
    seen.add(row.no);
  });
  return rows;
}
