import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCount } from '@shared/confidence-votes/exchange/evaluation';
import { readCountFile } from '@shared/confidence-votes/exchange/reader';
import { voteFromExchange } from '@shared/confidence-votes/exchange/to-vote';

type Json = Record<string, unknown>;

const row = (change: Json = {}): Json => ({
  no: 1,
  name: 'Nguyễn Văn A',
  position: 'Chủ tịch HĐND tỉnh',
  counts: { high: 40, medium: 5, low: 2 },
  ...change,
});

const countFile = (change: Json = {}): Json => ({
  kind: 'confidence-vote',
  id: 'mau-1',
  title: 'Lấy phiếu tín nhiệm',
  date: '2028-12-05',
  body: 'HĐND tỉnh Mẫu',
  procedure: 'lay_phieu_tin_nhiem',
  legalBasis: 'NQ 96/2023/QH15',
  levels: ['high', 'medium', 'low'],
  totals: { ballotsIssued: 47, ballotsCollected: 47, ballotsValid: 47, ballotsInvalid: 0 },
  percentBase: { kind: 'ballots_collected', value: 47, decimals: 2, rounding: 'half_up' },
  rows: [row()],
  ...change,
});

const read = (value: unknown) => {
  const file = readCountFile(value);
  if (!file.ok) throw new Error(`${file.error.path}: ${file.error.message}`);
  return file.value;
};
const evaluate = (change: Json = {}) => evaluateCount(read(countFile(change)));
const codes = (change: Json = {}) => evaluate(change).problems.map((problem) => problem.code);
const wrongPath = (value: unknown) => {
  const file = readCountFile(value);
  return file.ok ? null : file.error.path;
};
const wrongRow = (change: Json) => wrongPath(countFile({ rows: [row(), row({ no: 2, ...change })] }));

/** The page that tells others how to write such a file: bold names must be there. */
const README = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
const described = README.slice(README.indexOf('**The file.**'), README.indexOf('**The problems.**'));
const namesIn = (text: string, bold: boolean): string[] =>
  [...text.matchAll(/(?<bold>\*\*)?`(?<name>[a-zA-Z]+)(?:\[\])?`/gu)]
    .filter(({ groups }) => (groups?.['bold'] !== undefined) === bold)
    .map(({ groups }) => groups?.['name'] ?? '');
const firstColumn = described
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| field'))
  .map((line) => line.split('|')[1] ?? '');

describe('the fields in bold in the README', () => {
  const whole = countFile({
    session: 'Kỳ họp thứ 8',
    place: 'Hội trường',
    startTime: '08:00',
    endTime: '10:00',
    excluded: [],
    board: [],
  });
  const without = (field: string) =>
    wrongPath(Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field)));

  it('are those without which a file is refused', () => {
    const bold = namesIn(firstColumn.join(), true);
    const plain = namesIn(firstColumn.join(), false);
    expect([...bold, ...plain].toSorted()).toEqual(Object.keys(whole).toSorted());
    for (const field of bold) expect(without(field), field).toBe(field);
    for (const field of plain) expect(without(field), field).toBeNull();
  });

  it('are as many inside a row, the base, the board and the people left out', () => {
    const refused = (change: Json) => wrongPath({ ...whole, ...change });
    expect(refused({ totals: {} })).toBeNull();
    expect(refused({ percentBase: null })).toBe('percentBase');
    expect(refused({ percentBase: { value: 47 } })).toBe('percentBase.kind');
    expect(refused({ percentBase: { kind: 'none' } })).toBeNull();
    for (const field of ['no', 'name', 'counts'])
      expect(wrongRow({ [field]: undefined })).toBe(`rows[1].${field}`);
    expect(refused({ rows: [{ no: 1, name: 'A', counts: { high: null } }] })).toBeNull();
    expect(refused({ excluded: [{ position: 'B' }] })).toBe('excluded[0].name');
    expect(refused({ board: [{ name: 'C' }] })).toBe('board[0].role');
  });
});

describe('readCountFile', () => {
  it('names the first wrong field', () => {
    expect(wrongPath(null)).toBe('(tệp)');
    expect(wrongPath([])).toBe('(tệp)');
    expect(wrongPath({})).toBe('kind');
    expect(wrongPath(countFile({ id: '' }))).toBe('id');
    expect(wrongPath(countFile({ date: '13/12/2023' }))).toBe('date');
    expect(wrongPath(countFile({ date: '2023-13' }))).toBe('date');
    expect(wrongPath(countFile({ procedure: 'bau_cu' }))).toBe('procedure');
    expect(wrongPath(countFile({ levels: ['high', 'low'] }))).toBe('levels');
    expect(wrongPath(countFile({ levels: ['high', 5, 'low'] }))).toBe('levels[1]');
    expect(wrongPath(countFile({ totals: undefined }))).toBe('totals');
    expect(wrongPath(countFile({ totals: { ballotsCollected: '47' } }))).toBe('totals.ballotsCollected');
    expect(wrongPath(countFile({ totals: { ballotsCollected: 4.5 } }))).toBe('totals.ballotsCollected');
    expect(wrongPath(countFile({ totals: { ballotsCollected: -1 } }))).toBe('totals.ballotsCollected');
    expect(wrongPath(countFile({ totals: { invalidReasons: { torn: 1 } } }))).toBe(
      'totals.invalidReasons.torn',
    );
    // A missing mark spoils a row of a grading ballot, not the ballot.
    expect(wrongPath(countFile({ totals: { invalidReasons: { no_mark: 1 } } }))).toBe(
      'totals.invalidReasons.no_mark',
    );
    expect(wrongPath(countFile({ percentBase: { kind: 'ballots_valid', value: 47 } }))).toBe(
      'percentBase.kind',
    );
    expect(wrongPath(countFile({ percentBase: { kind: 'none', rounding: 'up' } }))).toBe(
      'percentBase.rounding',
    );
    expect(wrongPath(countFile({ percentBase: { kind: 'total_deputies', value: 0 } }))).toBe(
      'percentBase.value',
    );
    expect(wrongPath(countFile({ percentBase: { kind: 'none', decimals: 9 } }))).toBe('percentBase.decimals');
    expect(wrongPath(countFile({ rows: [] }))).toBe('rows');
    expect(wrongPath(countFile({ rows: 'x' }))).toBe('rows');
    expect(wrongRow({ no: 1 })).toBe('rows[1].no');
    expect(wrongRow({ no: null })).toBe('rows[1].no');
    expect(wrongRow({ name: null })).toBe('rows[1].name');
    expect(wrongRow({ block: 'other' })).toBe('rows[1].block');
    expect(wrongRow({ counts: undefined })).toBe('rows[1].counts');
    expect(wrongRow({ counts: { high: 1e9 } })).toBe('rows[1].counts.high');
    expect(wrongRow({ counts: { hihg: 1 } })).toBe('rows[1].counts.hihg');
    expect(wrongRow({ percentPublished: { low: 'x' } })).toBe('rows[1].percentPublished.low');
    expect(wrongRow({ percentPublished: { low: 12.5 } })).toBe('rows[1].percentPublished.low');
    expect(wrongPath(countFile({ startTime: '8h30' }))).toBe('startTime');
    expect(wrongPath(countFile({ board: [{ name: 'B', role: 'chief' }] }))).toBe('board[0].role');
    expect(wrongPath(countFile({ excluded: [{}] }))).toBe('excluded[0].name');
  });

  it('takes left out and null as not known, and NFD text as NFC', () => {
    const file = read(
      countFile({ totals: {}, rows: [row({ counts: { low: null }, name: 'Hòa'.normalize('NFD') })] }),
    );
    expect(file.totals.ballotsCollected).toBeNull();
    expect(file.rows[0]?.counts).toEqual({ high: null, medium: null, low: null });
    expect(file.rows[0]?.name).toBe('Hòa'.normalize('NFC'));
  });

  it('answers a value to any JSON, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(countFile())), (value, key) => {
        expect(readCountFile(value).ok).toBe(false);
        const file = readCountFile(countFile({ [key]: value }));
        if (file.ok) evaluateCount(file.value);
      }),
      { numRuns: 500 },
    );
    const hostile = JSON.parse('{"rows":[{"no":1,"name":"A","counts":{"__proto__":1}}]}') as Json;
    expect(wrongPath(countFile(hostile))).toBe('rows[0].counts.__proto__');
  });
});

describe('evaluateCount', () => {
  it('prints a full count', () => {
    expect(evaluate()).toEqual({
      id: 'mau-1',
      base: { kind: 'ballots_collected', value: 47 },
      rows: [
        {
          no: 1,
          name: 'Nguyễn Văn A',
          counts: { high: 40, medium: 5, low: 2 },
          invalidRows: 0,
          percent: { high: '85,11', medium: '10,64', low: '4,26' },
          consequence: 'none',
        },
      ],
      problems: [],
    });
  });

  it('reconciles a row with what is known of its validity', () => {
    const low = (counts: Json, change: Json = {}) => codes({ rows: [row({ counts, ...change })] });
    const short = { high: 19, medium: 2, low: 25 };
    expect(low(short, { invalidForPerson: 1 })).toEqual([]);
    expect(low(short, { validForPerson: 46 })).toEqual([]);
    expect(low(short, { validForPerson: 46, invalidForPerson: 1 })).toEqual([]);
    expect(low(short)).toEqual(['invalid_rows_not_stated']);
    expect(low(short, { invalidForPerson: 2 })).toEqual(['sum_mismatch']);
    expect(low(short, { invalidForPerson: 0 })).toEqual(['sum_mismatch']);
    expect(low(short, { validForPerson: 47 })).toEqual(['sum_mismatch']);
    expect(low(short, { validForPerson: 46, invalidForPerson: 2 })).toEqual(['sum_mismatch']);
    expect(low({ high: 40, medium: 8, low: null })).toEqual(['sum_mismatch']);
    expect(low({ high: 40, medium: 7, low: null })).toEqual([]);
    expect(low({ high: null, medium: null, low: 40 }, { validForPerson: 39 })).toEqual(['sum_mismatch']);
    expect(low({ high: 40, medium: 5, low: 3 })).toEqual(['sum_mismatch']);
  });

  it('shows both sides of a mismatch', () => {
    expect(evaluate({ rows: [row({ counts: { high: 40, medium: 5, low: 3 } })] }).problems[0]).toMatchObject({
      code: 'sum_mismatch',
      severity: 'blocking',
      no: 1,
      left: { value: 48 },
      right: { label: 'Phiếu thu về', value: 47 },
      difference: 1,
    });
  });

  it('bounds a row by the strictest total that is known', () => {
    const counts = { high: 40, medium: 8, low: 0 };
    const bounded = (totals: Json) => codes({ totals, rows: [row({ counts })] });
    expect(bounded({ ballotsIssued: 47 })).toEqual(['sum_mismatch']);
    expect(bounded({ deputiesVoting: 47 })).toEqual(['sum_mismatch']);
    expect(bounded({ deputiesTotal: 47 })).toEqual(['sum_mismatch']);
    expect(bounded({})).toEqual(['sum_mismatch']);
    expect(bounded({ ballotsIssued: 48 })).toEqual([]);
  });

  it('lets nobody have more valid marks than there are valid ballots', () => {
    const totals = { ballotsIssued: 47, ballotsCollected: 47, ballotsInvalid: 2 };
    const invalidReasons = { no_seal: 2 };
    const rowOf = (high: number | null, medium: number) => [row({ counts: { high, medium, low: 0 } })];
    // 46 marks of 47 ballots, of which two are invalid: one mark too many.
    expect(codes({ totals: { ...totals, invalidReasons }, rows: rowOf(40, 6) })).toContain('sum_mismatch');
    expect(codes({ totals: { ...totals, invalidReasons }, rows: rowOf(40, 5) })).not.toContain(
      'sum_mismatch',
    );
    // Not every level is known, nor how many ballots came back: too many all the same.
    expect(codes({ totals: { ballotsValid: 45 }, rows: rowOf(null, 46) })).toContain('sum_mismatch');
    expect(codes({ totals: { ballotsValid: 45 }, rows: rowOf(null, 45) })).not.toContain('sum_mismatch');
  });

  it('adds a level that is published as a percentage alone to the others', () => {
    const published = (high: string) =>
      codes({
        totals: { ballotsCollected: 47 },
        percentBase: { kind: 'ballots_collected', value: 47 },
        rows: [row({ counts: { high: null, medium: 10, low: 0 }, percentPublished: { high } })],
      });
    expect(published('97,87')).toContain('sum_mismatch');
    expect(published('78,72')).not.toContain('sum_mismatch');
  });

  it('knows from the ballots of bỏ phiếu how many marks are missing', () => {
    const short = (noTrust: number) =>
      codes({
        procedure: 'bo_phieu_tin_nhiem',
        levels: ['trust', 'noTrust'],
        totals: { ballotsCollected: 47, ballotsInvalid: 0 },
        rows: [row({ counts: { trust: 20, noTrust } })],
      });
    expect(short(27)).toEqual([]);
    expect(short(20)).toEqual(['sum_mismatch']);
  });

  it('checks the totals', () => {
    const totals = (change: Json) =>
      codes({ rows: [row({ counts: {} })], totals: { ballotsCollected: 47, ...change } });
    expect(totals({ ballotsIssued: 46 })).toEqual(['collected_over_issued']);
    expect(totals({ ballotsIssued: 48, ballotsPrinted: 47 })).toEqual(['issued_over_printed']);
    expect(totals({ ballotsIssued: 48, deputiesTotal: 47 })).toEqual(['issued_over_deputies']);
    expect(totals({ deputiesVoting: 46 })).toEqual(['collected_over_issued']);
    expect(totals({ deputiesTotal: 40 })).toContain('collected_over_issued');
    expect(totals({ ballotsValid: 46, ballotsInvalid: 0 })).toEqual(['ballots_sum_mismatch']);
    expect(totals({ ballotsValid: 46 })).toEqual([]);
    expect(totals({ ballotsValid: 48 })).toEqual(['ballots_sum_mismatch']);
    expect(totals({ ballotsValid: 45, ballotsInvalid: 2 })).toEqual(['many_invalid']);
  });

  it('adds up the reasons that a file gives, and takes none given for not known', () => {
    const reasons = (invalidReasons: Json | undefined, ballotsInvalid: number | null = 1) =>
      codes({
        rows: [row({ counts: {} })],
        totals: { ballotsCollected: 100, ballotsInvalid, invalidReasons },
        percentBase: { kind: 'ballots_collected', value: 100 },
      });
    expect(reasons({ no_seal: 1 })).toEqual([]);
    expect(reasons({ no_seal: 1, other: 1 })).toEqual(['invalid_reasons_mismatch']);
    expect(reasons({ no_seal: 0 })).toEqual(['invalid_reasons_mismatch']);
    expect(reasons(undefined)).toEqual([]);
    expect(reasons({ no_seal: 1 }, null)).toEqual([]);
  });

  it('holds the ballots of bỏ phiếu to one number of invalid ballots', () => {
    const decision = (invalidForPerson: number) =>
      codes({
        procedure: 'bo_phieu_tin_nhiem',
        levels: ['trust', 'noTrust'],
        totals: { ballotsCollected: 100, ballotsInvalid: 1, invalidReasons: { multiple_marks: 1 } },
        percentBase: { kind: 'ballots_collected', value: 100 },
        rows: [row({ counts: { trust: 90, noTrust: 10 - invalidForPerson }, invalidForPerson })],
      });
    expect(decision(1)).toEqual([]);
    expect(decision(2)).toEqual(['invalid_rows_above_invalid_ballots']);
    expect(decision(0)).toEqual(['invalid_rows_below_invalid_ballots']);
  });

  it('says that a base is not given and computes no percentage', () => {
    for (const percentBase of [
      { kind: 'none', value: null },
      { kind: 'ballots_collected', value: null },
    ]) {
      const { problems, rows, base } = evaluate({ percentBase });
      expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['base_unknown', 'warning']]);
      expect(base.value).toBeNull();
      expect(rows[0]).toMatchObject({ percent: { high: null, medium: null, low: null }, consequence: null });
    }
  });

  it('refuses a base that contradicts the file', () => {
    expect(codes({ percentBase: { kind: 'ballots_collected', value: 48 } })).toEqual(['base_conflict']);
    expect(codes({ percentBase: { kind: 'total_deputies', value: 50 } })).toEqual(['base_conflict']);
  });

  it('decides nothing on a base that is not the one of the resolution', () => {
    for (const percentBase of [
      { kind: 'ballots_collected', value: 48 },
      { kind: 'total_deputies', value: 50 },
    ]) {
      // 25 of the 47 ballots collected are more than half, 25 of 50 deputies are not.
      const rows = [row({ counts: { high: 20, medium: 2, low: 25 } })];
      expect(evaluate({ percentBase, rows }).rows[0]?.consequence).toBeNull();
      const made = voteFromExchange(read(countFile({ percentBase, rows })), '2028-12-05T03:00:00Z');
      expect(made.ok && made.value.result.kinds[0]).toMatchObject({
        thresholds: [],
        rows: [{ consequence: null }],
      });
    }
  });

  it('reads a percentage with the decimals that are printed where the file says none', () => {
    const published = (percent: string) =>
      codes({
        percentBase: { kind: 'ballots_collected', value: 47 },
        rows: [row({ counts: { high: 45, medium: 1, low: 1 }, percentPublished: { high: percent } })],
      });
    expect(published('95,7')).toEqual([]);
    expect(published('95,74')).toEqual([]);
    expect(published('95,8')).toEqual(['published_percent_differs']);
  });

  it('finds percentages that no count gives, and wrong ones', () => {
    const published = (percent: string, low: number | null) =>
      codes({ rows: [row({ counts: { high: 40, medium: 5, low }, percentPublished: { low: percent } })] });
    expect(published('4,26', 2)).toEqual([]);
    expect(published('4.26', 2)).toEqual([]);
    expect(published('4,25', 2)).toEqual(['published_percent_differs']);
    expect(published('4,25', null)).toEqual([]);
    expect(published('4,27', null)).toEqual(['impossible_percent']);
    expect(published('104,26', null)).toEqual(['impossible_percent']);
  });

  it('takes the rule set from the legal basis, else from the date, else has none', () => {
    const consequence = (change: Json) =>
      evaluate({ rows: [row({ counts: { low: 32 } })], ...change }).rows[0]?.consequence;
    expect(consequence({})).toBe('two_thirds_or_more');
    expect(consequence({ legalBasis: null })).toBe('two_thirds_or_more');
    expect(consequence({ legalBasis: null, date: '2028' })).toBe('two_thirds_or_more');
    expect(consequence({ legalBasis: null, date: '2023' })).toBeNull();
    expect(codes({ legalBasis: 'NQ 1/2031/QH17' })).toEqual(['rule_set_unknown']);
    expect(codes({ legalBasis: null, date: null })).toEqual(['rule_set_unknown']);
  });

  it('does not depend on the order of rows', () => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      row({ no: index + 1, counts: { high: 40 + index } }),
    );
    const expected = evaluate({ rows });
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(evaluate({ rows: shuffled })).toEqual(expected);
      }),
    );
  });
});

describe('two rows of one name', () => {
  it('are told, whatever their posts: the usual slip of copying a row; Hà and Hạ are two people', () => {
    const two = (name: string, position: string) => [
      row({ name: 'Trần Thị Hà' }),
      row({ no: 3, name, position }),
    ];
    for (const position of ['Chủ tịch HĐND tỉnh', 'Giám đốc Sở Y tế']) {
      expect(evaluate({ rows: two('Trần  Thị Hà', position) }).problems).toMatchObject([
        {
          code: 'name_repeated',
          severity: 'warning',
          no: 3,
          message: 'Số 1 và số 3 cùng tên Trần Thị Hà.',
        },
      ]);
    }
    expect(codes({ rows: two('Trần Thị Hạ', 'Giám đốc Sở Y tế') })).toEqual([]);
  });
});

describe('voteFromExchange', () => {
  const convert = (change: Json = {}) => voteFromExchange(read(countFile(change)), '2028-12-05T03:00:00Z');

  it('makes a vote whose result may become official from a full file', () => {
    const made = convert({
      board: [{ name: 'Trần Thị B', role: 'head' }],
      excluded: [{ name: 'Lê Văn C', reason: 'elected in the year of the vote' }],
    });
    if (!made.ok) throw new Error(made.error);
    const { vote, result } = made.value;
    expect(result.complete).toBe(true);
    expect(result.problems).toEqual([]);
    expect(result.kinds[0]?.rows[0]?.percent).toEqual({ high: '85,11', medium: '10,64', low: '4,26' });
    expect(vote).toMatchObject({ status: 'counted', date: '2028-12-05', procedure: 'grading' });
    expect(
      vote.officials.map(({ block, included, exclusionReason }) => [block, included, exclusionReason]),
    ).toEqual([
      ['council', true, null],
      ['committee', false, 'elected_in_year'],
    ]);
  });

  it('takes decimals and rounding from the file', () => {
    const made = convert({
      percentBase: { kind: 'ballots_collected', value: 47, decimals: 1, rounding: 'truncated' },
    });
    expect(made.ok && made.value.result.kinds[0]?.rows[0]?.percent.medium).toBe('10,6');
  });

  it('blocks what the file leaves open or has wrong', () => {
    const problemsOf = (change: Json) => {
      const made = convert(change);
      return made.ok ? made.value.result.problems.map(({ code, severity }) => [code, severity]) : made.error;
    };
    expect(problemsOf({ totals: {} })).toEqual([
      ['ballots_missing', 'blocking'],
      ['count_missing', 'blocking'],
    ]);
    expect(problemsOf({ percentBase: { kind: 'none' } })).toEqual([['base_unknown', 'blocking']]);
    expect(problemsOf({ percentBase: { kind: 'ballots_collected', value: 48 } })).toEqual([
      ['base_unknown', 'blocking'],
    ]);
    expect(problemsOf({ rows: [row({ percentPublished: { low: '4,62' } })] })).toEqual([
      ['published_percent_differs', 'blocking'],
    ]);
  });

  it('refuses what is no confidence vote or has no rule set', () => {
    expect(convert({ kind: 'secret-ballot', procedure: 'bau_cu' })).toEqual({
      ok: false,
      error: 'not_a_confidence_vote',
    });
    expect(convert({ legalBasis: 'chưa rõ' })).toEqual({ ok: false, error: 'rule_set_unknown' });
  });
});
