import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SITTING_RULES } from '@shared/sessions/sitting-rules/defaults';
import type { Share } from '@shared/sessions/sitting-rules/model';
import { isReached, neededOf, shareInWords, shareName } from '@shared/sessions/sitting-rules/shares';

const HALF: Share = { numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' };
const TWO_THIRDS: Share = { numerator: 2, denominator: 3, comparison: 'at_least', base: 'all_deputies' };

const shares = fc
  .record({
    numerator: fc.integer({ min: 1, max: 100 }),
    denominator: fc.integer({ min: 1, max: 100 }),
    comparison: fc.constantFrom('more_than' as const, 'at_least' as const),
    base: fc.constant('all_deputies' as const),
  })
  .filter(({ numerator, denominator }) => numerator <= denominator);

describe('shares of deputies', () => {
  it('of 82 deputies more than half are 42 and two thirds are 55', () => {
    expect(neededOf(HALF, 82)).toBe(42);
    expect(neededOf(TWO_THIRDS, 82)).toBe(55);
    expect(isReached(HALF, 41, 82)).toBe(false);
    expect(isReached(HALF, 42, 82)).toBe(true);
    expect(isReached(TWO_THIRDS, 54, 82)).toBe(false);
    expect(isReached(TWO_THIRDS, 55, 82)).toBe(true);
  });

  it.each([
    [HALF, 82, '1/2 × 82 = 41; phải quá 41, ít nhất 42'],
    [HALF, 47, '1/2 × 47 = 23,50; phải quá 23,50, ít nhất 24'],
    [TWO_THIRDS, 82, '2/3 × 82 = 54,67; ít nhất 55'],
    [TWO_THIRDS, 30, '2/3 × 30 = 20; ít nhất 20'],
  ])('says its arithmetic', (share, base, words) => {
    expect(shareInWords(share, base)).toBe(words);
  });

  it('is named as people say it', () => {
    expect(shareName(HALF)).toBe('quá nửa');
    expect(shareName(TWO_THIRDS)).toBe('ít nhất 2/3');
    expect(shareName({ ...TWO_THIRDS, comparison: 'more_than' })).toBe('quá 2/3');
  });

  it('a council without deputies decides nothing', () => {
    expect(isReached(HALF, 0, 0)).toBe(false);
    expect(neededOf(HALF, 0)).toBe(1);
  });

  it('refuses what is no count', () => {
    expect(() => neededOf(HALF, 1.5)).toThrow(RangeError);
    expect(() => isReached(HALF, -1, 82)).toThrow(RangeError);
  });

  it('needs exactly the smallest number that is enough', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 2000 }), (share, base) => {
        const needed = neededOf(share, base);
        expect(isReached(share, needed, base)).toBe(true);
        if (needed > 0) expect(isReached(share, needed - 1, base)).toBe(false);
      }),
    );
  });

  it('rounds nothing: whoever counts by hand comes to the same', () => {
    // An independent way: add the denominator up, person by person.
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 500 }), (share, base) => {
        let parts = 0;
        for (let i = 0; i < base; i += 1) parts += share.numerator;
        let people = 0;
        let reached = 0;
        while (share.comparison === 'more_than' ? reached <= parts : reached < parts) {
          reached += share.denominator;
          people += 1;
        }
        expect(neededOf(share, base)).toBe(people);
      }),
    );
  });
});

describe('the rules that the program knows', () => {
  it('name their text, and are verified only where it was read', () => {
    const { shares, times } = DEFAULT_SITTING_RULES;
    for (const { basis, code } of [...shares, ...times]) expect(basis, code).not.toBe('');
    const verified = shares.filter(({ verification }) => verification === 'verified');
    expect(verified.map(({ code }) => code)).toEqual(['resolution', 'removal', 'few_deputies']);
    for (const { basis, code } of verified) expect(basis, code).toContain('Luật số 72/2025/QH15');
    // Điều 36 on elections names no share of its own: the office compares with its regulation.
    expect(shares.find(({ code }) => code === 'election')?.basis).toMatch(/^Điều 36 Luật số 72\/2025\/QH15/u);
    expect(times.some(({ verification }) => verification === 'verified')).toBe(false);
  });
});
