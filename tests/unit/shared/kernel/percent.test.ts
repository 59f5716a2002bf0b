import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPrintedAs,
  formatPercent,
  parsePercent,
  printPercent,
  samePercent,
  type PrintedPercent,
} from '@shared/kernel/percent';

const printed = (text: string): PrintedPercent => {
  const percent = parsePercent(text);
  if (!percent) throw new Error(`not a percentage: ${text}`);
  return percent;
};

const base = fc.integer({ min: 1, max: 600 });
const decimals = fc.integer({ min: 0, max: 4 });
const rounding = fc.constantFrom('half_up' as const, 'truncated' as const);

describe('formatPercent', () => {
  it('prints published figures', () => {
    expect(formatPercent(46, 47, 2, 'half_up')).toBe('97,87');
    expect(formatPercent(49, 58, 2, 'half_up')).toBe('84,48');
    expect(formatPercent(187, 481, 2, 'half_up')).toBe('38,88');
    expect(formatPercent(43, 45, 1, 'half_up')).toBe('95,6');
    expect(formatPercent(67, 94, 2, 'half_up')).toBe('71,28');
    expect(formatPercent(67, 94, 2, 'truncated')).toBe('71,27');
  });

  it('keeps zeros at the end and before the comma', () => {
    expect(formatPercent(44, 49, 2, 'half_up')).toBe('89,80');
    expect(formatPercent(0, 47, 2, 'half_up')).toBe('0,00');
    expect(formatPercent(1, 400, 2, 'half_up')).toBe('0,25');
    expect(formatPercent(47, 47, 2, 'half_up')).toBe('100,00');
    expect(formatPercent(1, 3, 0, 'half_up')).toBe('33');
  });

  it('rounds a half up, where binary fractions would go wrong', () => {
    // 1/800 = 0,125 %, 1/32 = 3,125 %, 23/160 = 14,375 %
    expect(formatPercent(1, 800, 2, 'half_up')).toBe('0,13');
    expect(formatPercent(1, 32, 2, 'half_up')).toBe('3,13');
    expect(formatPercent(23, 160, 2, 'half_up')).toBe('14,38');
    // 100,5/100: (1.005).toFixed(2) is "1.00"
    expect(formatPercent(201, 20_000, 2, 'half_up')).toBe('1,01');
  });

  it('refuses what is no count or no base', () => {
    expect(() => formatPercent(1, 0, 2, 'half_up')).toThrow(RangeError);
    expect(() => formatPercent(-1, 5, 2, 'half_up')).toThrow(RangeError);
    expect(() => formatPercent(1.5, 5, 2, 'half_up')).toThrow(RangeError);
    expect(() => formatPercent(1, 5, 7, 'half_up')).toThrow(RangeError);
  });

  it('is the closest number with that many decimals', () => {
    fc.assert(
      fc.property(base, fc.nat(600), decimals, (total, part, places) => {
        const count = part % (total + 1);
        const { digits } = printed(formatPercent(count, total, places, 'half_up'));
        const twice = 2n * (BigInt(count) * 100n * 10n ** BigInt(places) - digits * BigInt(total));
        expect(twice >= -BigInt(total) && twice < BigInt(total)).toBe(true);
      }),
    );
  });

  it('sums to 100 within half a unit per part when the parts make up the base', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)), (parts) => {
        const total = parts[0] + parts[1] + parts[2];
        fc.pre(total > 0);
        const sum = parts.reduce(
          (all, part) => all + printed(formatPercent(part, total, 2, 'half_up')).digits,
          0n,
        );
        expect(sum >= 9999n && sum <= 10001n).toBe(true);
      }),
    );
  });
});

describe('parsePercent', () => {
  it('reads comma, point and percent sign, and nothing else', () => {
    expect(parsePercent('97,9')).toEqual({ digits: 979n, decimals: 1 });
    expect(parsePercent(' 97.90 %')).toEqual({ digits: 9790n, decimals: 2 });
    expect(parsePercent('0')).toEqual({ digits: 0n, decimals: 0 });
    for (const text of ['', 'abc', '1,2,3', '-1', '97,', ',5', '1e2', '97,87%%', '٣']) {
      expect(parsePercent(text)).toBeNull();
    }
  });

  it('round-trips with printing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999n }), decimals, (digits, places) => {
        const percent = { digits, decimals: places };
        expect(parsePercent(printPercent(percent))).toEqual(percent);
      }),
    );
  });

  it('treats dropped zeros as the same number', () => {
    expect(samePercent(printed('89,8'), printed('89,80'))).toBe(true);
    expect(samePercent(printed('40'), printed('40,0'))).toBe(true);
    expect(samePercent(printed('97,78'), printed('97,87'))).toBe(false);
  });
});

describe('countPrintedAs', () => {
  const isPossible = (...asked: Parameters<typeof countPrintedAs>) => countPrintedAs(...asked) !== null;

  it('knows the misprints of published tables', () => {
    expect(isPossible(printed('15,32'), 58)).toBe(false);
    expect(isPossible(printed('15,52'), 58)).toBe(true);
    expect(isPossible(printed('63,7'), 33)).toBe(false);
    expect(isPossible(printed('63,6'), 33)).toBe(true);
    expect(isPossible(printed('71,27'), 94, 2, 'half_up')).toBe(false);
    expect(isPossible(printed('71,27'), 94, 2, 'truncated')).toBe(true);
    expect(isPossible(printed('100,01'), 47)).toBe(false);
  });

  it('takes lost zeros into account when the number of decimals is known', () => {
    expect(isPossible(printed('89,8'), 49, 2)).toBe(true);
    expect(isPossible(printed('89,9'), 49, 2)).toBe(false);
  });

  it('agrees with trying every count', () => {
    fc.assert(
      fc.property(
        base,
        fc.nat(1100),
        fc.integer({ min: 0, max: 2 }),
        rounding,
        (total, tenths, places, mode) => {
          const percent = { digits: BigInt(tenths), decimals: places };
          const counts = Array.from({ length: total + 1 }, (_, count) => count);
          const found = counts.find(
            (count) => formatPercent(count, total, places, mode) === printPercent(percent),
          );
          expect(countPrintedAs(percent, total, places, mode)).toBe(found ?? null);
        },
      ),
    );
  });

  it('accepts every percentage that is printed', () => {
    fc.assert(
      fc.property(base, fc.nat(600), decimals, rounding, (total, part, places, mode) => {
        const text = formatPercent(part % (total + 1), total, places, mode);
        expect(isPossible(printed(text), total, places, mode)).toBe(true);
      }),
    );
  });
});
