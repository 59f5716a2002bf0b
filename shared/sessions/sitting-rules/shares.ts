import type { Share } from './model';

/** Not a count of people that a share could be taken of. */
function expectCount(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
}

/**
 * The smallest number of people that satisfies a share of `base`: of 82, more than half is 42 and at least two thirds are
 * 55. Whole numbers throughout; a base of 0 is never satisfied.
 */
export function neededOf({ numerator, denominator, comparison }: Share, base: number): number {
  expectCount(base);
  if (base === 0) return 1;
  const parts = numerator * base;
  if (comparison === 'more_than') return Math.floor((parts - (parts % denominator)) / denominator) + 1;
  const rest = parts % denominator;
  return (parts - rest) / denominator + (rest === 0 ? 0 : 1);
}

/** Whether so many people are enough, decided on the product and never on a percentage. */
export function isReached(
  { numerator, denominator, comparison }: Share,
  count: number,
  base: number,
): boolean {
  expectCount(count);
  expectCount(base);
  if (base === 0) return false;
  const left = count * denominator;
  const right = base * numerator;
  return comparison === 'more_than' ? left > right : left >= right;
}

/** numerator × base : denominator as it is written, with two decimals where it is not whole: "54,67". */
function shareOf({ numerator, denominator }: Share, base: number): string {
  const parts = numerator * base;
  const rest = parts % denominator;
  if (rest === 0) return String(parts / denominator);
  const hundredths = Math.floor((2 * parts * 100 + denominator) / (2 * denominator));
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
}

/** "2/3 × 82 = 54,67; ít nhất 55", "1/2 × 82 = 41; phải quá 41, ít nhất 42". */
export function shareInWords(share: Share, base: number): string {
  const value = shareOf(share, base);
  const needed = neededOf(share, base);
  const product = `${share.numerator}/${share.denominator} × ${base} = ${value}`;
  return share.comparison === 'more_than'
    ? `${product}; phải quá ${value}, ít nhất ${needed}`
    : `${product}; ít nhất ${needed}`;
}

/** "quá nửa", "ít nhất 2/3", "quá 2/3". */
export function shareName({ numerator, denominator, comparison }: Share): string {
  if (comparison === 'more_than') {
    return numerator === 1 && denominator === 2 ? 'quá nửa' : `quá ${numerator}/${denominator}`;
  }
  return `ít nhất ${numerator}/${denominator}`;
}
