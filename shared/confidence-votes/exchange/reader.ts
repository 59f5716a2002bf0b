import type { JsonRecord } from '../../kernel/json-record';
import { isLocalDate } from '../../kernel/local-date';
import type { Result } from '../../kernel/result';
import {
  fieldsAt,
  listAt,
  oneOf,
  optionalCount,
  optionalText,
  orWrongField,
  own,
  requiredText,
  wrong,
} from './fields';
import type {
  CountBase,
  CountBoardMember,
  CountExclusion,
  CountFile,
  CountTotals,
  FormatError,
} from './format';
import { rowsOf } from './rows';
import { INVALID_REASONS_OF, LEVELS_OF } from '../model';
import type { InvalidReason, Procedure } from '../model';

const PROCEDURES: Readonly<Record<string, Procedure>> = {
  lay_phieu_tin_nhiem: 'grading',
  bo_phieu_tin_nhiem: 'decision',
};

function procedureOf(file: JsonRecord, kind: CountFile['kind']): Procedure | null {
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

function countFileOf(value: unknown): CountFile {
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
export const readCountFile = (value: unknown): Result<CountFile, FormatError> =>
  orWrongField(() => countFileOf(value));
