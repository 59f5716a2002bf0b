import { isLocalDate } from '../kernel/local-date';
import { parsePercent } from '../kernel/percent';
import { err, ok, type Result } from '../kernel/result';
import { cleanText } from '../kernel/vietnamese-text';
import type {
  CountBase,
  CountBoardMember,
  CountExclusion,
  CountFile,
  CountRow,
  CountTotals,
  FormatError,
  PrintedText,
} from './exchange-format';
import { INVALID_REASONS_OF, LEVELS_OF } from './model';
import type { Block, InvalidReason, Procedure } from './model';

const MAX_ROWS = 1_000;
const MAX_COUNT = 99_999;
const MAX_TEXT = 2_000;

class WrongField extends Error {
  constructor(readonly field: FormatError) {
    super(`${field.path}: ${field.message}`);
  }
}

function wrong(path: string, message: string): never {
  throw new WrongField({ path, message });
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsAt(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return wrong(path, 'phải là một đối tượng { … }');
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return wrong(path, 'phải là một danh sách [ … ]');
}

function requiredText(value: unknown, path: string): string {
  const text = optionalText(value, path);
  if (text) return text;
  return wrong(path, 'phải có chữ');
}

function optionalText(value: unknown, path: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.length <= MAX_TEXT) return cleanText(value);
  return wrong(path, 'phải là chữ hoặc null');
}

function optionalCount(value: unknown, path: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT) return value;
  return wrong(path, `phải là số nguyên từ 0 đến ${MAX_COUNT} hoặc null`);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], path: string): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const words = choices.map((choice) => `"${choice}"`).join(', ');
  return wrong(path, `phải là một trong: ${words}`);
}

const PROCEDURES: Readonly<Record<string, Procedure>> = {
  lay_phieu_tin_nhiem: 'grading',
  bo_phieu_tin_nhiem: 'decision',
};

function procedureOf(file: Fields, kind: CountFile['kind']): Procedure | null {
  const written = requiredText(own(file, 'procedure'), 'procedure');
  const known = Object.hasOwn(PROCEDURES, written) ? PROCEDURES[written] : undefined;
  if (known !== undefined) return known;
  if (kind === 'secret-ballot') return null;
  oneOf(written, Object.keys(PROCEDURES), 'procedure');
  return null;
}

function levelsOf(value: unknown, procedure: Procedure | null): readonly string[] {
  const levels = listAt(value, 'levels').map((level, index) => {
    const text = requiredText(level, `levels[${index}]`);
    if (/^[a-z][A-Za-z_]{0,39}$/u.test(text)) return text;
    return wrong(`levels[${index}]`, 'phải là tên ngắn không dấu');
  });
  if (procedure !== null) {
    const expected = LEVELS_OF[procedure].join(', ');
    if (levels.join(', ') !== expected) {
      wrong('levels', `phải là: ${expected}`);
    }
  }
  if (levels.length === 0 || levels.length > 5 || new Set(levels).size !== levels.length) {
    wrong('levels', 'phải có từ 1 đến 5 mức khác nhau');
  }
  return levels;
}

function reasonsOf(value: unknown, procedure: Procedure | null): CountTotals['invalidReasons'] {
  if (value === null || value === undefined) return {};
  const known = INVALID_REASONS_OF[procedure ?? 'decision'];
  const reasons: Partial<Record<InvalidReason, number>> = {};
  for (const [key, count] of Object.entries(fieldsAt(value, 'totals.invalidReasons'))) {
    const path = `totals.invalidReasons.${key}`;
    const stated = optionalCount(count, path);
    if (stated !== null) reasons[oneOf(key, known, path)] = stated;
  }
  return reasons;
}

function totalsOf(value: unknown, procedure: Procedure | null): CountTotals {
  const totals = fieldsAt(value, 'totals');
  const count = (key: Exclude<keyof CountTotals, 'invalidReasons'>) =>
    optionalCount(own(totals, key), `totals.${key}`);
  return {
    deputiesTotal: count('deputiesTotal'),
    deputiesVoting: count('deputiesVoting'),
    ballotsPrinted: count('ballotsPrinted'),
    ballotsIssued: count('ballotsIssued'),
    ballotsCollected: count('ballotsCollected'),
    ballotsValid: count('ballotsValid'),
    ballotsInvalid: count('ballotsInvalid'),
    invalidReasons: reasonsOf(own(totals, 'invalidReasons'), procedure),
  };
}

function baseOf(value: unknown): CountBase {
  const base = fieldsAt(value, 'percentBase');
  const decimals = optionalCount(own(base, 'decimals'), 'percentBase.decimals');
  if (decimals !== null && decimals > 4) {
    wrong('percentBase.decimals', 'phải từ 0 đến 4 hoặc null');
  }
  const rounding = own(base, 'rounding') ?? null;
  const read =
    rounding === null
      ? null
      : oneOf(rounding, ['half_up', 'truncated', 'unclear'] as const, 'percentBase.rounding');
  const amount = optionalCount(own(base, 'value'), 'percentBase.value');
  if (amount === 0) wrong('percentBase.value', 'phải lớn hơn 0 hoặc null');
  return {
    kind: oneOf(
      own(base, 'kind'),
      ['ballots_collected', 'total_deputies', 'none'] as const,
      'percentBase.kind',
    ),
    value: amount,
    decimals,
    rounding: read === 'unclear' ? null : read,
  };
}

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

function rowsOf(value: unknown, levels: readonly string[]): readonly CountRow[] {
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

function exclusionsOf(value: unknown): readonly CountExclusion[] {
  if (value === null || value === undefined) return [];
  return listAt(value, 'excluded').map((entry, index) => {
    const path = `excluded[${index}]`;
    const fields = fieldsAt(entry, path);
    return {
      name: requiredText(own(fields, 'name'), `${path}.name`),
      position: optionalText(own(fields, 'position'), `${path}.position`),
      reason: optionalText(own(fields, 'reason'), `${path}.reason`) ?? '',
    };
  });
}

function boardOf(value: unknown): readonly CountBoardMember[] {
  if (value === null || value === undefined) return [];
  return listAt(value, 'board').map((entry, index) => {
    const path = `board[${index}]`;
    const fields = fieldsAt(entry, path);
    return {
      name: requiredText(own(fields, 'name'), `${path}.name`),
      posts: optionalText(own(fields, 'posts'), `${path}.posts`) ?? '',
      role: oneOf(own(fields, 'role'), ['head', 'secretary', 'member'] as const, `${path}.role`),
    };
  });
}

function clockTime(value: unknown, path: string): string {
  const text = optionalText(value, path) ?? '';
  if (text === '' || /^([01]\d|2[0-3]):[0-5]\d$/u.test(text)) return text;
  return wrong(path, 'phải là giờ như "08:30" hoặc null');
}

function readFile(value: unknown): CountFile {
  const file = fieldsAt(value, '(tệp)');
  const kind = oneOf(own(file, 'kind'), ['confidence-vote', 'secret-ballot'] as const, 'kind');
  const id = requiredText(own(file, 'id'), 'id');
  const procedure = procedureOf(file, kind);
  const levels = levelsOf(own(file, 'levels'), procedure);
  const dateText = optionalText(own(file, 'date'), 'date');
  if (dateText !== null && !isLocalDate(dateText) && !/^\d{4}(-(0[1-9]|1[0-2]))?$/u.test(dateText)) {
    wrong('date', 'phải có dạng 2023-12-13, 2023-12 hoặc 2023');
  }
  return {
    id,
    kind,
    title: optionalText(own(file, 'title'), 'title') ?? id,
    body: optionalText(own(file, 'body'), 'body') ?? '',
    session: optionalText(own(file, 'session'), 'session') ?? '',
    dateText,
    date: dateText !== null && isLocalDate(dateText) ? dateText : null,
    startTime: clockTime(own(file, 'startTime'), 'startTime'),
    endTime: clockTime(own(file, 'endTime'), 'endTime'),
    place: optionalText(own(file, 'place'), 'place') ?? '',
    procedure,
    legalBasis: optionalText(own(file, 'legalBasis'), 'legalBasis'),
    levels,
    totals: totalsOf(own(file, 'totals'), procedure),
    base: baseOf(own(file, 'percentBase')),
    rows: rowsOf(own(file, 'rows'), levels),
    excluded: exclusionsOf(own(file, 'excluded')),
    board: boardOf(own(file, 'board')),
  };
}

/** Checks a parsed JSON value against the exchange format; the error names the first wrong field. */
export function readCountFile(value: unknown): Result<CountFile, FormatError> {
  try {
    return ok(readFile(value));
  } catch (error) {
    if (error instanceof WrongField) return err(error.field);
    throw error;
  }
}
