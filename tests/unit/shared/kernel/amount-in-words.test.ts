import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, numberInWords } from '@shared/kernel/amount-in-words';

/** Written by hand, every length from one digit to nineteen, and every word that changes with its place. */
const TABLE: readonly (readonly [number | bigint, string])[] = [
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [31, 'ba mươi mốt'],
  [44, 'bốn mươi tư'],
  [55, 'năm mươi lăm'],
  [91, 'chín mươi mốt'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [555, 'năm trăm năm mươi lăm'],
  [900, 'chín trăm'],
  [1_000, 'một nghìn'],
  [1_001, 'một nghìn không trăm linh một'],
  [1_010, 'một nghìn không trăm mười'],
  [1_021, 'một nghìn không trăm hai mươi mốt'],
  [1_100, 'một nghìn một trăm'],
  [2_025, 'hai nghìn không trăm hai mươi lăm'],
  [10_000, 'mười nghìn'],
  [15_000, 'mười lăm nghìn'],
  [21_000, 'hai mươi mốt nghìn'],
  [45_604, 'bốn mươi lăm nghìn sáu trăm linh bốn'],
  [100_000, 'một trăm nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [300_000, 'ba trăm nghìn'],
  [999_999, 'chín trăm chín mươi chín nghìn chín trăm chín mươi chín'],
  [1_000_000, 'một triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_200_000, 'một triệu hai trăm nghìn'],
  [15_400_000, 'mười lăm triệu bốn trăm nghìn'],
  [21_054_001, 'hai mươi mốt triệu không trăm năm mươi tư nghìn không trăm linh một'],
  [204_000_000, 'hai trăm linh bốn triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [1_000_010_000, 'một tỷ không trăm mười nghìn'],
  [1_234_567_890, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi'],
  [24_000_000_000, 'hai mươi tư tỷ'],
  [100_000_000_000, 'một trăm tỷ'],
  [1_000_000_000_000, 'một nghìn tỷ'],
  [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
  [21_000_000_000_005, 'hai mươi mốt nghìn tỷ không trăm linh năm'],
  [300_000_000_000_000, 'ba trăm nghìn tỷ'],
  [1_000_000_000_000_000, 'một triệu tỷ'],
  [15_000_000_000_000_000n, 'mười lăm triệu tỷ'],
  [105_004_000_000_000_000n, 'một trăm linh năm triệu không trăm linh bốn nghìn tỷ'],
  [1_000_000_000_000_000_000n, 'một tỷ tỷ'],
];

const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads words back by what they mean alone; knows nothing of how they are made. */
function numberOf(words: string): bigint {
  let total = 0n;
  let billions = 0n;
  let group = 0n;
  let digit = 0n;
  const close = (factor: bigint) => {
    total += (group + digit) * factor;
    group = 0n;
    digit = 0n;
  };
  for (const word of words.split(' ')) {
    if (word === 'tỷ') {
      close(1n);
      billions = (billions + total) * 1_000_000_000n;
      total = 0n;
    } else if (word === 'triệu') close(1_000_000n);
    else if (word === 'nghìn') close(1_000n);
    else if (word === 'trăm') {
      group += digit * 100n;
      digit = 0n;
    } else if (word === 'mươi') {
      group += digit * 10n;
      digit = 0n;
    } else if (word === 'mười') group += 10n;
    else if (word !== 'linh' && word !== 'lẻ') {
      const value = VALUES[word];
      if (value === undefined) throw new Error(`no number word: ${word}`);
      digit = BigInt(value);
    }
  }
  close(1n);
  return billions + total;
}

describe('numbers in words', () => {
  it.each(TABLE)('%s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('has every length from one digit to nineteen in its table', () => {
    const lengths = new Set(TABLE.map(([value]) => String(value).length));
    expect([...lengths].toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
  });

  it('read back are the number, whatever its length', () => {
    const anyLength = fc
      .integer({ min: 1, max: 24 })
      .chain((digits) => fc.bigInt({ min: 10n ** BigInt(digits - 1), max: 10n ** BigInt(digits) - 1n }));
    const sparse = fc
      .array(fc.constantFrom('0', '0', '0', '1', '4', '5', '9'), { minLength: 1, maxLength: 24 })
      .map((digits) => BigInt(digits.join('')));
    for (const numbers of [anyLength, sparse]) {
      fc.assert(
        fc.property(numbers, fc.constantFrom('linh' as const, 'lẻ' as const), (value, zeroTen) => {
          expect(numberOf(numberInWords(value, zeroTen))).toBe(value);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it('never leave two blanks, and never say “một” or “năm” where the place changes them', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => {
        const words = numberInWords(value);
        expect(words).not.toMatch(/ {2}|^ | $/u);
        expect(words).not.toMatch(/mươi (một|năm|bốn)( |$)|mười năm|mười mốt|linh (lăm|mốt|tư)/u);
      }),
    );
  });
});

describe('amounts in words', () => {
  it('begin with a capital and end with the currency', () => {
    expect(amountInWords(15_400_000)).toBe('Mười lăm triệu bốn trăm nghìn đồng');
    expect(amountInWords(0)).toBe('Không đồng');
    expect(amountInWords(105, 'lẻ')).toBe('Một trăm lẻ năm đồng');
  });
});
