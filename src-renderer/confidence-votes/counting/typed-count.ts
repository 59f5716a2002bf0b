import { parseWrittenCount } from '@shared/kernel/written-count';

/** The largest count that the program takes (shared/contract/fields.ts). */
const LARGEST = 99_999;
const LONGEST_TEXT = 10;

/**
 * What stays of a count while it is typed. A letter is a slip of the finger, or the input method at work, and goes; a
 * sign or a comma changes the number and stays, so that `countProblem` can refuse it in sight.
 */
export function keepCount(text: string): string {
  return text.replace(/[\p{L}\p{M}\s]/gu, '').slice(0, LONGEST_TEXT);
}

/** Why a typed text is no count; null for a count and for an empty field. */
export function countProblem(text: string): string | null {
  if (text.trim() === '') return null;
  const count = parseWrittenCount(text);
  if (count === null) return /^-/u.test(text.trim()) ? 'Số không được âm.' : 'Hãy nhập số nguyên.';
  return count > LARGEST ? 'Số quá lớn.' : null;
}

/** Everything in a line that is no count; with their names where there are several, so that all are mended at once. */
export function problemsIn(fields: readonly (readonly [name: string, text: string])[]): string | null {
  const found = fields.flatMap(([name, text]) => {
    const problem = countProblem(text);
    return problem === null ? [] : [{ name, problem }];
  });
  const [first] = found;
  if (first === undefined) return null;
  if (found.length === 1) return first.problem;
  return found.map(({ name, problem }) => `${name}: ${problem}`).join(' ');
}

/** Empty means not counted yet and never becomes a zero; what is no count is none either. */
export function typedCount(text: string): number | null {
  return countProblem(text) === null ? parseWrittenCount(text) : null;
}

export function shownCount(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count);
}

/** How far a line of the sheet is, told while it is typed. */
export type Balance =
  | { readonly kind: 'empty' }
  /** Something is typed that cannot be read, or that the ballots of the kind contradict. */
  | { readonly kind: 'refused'; readonly of: 'text' | 'invalid'; readonly problem: string }
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
