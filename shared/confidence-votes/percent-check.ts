import { countPrintedAs, formatPercent, parsePercent, samePercent } from '../kernel/percent';

/**
 * `right`: the number of ballots beside it gives this percentage. `possible`: no number stands beside it, but one gives
 * it. `cut`: its decimals were cut off instead of rounded. `differs`: the number beside it gives another percentage.
 * `above`: the number beside it is more than there are. `impossible`: no whole number of ballots gives it.
 */
export type PercentVerdict = 'right' | 'possible' | 'cut' | 'differs' | 'above' | 'impossible';

export interface CheckedPercent {
  /** From 1; lines without a percentage are counted, so that they are found again in what was pasted. */
  readonly line: number;
  /** What stands before the figures of the line: a name, mostly. */
  readonly about: string;
  /** As it was written. */
  readonly text: string;
  /** Ballots that stand beside it, else those that give it; null where none does. */
  readonly count: number | null;
  readonly verdict: PercentVerdict;
  /** What the number beside it gives, with as many decimals; empty where none stands beside it. */
  readonly expected: string;
}

/** "97,87%", "97.87", "12 %": a whole number is a percentage only with its sign, otherwise it counts ballots ("46", "46/47"). */
const FIGURE = /(?<percent>\d{1,3}[.,]\d{1,6}(?:\s*%)?|\d{1,3}\s*%)|(?<count>\d+)(?:\s*\/\s*\d+)?/gu;

/** Words that may stand between ballots and their percentage; after any other the number is that of a line or a place. */
const BETWEEN =
  /^(?:\P{L}|(?<!\p{L})(?:phiếu|tín|nhiệm|cao|thấp|không|chiếm|đạt|bằng|tương|đương|ứng|tỷ|tỉ|lệ)(?!\p{L}))*$/iu;

/**
 * Row T35: every percentage in a text that was typed or pasted, against `base` ballots or deputies (a whole number above
 * zero). Nothing is guessed: a number of ballots counts only where it stands directly before its percentage.
 */
export function checkPercents(text: string, base: number): readonly CheckedPercent[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    const about =
      /^[\s\d.)]*(?<name>\p{L}[^\t\d]*)/u.exec(line)?.groups?.['name']?.replace(/[:,;\s]+$/u, '') ?? '';
    const found: CheckedPercent[] = [];
    let said: { readonly count: number; readonly end: number } | null = null;
    for (const { 0: figure, groups, index: at } of line.matchAll(FIGURE)) {
      if (groups?.['percent'] === undefined) {
        said = { count: Number(groups?.['count']), end: at + figure.length };
        continue;
      }
      const count = said !== null && BETWEEN.test(line.slice(said.end, at)) ? said.count : null;
      found.push({ line: index + 1, about, ...verdictOn(groups['percent'], count, base) });
      said = null;
    }
    return found;
  });
}

function verdictOn(
  text: string,
  said: number | null,
  base: number,
): Pick<CheckedPercent, 'text' | 'count' | 'verdict' | 'expected'> {
  const percent = parsePercent(text);
  if (percent === null) return { text, count: null, verdict: 'impossible', expected: '' };
  const prints = (count: number, rounding: 'half_up' | 'truncated'): string =>
    formatPercent(count, base, percent.decimals, rounding);
  const same = (printed: string): boolean => {
    const other = parsePercent(printed);
    return other !== null && samePercent(other, percent);
  };
  if (said !== null && said > base) return { text, count: said, verdict: 'above', expected: '' };
  if (said !== null) {
    const expected = prints(said, 'half_up');
    if (same(expected)) return { text, count: said, verdict: 'right', expected };
    return { text, count: said, verdict: same(prints(said, 'truncated')) ? 'cut' : 'differs', expected };
  }
  const rounded = countPrintedAs(percent, base);
  if (rounded !== null) return { text, count: rounded, verdict: 'possible', expected: '' };
  const cut = countPrintedAs(percent, base, percent.decimals, 'truncated');
  return { text, count: cut, verdict: cut === null ? 'impossible' : 'cut', expected: '' };
}
