import { formatDate, isLocalDate, parseFullDate, type LocalDate } from '../kernel/local-date';
import { cleanText, searchKey } from '../kernel/vietnamese-text';
import { parseWrittenCount } from '../kernel/written-count';
import type { DataRow } from './headings';
import type { Change, Reason } from './model';

/** Reads the cells of one row and gathers what is wrong with them, so that all of it is shown at once. */
export interface RowReader {
  readonly row: DataRow;
  readonly reasons: Reason[];
  refuse(column: string, message: string): void;
  /** "" for an empty cell. */
  text(column: string): string;
  day(column: string): LocalDate | null;
  /** `refusalOf` says what is wrong with a date that exists. */
  birthDate(column: string, refusalOf: (birth: string) => string | null): string | null;
  /** A whole number without a sign; null for an empty cell. */
  count(column: string): number | null;
  yesNo(column: string): boolean | null;
  choice<T extends string>(column: string, words: Readonly<Record<T, readonly string[]>>): T | null;
}

const YES = ['x', 'co', 'dung', 'true', 'yes', '1', 'v', '✓'];
const NO = ['khong', 'sai', 'false', 'no', '0', '-', 'k'];

export function rowReader(row: DataRow): RowReader {
  const reasons: Reason[] = [];
  const refuse = (column: string, message: string): void => {
    reasons.push({ column, message });
  };
  for (const [column, cell] of row.cells) {
    if (cell.kind === 'error') refuse(column, `Ô báo lỗi ${cell.text}; hãy sửa trong Excel.`);
  }
  const cell = (column: string): string => {
    const found = row.cells.get(column);
    if (!found || found.kind === 'error') return '';
    // The apostrophe that protects a text from being taken for a formula belongs to the file, not to the text.
    return /^'[=+\-@]/u.test(found.text) ? found.text.slice(1) : found.text;
  };
  return {
    row,
    reasons,
    refuse,
    text: cell,
    day: (column) => {
      const text = cell(column);
      if (text === '') return null;
      const day = parseFullDate(text);
      if (day === null) refuse(column, `“${shorten(text)}” không phải ngày; ghi dạng 05/02/2026.`);
      return day;
    },
    birthDate: (column, refusalOf) => {
      const text = cleanText(cell(column));
      if (text === '') return null;
      const birth = /^(19|20)\d{2}$/u.test(text) ? text : parseFullDate(text);
      if (birth === null || !/^(19|20)/u.test(birth)) {
        refuse(column, `“${shorten(text)}” không phải ngày sinh; ghi 05/02/1970 hoặc 1970.`);
        return null;
      }
      const refusal = refusalOf(birth);
      if (refusal !== null) refuse(column, refusal);
      return birth;
    },
    count: (column) => {
      const text = cleanText(cell(column));
      if (text === '') return null;
      const count = parseWrittenCount(text);
      if (count === null) refuse(column, `“${shorten(text)}” không phải số; ghi dạng 24500.`);
      return count;
    },
    yesNo: (column) => {
      const key = searchKey(cell(column));
      if (key === '') return null;
      if (YES.includes(key)) return true;
      if (NO.includes(key)) return false;
      refuse(column, `“${shorten(cell(column))}”: hãy ghi Có hoặc Không.`);
      return null;
    },
    choice: (column, words) => {
      const key = searchKey(cell(column))
        .replace(/[^a-z0-9]+/gu, ' ')
        .trim();
      if (key === '') return null;
      for (const choice of Object.keys(words) as (keyof typeof words)[]) {
        if (words[choice].some((word) => choiceKey(word) === key)) return choice;
      }
      const allowed = Object.values<readonly string[]>(words).map((list) => list[0]);
      refuse(column, `“${shorten(cell(column))}”: hãy ghi ${allowed.join(' / ')}.`);
      return null;
    },
  };
}

/** The words of a choice are few and are asked for in every row. */
const choiceKeys = new Map<string, string>();

function choiceKey(word: string): string {
  let key = choiceKeys.get(word);
  if (key === undefined) choiceKeys.set(word, (key = searchKey(word)));
  return key;
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** How a birth date or any other day is compared and shown. */
export function shownDay(day: string | null): string {
  if (day === null) return '';
  return isLocalDate(day) ? formatDate(day) : day;
}

export function changesBetween(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Change[] {
  return Object.keys(after)
    .filter((column) => (before[column] ?? '') !== after[column])
    .map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }));
}

export function cellTexts(row: DataRow): Record<string, string> {
  return Object.fromEntries([...row.cells].map(([column, cell]) => [column, cell.text]));
}

interface FieldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a column already says is not said twice. */
export function refuseIssues(reader: RowReader, issues: readonly FieldIssue[]): void {
  for (const issue of issues) {
    const column = String(issue.path[0] ?? '');
    if (reader.reasons.some((reason) => reason.column === column)) continue;
    reader.refuse(column, issue.message);
  }
}
