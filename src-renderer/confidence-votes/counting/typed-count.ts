/** A count as it is typed: digits only, at most as many as the program accepts. */
const MAXIMUM_DIGITS = 5;

export function keepDigits(text: string): string {
  return text.replace(/\D/gu, '').slice(0, MAXIMUM_DIGITS);
}

/** Empty means not counted yet; it never becomes a zero. */
export function typedCount(text: string): number | null {
  const digits = keepDigits(text);
  return digits === '' ? null : Number(digits);
}

export function shownCount(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count);
}

/** How far a line of the sheet is, told while it is typed. */
export type Balance =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly sum: number }
  | { readonly kind: 'open'; readonly sum: number; readonly missing: number }
  | { readonly kind: 'equal'; readonly sum: number }
  | { readonly kind: 'unequal'; readonly sum: number; readonly difference: number };

/**
 * The live equality of one line: figures typed so far against the ballots collected. It only helps the eye while
 * typing; the findings that count come from the program.
 */
export function balanceOf(figures: readonly (number | null)[], target: number | null): Balance {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return { kind: 'empty' };
  const sum = known.reduce((total, figure) => total + figure, 0);
  if (target === null) return { kind: 'unknown', sum };
  if (sum > target) return { kind: 'unequal', sum, difference: sum - target };
  if (known.length < figures.length) return { kind: 'open', sum, missing: target - sum };
  return sum === target ? { kind: 'equal', sum } : { kind: 'unequal', sum, difference: sum - target };
}
