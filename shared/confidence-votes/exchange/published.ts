import { countPrintedAs, formatPercent, parsePercent, samePercent } from '../../kernel/percent';
import { sides } from '../balance-checks';
import { roundingOfFile, sumOf } from './basis';
import type { CountFile, CountRow, ExchangeProblem, Finding, PrintedText } from './format';

function causeOf(
  file: CountFile,
  published: PrintedText,
  count: number,
  base: number,
): Pick<ExchangeProblem, 'cause' | 'matchesValue'> {
  const decimals = Math.max(roundingOfFile(file).decimals, published.percent.decimals);
  const prints = (divisor: number, rounding: 'half_up' | 'truncated') => {
    const percent = parsePercent(formatPercent(count, divisor, decimals, rounding));
    return percent !== null && samePercent(percent, published.percent);
  };
  if (prints(base, 'truncated')) return { cause: 'truncated_not_rounded' };
  const { ballotsValid, ballotsCollected, ballotsIssued, deputiesVoting, deputiesTotal } = file.totals;
  const other = [ballotsValid, ballotsCollected, ballotsIssued, deputiesVoting, deputiesTotal].find(
    (value) => value !== null && value > 0 && value !== base && prints(value, 'half_up'),
  );
  return other ? { cause: 'other_base', matchesValue: other } : { cause: 'does_not_match_any_known_base' };
}

function causeWords(
  file: CountFile,
  { cause, matchesValue }: Pick<ExchangeProblem, 'cause' | 'matchesValue'>,
): string {
  if (cause === 'truncated_not_rounded') {
    // The rows of such a file are computed as it says; whoever reads both is told why they differ from this line.
    return roundingOfFile(file).rounding === 'truncated'
      ? 'Nguồn cắt bớt số lẻ, không làm tròn; bảng tỷ lệ theo cách của nguồn.'
      : 'Số này bị cắt bớt, chưa làm tròn.';
  }
  if (cause === 'other_base') return `Số này tính trên ${matchesValue}; dùng một cơ số.`;
  return 'Tính lại tỷ lệ này từ số phiếu.';
}

/** A level that is known by its percentage alone still is a number of ballots, which the box must have held. */
function overCollected(file: CountFile, row: CountRow, level: string, percentCount: number): Finding[] {
  const collected = file.totals.ballotsCollected;
  const { sum } = sumOf(row);
  if (collected === null || sum + percentCount <= collected) return [];
  const published = row.percentPublished[level]?.text ?? '';
  return [
    {
      ...{ no: row.no, name: row.name, level, published },
      ...sides(
        { label: 'Cộng các mức', value: sum + percentCount },
        { label: 'Phiếu thu về', value: collected },
      ),
      code: 'sum_mismatch',
      message: `${row.no}. ${row.name}: ${published}% là ${percentCount} phiếu, cộng các mức ${sum + percentCount}, thu về ${collected}.`,
      advice: 'So lại dòng này với phiếu ghi của Ban kiểm phiếu.',
    },
  ];
}

/**
 * A published figure is held against the exact percentage rounded half up, as all three rule sets have it. A source
 * that cuts decimals off (`rounding: "truncated"`) gets its own percentages in the rows, and every figure that
 * rounding would change is listed.
 */
export function publishedFindings(file: CountFile, row: CountRow, base: number): Finding[] {
  return file.levels.flatMap((level): Finding[] => {
    const published = row.percentPublished[level] ?? null;
    const count = row.counts[level] ?? null;
    if (published === null) return [];
    // A file that does not say how many decimals it has is read as it is printed.
    const decimals = file.base.decimals ?? published.percent.decimals;
    const about = { no: row.no, name: row.name, level, published: published.text };
    if (count === null) {
      const possible =
        countPrintedAs(published.percent, base, decimals, 'half_up') ??
        countPrintedAs(published.percent, base, decimals, 'truncated');
      if (possible !== null) return overCollected(file, row, level, possible);
      return [
        {
          ...about,
          code: 'impossible_percent',
          message: `${row.no}. ${row.name}: không số phiếu nào trên ${base} cho ${published.text}%.`,
          advice: 'Xem lại tỷ lệ này ở nguồn.',
        },
      ];
    }
    const expected = formatPercent(count, base, decimals, 'half_up');
    const exact = parsePercent(expected);
    if (exact && samePercent(exact, published.percent)) return [];
    const cause = causeOf(file, published, count, base);
    return [
      {
        ...about,
        ...cause,
        code: 'published_percent_differs',
        expected,
        message: `${row.no}. ${row.name}: công bố ${published.text}%, ${cause.cause === 'truncated_not_rounded' ? 'làm tròn là' : 'đúng là'} ${expected}% (${count}/${base}).`,
        advice: causeWords(file, cause),
      },
    ];
  });
}
