import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotKindCount } from '@shared/confidence-votes/model';
import { reconcile } from '@shared/confidence-votes/reconciliation';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { computeResult } from '@shared/confidence-votes/tally';
import { kindCount, tallyInput, tallyRow } from './builders';

const codes = (input: Parameters<typeof reconcile>[0]) => reconcile(input).map((problem) => problem.code);

describe('reconcile', () => {
  it('finds nothing in a count that adds up', () => {
    expect(reconcile(tallyInput())).toEqual([]);
    expect(
      reconcile(
        tallyInput({
          kinds: [kindCount(100, { valid: 99, invalid: 1, invalidReasons: { no_seal: 1 } })],
          rows: [tallyRow(1, [60, 30, 8], 2)],
        }),
      ),
    ).toEqual([]);
  });

  it('shows both sides and the difference of a broken row', () => {
    expect(reconcile(tallyInput({ rows: [tallyRow(3, [40, 5, 1])] }))).toEqual([
      {
        code: 'sum_mismatch',
        severity: 'blocking',
        ballotKindId: 'kind-1',
        officialId: 'official-003',
        no: 3,
        left: { label: 'Các mức + không hợp lệ', value: 46 },
        right: { label: 'Phiếu thu về', value: 47 },
        difference: -1,
        message: '3. Người số 3: cộng 46, thu về 47, lệch -1.',
        advice: 'So lại dòng này với phiếu ghi của Ban kiểm phiếu.',
      },
    ]);
  });

  it('says once that more ballots are numbered than came back, and not again of every person', () => {
    const whole = { valid: 31, invalid: 0 };
    const typed = { ballots: 31, closed: [31, 31], undecided: 0, openDifferences: 0, conflicts: 0 };
    const counted = (collected: number) =>
      tallyInput({
        kinds: [kindCount(31, { ...whole, collected })],
        rows: [tallyRow(1, [20, 8, 3]), tallyRow(2, [30, 1, 0])],
        ballotProgress: [{ ballotKindId: 'kind-1', ...typed }],
      });
    expect(reconcile(counted(30)).map(({ severity, message }) => [severity, message])).toEqual([
      ['blocking', 'Phiếu khối HĐND: đã đánh số 31, thu về 30.'],
    ]);
    expect(reconcile(counted(31))).toEqual([]);
  });

  it('ballots go to deputies who are there, and nobody is there who is no deputy', () => {
    const presence = (deputiesPresent: number | null) =>
      reconcile(tallyInput({ deputiesTotal: 48, deputiesPresent })).map(({ code, severity, difference }) => [
        code,
        severity,
        difference,
      ]);
    expect(presence(47)).toEqual([]);
    expect(presence(null)).toEqual([]);
    expect(presence(46)).toEqual([['issued_over_present', 'blocking', 1]]);
    expect(presence(48)).toEqual([['issued_below_present', 'note', -1]]);
    expect(presence(49)).toEqual([['present_over_total', 'blocking', 1]]);
  });

  it('ballots that were handed out and did not come back are accepted with a reason', () => {
    const row = tallyRow(1, [8, 3, 1]);
    const returned = (issued: number) =>
      reconcile(tallyInput({ kinds: [kindCount(12, { printed: 19, issued })], rows: [row] }));
    const [found] = returned(19);
    expect(found).toMatchObject({
      ...{ code: 'ballots_not_returned', severity: 'warning', ballotKindId: 'kind-1' },
      message: 'Phiếu khối HĐND: phát ra 19, thu về 12, thiếu 7 phiếu.',
      ...{ left: { label: 'Phiếu thu về', value: 12 }, right: { label: 'Phiếu phát ra', value: 19 } },
      difference: -7,
    });
    for (const text of [found?.message ?? '', found?.advice ?? '']) {
      expect(text.split(/\s+/u).length).toBeLessThanOrEqual(12);
    }
    expect(returned(12).map(({ code }) => code)).not.toContain('ballots_not_returned');
  });

  it.each([
    [{ startTime: '08:00', endTime: '10:30' }, 47, []],
    [{ startTime: '08:00', endTime: '08:00' }, 47, []],
    [{ startTime: '', endTime: '07:00' }, 47, ['start_time_missing']],
    [{ startTime: '10:30', endTime: '09:00' }, 47, ['times_reversed']],
    [{ startTime: '', endTime: '' }, null, ['presence_missing', 'start_time_missing', 'end_time_missing']],
  ])('the minutes can tell of the meeting %o with %s present', (meeting, deputiesPresent, found) => {
    expect(codes(tallyInput({ meeting, deputiesTotal: 48, deputiesPresent }))).toEqual(found);
  });

  it.each([
    [20, 30, []],
    [19, 30, ['presence_below_quorum']],
    [31, 47, ['presence_below_quorum']],
    [32, 47, []],
  ])('%i of %i deputies make a session or are asked about', (deputiesPresent, deputiesTotal, found) => {
    const meeting = { startTime: '08:00', endTime: '10:00' };
    const few = reconcile(tallyInput({ meeting, deputiesTotal, deputiesPresent, kinds: [], rows: [] }));
    expect(few.map(({ code }) => code)).toEqual(found);
    const file = reconcile(tallyInput({ deputiesTotal, deputiesPresent, kinds: [], rows: [] }));
    expect(file).toEqual([]);
  });

  it('looks again at a board on which somebody sits who is voted on', () => {
    const meeting = { startTime: '08:00', endTime: '10:00', votedOn: ['Lê Quốc Cường'] };
    const [found] = reconcile(tallyInput({ meeting, deputiesPresent: 47 }));
    expect(found).toMatchObject({ code: 'board_voted_on', severity: 'warning' });
    expect(found?.message).toContain('Lê Quốc Cường');
  });

  it('says each finding in at most twelve words, also where nothing is there yet', () => {
    const [kind] = tallyInput({}).kinds;
    const [row] = tallyInput({}).rows;
    const none = { printed: null, issued: null, collected: null, valid: null, invalid: null };
    const found = reconcile(
      tallyInput({
        kinds: [{ ...kind!, ...none, title: 'Khối UBND' }],
        rows: [{ ...row!, name: 'Nguyễn Văn Bình', counts: {}, invalidRows: null }],
      }),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'Khối UBND: chưa nhập số phiếu nào.',
      '1. Nguyễn Văn Bình: chưa nhập dòng này.',
    ]);
    for (const { message, advice } of found) {
      for (const text of [message, advice]) expect(text.split(/\s+/u).length).toBeLessThanOrEqual(12);
    }
  });

  it('finds every broken equality at once', () => {
    expect(
      codes(
        tallyInput({
          deputiesTotal: 50,
          kinds: [
            kindCount(54, { printed: 52, issued: 53, valid: 50, invalid: 3, invalidReasons: { no_seal: 1 } }),
          ],
          rows: [tallyRow(1, [50, 1, 0], 2), tallyRow(2, [50, 1, null], 3)],
        }),
      ),
    ).toEqual([
      'issued_over_printed',
      'issued_over_deputies',
      'collected_over_issued',
      'ballots_sum_mismatch',
      'invalid_reasons_mismatch',
      'many_invalid',
      'sum_mismatch',
      'invalid_rows_below_invalid_ballots',
      'count_missing',
    ]);
  });

  it('names what is not entered yet, one finding per place', () => {
    const problems = reconcile(
      tallyInput({
        kinds: [kindCount(47, { issued: null, valid: null })],
        rows: [tallyRow(1, [null, 3, null], null), tallyRow(2, [40, 7, null])],
      }),
    );
    expect(problems.map(({ code, level, message }) => [code, level, message])).toEqual([
      ['ballots_missing', undefined, 'Phiếu khối HĐND: chưa nhập số phiếu phát ra, hợp lệ.'],
      ['count_missing', undefined, '1. Người số 1: chưa nhập tín nhiệm cao, tín nhiệm thấp, không hợp lệ.'],
      ['count_missing', 'low', '2. Người số 2: chưa nhập tín nhiệm thấp.'],
    ]);
  });

  it('does not wait for a full row to see that it is too large', () => {
    expect(codes(tallyInput({ rows: [tallyRow(1, [40, 8, null], null)] }))).toEqual([
      'count_missing',
      'sum_mismatch',
    ]);
  });

  it('needs the number of deputies where it is the base', () => {
    expect(codes(tallyInput({ ruleSet: ruleSetByCode('nq85-2014') }))).toEqual(['base_unknown']);
  });

  it('warns from three percent of invalid ballots on, without blocking', () => {
    const warned = (invalid: number, collected: number) =>
      computeResult(
        tallyInput({
          kinds: [
            kindCount(collected, {
              valid: collected - invalid,
              invalid,
              invalidReasons: { not_official_form: invalid },
            }),
          ],
          rows: [tallyRow(1, [collected - invalid, 0, 0], invalid)],
        }),
      );
    expect(warned(2, 100).problems).toEqual([]);
    expect(warned(3, 100).problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['many_invalid', 'warning'],
    ]);
    expect(warned(3, 100).complete).toBe(true);
    expect(warned(0, 0).problems.map(({ code }) => code)).toEqual(['base_unknown']);
  });

  it('warns of one person with many invalid rows', () => {
    expect(codes(tallyInput({ rows: [tallyRow(1, [40, 3, 2], 2)] }))).toEqual(['many_invalid']);
  });

  it('says it once where one blank row goes through many persons', () => {
    const rows = Array.from({ length: 20 }, (_, index) => tallyRow(index + 1, [40, 3, 2], 2));
    const found = reconcile(tallyInput({ rows }));
    expect(found.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['many_invalid', 'warning', 'Phiếu khối HĐND: 20 người có từ 3% dòng không hợp lệ.'],
    ]);
    expect(codes(tallyInput({ rows: rows.slice(0, 3) }))).toHaveLength(3);
  });

  it('holds a ballot of one person to one number of invalid ballots', () => {
    const decision = (invalidRows: number, invalid: number) =>
      codes(
        tallyInput({
          procedure: 'decision',
          kinds: [kindCount(200, { valid: 200 - invalid, invalid, invalidReasons: { no_mark: invalid } })],
          rows: [tallyRow(1, [150, 50 - invalidRows], invalidRows, { procedure: 'decision' })],
        }),
      );
    expect(decision(2, 2)).toEqual([]);
    expect(decision(3, 2)).toEqual(['invalid_rows_above_invalid_ballots']);
    expect(decision(1, 2)).toEqual(['invalid_rows_below_invalid_ballots']);
  });

  it('takes a missing or double mark for no reason to spoil a whole grading ballot', () => {
    const grading = (invalidReasons: BallotKindCount['invalidReasons']) =>
      codes(
        tallyInput({
          kinds: [kindCount(100, { valid: 99, invalid: 1, invalidReasons })],
          rows: [tallyRow(1, [60, 30, 9], 1)],
        }),
      );
    expect(grading({ not_official_form: 1 })).toEqual([]);
    expect(grading({ no_mark: 1 })).toEqual(['invalid_reasons_mismatch']);
    expect(grading({ multiple_marks: 1 })).toEqual(['invalid_reasons_mismatch']);
  });

  it('refuses a row of an unknown kind of ballot', () => {
    expect(() =>
      reconcile(tallyInput({ rows: [tallyRow(1, [1, 1, 1], 0, { ballotKindId: 'x' })] })),
    ).toThrow();
  });

  it('accepts every true count and finds every single wrong figure', () => {
    const trueCount = fc
      .record({
        high: fc.nat(60),
        medium: fc.nat(60),
        low: fc.nat(60),
        invalid: fc.nat(3),
        onlyRow: fc.nat(3),
      })
      .filter(({ high, medium, low }) => high + medium + low > 0);
    fc.assert(
      fc.property(
        trueCount,
        fc.constantFrom('high', 'medium', 'low', 'invalidRows', 'collected', 'valid', 'invalid'),
        fc.integer({ min: 1, max: 5 }),
        ({ high, medium, low, invalid, onlyRow }, field, error) => {
          const collected = high + medium + low + invalid + onlyRow;
          const counts = { high, medium, low, invalidRows: invalid + onlyRow };
          const totals = { collected, valid: collected - invalid, invalid };
          const blocking = (wrong: string | null) => {
            const add = (name: string, value: number) => (name === wrong ? value + error : value);
            const input = tallyInput({
              kinds: [
                kindCount(collected + 10, {
                  collected: add('collected', totals.collected),
                  valid: add('valid', totals.valid),
                  invalid: add('invalid', totals.invalid),
                  invalidReasons: { no_seal: invalid },
                }),
              ],
              rows: [
                tallyRow(
                  1,
                  [add('high', counts.high), add('medium', counts.medium), add('low', counts.low)],
                  add('invalidRows', counts.invalidRows),
                ),
              ],
            });
            return reconcile(input).filter((problem) => problem.severity === 'blocking').length;
          };
          expect(blocking(null)).toBe(0);
          expect(blocking(field)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
