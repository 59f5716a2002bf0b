import { baseKindOfFile, roundingOfFile, ruleSetOfFile } from '@shared/confidence-votes/exchange/basis';
import type { CountEvaluation, CountFile } from '@shared/confidence-votes/exchange/format';
import { levelNames } from '@shared/confidence-votes/messages';
import type { ConsequenceCode } from '@shared/confidence-votes/model';
import { baseNameOf } from '@shared/confidence-votes/tally';

const CONSEQUENCE_WORDS: Readonly<Record<ConsequenceCode, string>> = {
  none: '',
  over_half_below_two_thirds: 'quá nửa tín nhiệm thấp',
  two_thirds_or_more: 'từ 2/3 tín nhiệm thấp',
  over_half_no_trust: 'quá nửa không tín nhiệm',
};

const OTHER_LEVELS: Readonly<Record<string, string>> = { yes: 'Đồng ý', no: 'Không đồng ý' };

function levelWords(level: string): string {
  return (levelNames as Readonly<Record<string, string>>)[level] ?? OTHER_LEVELS[level] ?? level;
}

function cell(count: number | null, percent: string | null): string {
  if (count === null) return '–';
  return percent === null ? String(count) : `${count} (${percent}%)`;
}

/** Columns as wide as their longest cell; names are never cut. The first two columns are aligned left. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat(width(column) - [...text].length);
        return column === 1 || column === row.length - 1 ? text + space : space + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A source that cuts decimals off is followed in the table, and the table says so. */
function cutWords(file: CountFile): string {
  const { decimals, rounding } = roundingOfFile(file);
  return rounding === 'truncated' ? ` (như nguồn: cắt ở ${decimals} số lẻ, không làm tròn)` : '';
}

/** The result as a person reads it in a terminal. */
export function countTable(file: CountFile, evaluation: CountEvaluation): string {
  const header = ['STT', 'Họ và tên', ...file.levels.map(levelWords), 'Không hợp lệ', 'Hệ quả'];
  const rows = evaluation.rows.map((row) => [
    String(row.no),
    row.name,
    ...file.levels.map((level) => cell(row.counts[level] ?? null, row.percent[level] ?? null)),
    cell(row.invalidRows, null),
    row.consequence === null ? '–' : CONSEQUENCE_WORDS[row.consequence],
  ]);
  const kind = baseKindOfFile(file);
  const base =
    evaluation.base.value === null || kind === null
      ? 'Tỷ lệ: chưa rõ cơ số, không tính phần trăm'
      : `Tỷ lệ tính trên ${baseNameOf(kind, ruleSetOfFile(file))}: ${evaluation.base.value}${cutWords(file)}`;
  const blocking = evaluation.problems.filter((problem) => problem.severity === 'blocking').length;
  const problems = evaluation.problems.map(
    ({ severity, code, message, advice }) =>
      `  ${severity === 'blocking' ? 'LỖI' : 'Lưu ý'} [${code}] ${message} ${advice}`,
  );
  const verdict =
    problems.length === 0
      ? 'Không có chỗ nào không khớp.'
      : `${blocking} lỗi, ${problems.length - blocking} lưu ý:`;
  const legend = 'Hệ quả: để trống là không có; “–” là chưa đủ số liệu để xác định.';
  return `${[file.title, base, '', ...alignColumns([header, ...rows]), '', legend, verdict, ...problems].join('\n')}\n`;
}
