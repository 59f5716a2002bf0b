import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { computeResult, consequenceOf, minimumCount } from '@shared/confidence-votes/tally';
import { kindCount, tallyInput, tallyRow } from './builders';

const nq96 = ruleSetByCode('nq96-2023');
const grading = nq96.procedures.grading;

describe('computeResult', () => {
  it('computes the row that Vĩnh Phúc published in 2023', () => {
    const result = computeResult(tallyInput({ rows: [tallyRow(4, [19, 2, 25], 1)] }));
    const [kind] = result.kinds;
    expect(kind?.base).toEqual({
      kind: 'ballots_collected',
      value: 47,
      text: 'tổng số phiếu thu về: 47 phiếu',
    });
    expect(kind?.rows[0]?.percent).toEqual({ high: '40,43', medium: '4,26', low: '53,19' });
    expect(kind?.rows[0]?.consequence).toBe('over_half_below_two_thirds');
    expect(kind?.thresholds.map((note) => note.minimumCount)).toEqual([24, 32]);
    expect(kind?.thresholds[0]?.text).toBe('từ 24 phiếu trở lên (quá 1/2 của 47 phiếu)');
    expect(result.complete).toBe(true);
  });

  it('takes all deputies as the base under the older resolutions', () => {
    const result = computeResult(
      tallyInput({
        ruleSet: ruleSetByCode('nq85-2014'),
        deputiesTotal: 58,
        kinds: [kindCount(53)],
        rows: [tallyRow(1, [49, 4, 0])],
      }),
    );
    expect(result.kinds[0]?.base.text).toBe(
      'tổng số đại biểu, không kể đại biểu bị tạm đình chỉ: 58 đại biểu',
    );
    expect(result.kinds[0]?.rows[0]?.percent).toEqual({ high: '84,48', medium: '6,90', low: '0,00' });
  });

  it('uses the ballots of its own kind as the base of each kind', () => {
    const result = computeResult(
      tallyInput({
        kinds: [kindCount(47), kindCount(46, { ballotKindId: 'kind-2' })],
        rows: [
          tallyRow(1, [23, 24, 0]),
          tallyRow(1, [23, 23, 0], 0, { officialId: 'b', ballotKindId: 'kind-2' }),
        ],
      }),
    );
    expect(result.kinds.map((kind) => kind.rows[0]?.percent.high)).toEqual(['48,94', '50,00']);
  });

  it('computes nothing where the base or a count is not known', () => {
    const unknownBase = computeResult(tallyInput({ kinds: [kindCount(47, { collected: null })] }));
    expect(unknownBase.kinds[0]?.base).toMatchObject({ value: null, text: 'tổng số phiếu thu về: chưa rõ' });
    expect(unknownBase.kinds[0]?.rows[0]).toMatchObject({
      percent: { high: null, medium: null, low: null },
      consequence: null,
    });
    expect(unknownBase.kinds[0]?.thresholds).toEqual([]);
    const unknownLow = computeResult(tallyInput({ rows: [tallyRow(1, [40, 5, null])] }));
    expect(unknownLow.kinds[0]?.rows[0]).toMatchObject({
      percent: { high: '85,11', medium: '10,64', low: null },
      consequence: null,
    });
    const none = computeResult(tallyInput({ kinds: [kindCount(0)], rows: [tallyRow(1, [0, 0, 0])] }));
    expect(none.kinds[0]?.rows[0]?.percent.high).toBeNull();
    expect(none.problems.map((problem) => problem.code)).toContain('base_unknown');
  });

  it('has two levels for bỏ phiếu tín nhiệm', () => {
    const decide = (noTrust: number) =>
      computeResult(
        tallyInput({
          procedure: 'decision',
          kinds: [kindCount(48)],
          rows: [tallyRow(1, [48 - noTrust, noTrust], 0, { procedure: 'decision' })],
        }),
      ).kinds[0]?.rows[0]?.consequence;
    expect([24, 25].map(decide)).toEqual(['none', 'over_half_no_trust']);
  });

  it('does not depend on the order of rows', () => {
    const rows = Array.from({ length: 12 }, (_, index) => tallyRow(index + 1, [40 - index, 5, index], 2));
    const input = tallyInput({ rows });
    const expected = computeResult(input);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(computeResult({ ...input, rows: shuffled })).toEqual(expected);
      }),
    );
  });
});

describe('consequences', () => {
  it('change at the whole ballots that the law means', () => {
    const at = (base: number, low: number) => consequenceOf(grading, { low }, base);
    const over = 'over_half_below_two_thirds';
    expect([24, 25, 31, 32].map((low) => at(48, low))).toEqual(['none', over, over, 'two_thirds_or_more']);
    expect([23, 24, 31, 32].map((low) => at(47, low))).toEqual(['none', over, over, 'two_thirds_or_more']);
    expect([22, 23, 29, 30].map((low) => at(45, low))).toEqual(['none', over, over, 'two_thirds_or_more']);
    expect(at(47, 25)).toBe(over);
    expect(at(33, 21)).toBe(over);
  });

  it('are not taken from rounded percentages', () => {
    // 10 001 of 20 001 prints as 50,00 % and is more than half.
    expect(consequenceOf(grading, { low: 10_001 }, 20_001)).toBe('over_half_below_two_thirds');
  });

  it('agree with trying every count for 1 to 500 ballots', () => {
    for (let base = 1; base <= 500; base += 1) {
      let overHalf = 0;
      while (!(overHalf / 1 > base - overHalf)) overHalf += 1;
      let twoThirds = 0;
      while (twoThirds + twoThirds + twoThirds < base + base) twoThirds += 1;
      const [half, thirds] = grading.consequences.map((rule) => minimumCount(rule, base));
      expect([base, half, thirds]).toEqual([base, overHalf, twoThirds]);
      for (let low = 0; low <= base; low += 1) {
        const expected =
          low >= twoThirds ? 'two_thirds_or_more' : low >= overHalf ? 'over_half_below_two_thirds' : 'none';
        if (consequenceOf(grading, { low }, base) !== expected) expect.fail(`${low} of ${base}`);
      }
    }
  });
});
