/**
 * Percentages of whole ballots, exact. Nothing here passes through binary fractions: a count is scaled as an
 * integer, divided as an integer, and only then becomes text with a decimal comma.
 */
export type PercentRounding = 'half_up' | 'truncated';

/** A percentage as somebody printed or typed it: `digits` hold the number without its comma. */
export interface PrintedPercent {
  readonly digits: bigint;
  readonly decimals: number;
}

const MAX_DECIMALS = 6;

/** count of base in percent, in units of the last printed decimal: 46 of 47 with two decimals is 9787n. */
function scaledPercent(count: number, base: number, decimals: number, rounding: PercentRounding): bigint {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (!Number.isSafeInteger(base) || base <= 0) throw new RangeError(`not a base: ${base}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) {
    throw new RangeError(`not a number of decimals: ${decimals}`);
  }
  const numerator = BigInt(count) * 100n * 10n ** BigInt(decimals);
  const divisor = BigInt(base);
  return rounding === 'half_up' ? (2n * numerator + divisor) / (2n * divisor) : numerator / divisor;
}

/** "97,87": decimal comma, zeros at the end kept, no percent sign. */
export function formatPercent(
  count: number,
  base: number,
  decimals: number,
  rounding: PercentRounding,
): string {
  return printPercent({ digits: scaledPercent(count, base, decimals, rounding), decimals });
}

export function printPercent(percent: PrintedPercent): string {
  const digits = percent.digits.toString().padStart(percent.decimals + 1, '0');
  if (percent.decimals === 0) return digits;
  return `${digits.slice(0, -percent.decimals)},${digits.slice(-percent.decimals)}`;
}

/** Reads "97,9", "97.9", "0" or "97,87 %"; null for anything else. */
export function parsePercent(text: string): PrintedPercent | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,6}))?\s*%?$/u.exec(text.trim());
  if (!match) return null;
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1] ?? ''}${fraction}`), decimals: fraction.length };
}

/** Whether two printed percentages are the same number: the press drops zeros at the end, 89,8 is 89,80. */
export function samePercent(left: PrintedPercent, right: PrintedPercent): boolean {
  const decimals = Math.max(left.decimals, right.decimals);
  return digitsAt(left, decimals) === digitsAt(right, decimals);
}

function digitsAt(percent: PrintedPercent, decimals: number): bigint {
  return percent.digits * 10n ** BigInt(decimals - percent.decimals);
}

/**
 * The smallest whole number of ballots whose percentage of `base` prints as `printed`, or null when no whole
 * number does. `decimals` is the number of decimals in use: a shorter text has lost zeros at its end.
 */
export function countPrintedAs(
  printed: PrintedPercent,
  base: number,
  decimals: number = printed.decimals,
  rounding: PercentRounding = 'half_up',
): number | null {
  const used = Math.max(decimals, printed.decimals);
  const wanted = digitsAt(printed, used);
  // The share wanted · base / 100 lies within one ballot below the smallest count that can print it.
  const unit = 100n * 10n ** BigInt(used);
  const guess = (wanted * BigInt(base)) / unit;
  const halfStep = BigInt(base) / (2n * unit) + 1n;
  const from = guess > halfStep ? guess - halfStep : 0n;
  for (let candidate = from; candidate <= guess + 1n && candidate <= BigInt(base); candidate += 1n) {
    if (scaledPercent(Number(candidate), base, used, rounding) === wanted) return Number(candidate);
  }
  return null;
}
