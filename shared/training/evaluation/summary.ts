import { formatRatio } from './ratio';

/** Marks of the form, from the lowest to the highest. */
export const MARKS = [1, 2, 3, 4, 5] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  1: 'Kém',
  2: 'Yếu',
  3: 'Trung bình',
  4: 'Khá',
  5: 'Tốt',
};

/** What a class is usually asked; Nghị định 171/2025/NĐ-CP Điều 26 names programme, lecturers, facilities, organisation, effect. */
export const USUAL_QUESTIONS: readonly string[] = [
  'Nội dung, chương trình phù hợp với công việc',
  'Phương pháp, kiến thức của báo cáo viên',
  'Tài liệu học tập',
  'Hội trường, trang thiết bị',
  'Công tác tổ chức, phục vụ',
  'Khả năng áp dụng vào công việc',
];

/** One sheet: a character a question, '1' to '5' or '-'. */
export interface Sheet {
  readonly marks: string;
  readonly comment: string;
}

export interface QuestionSummary {
  readonly no: number;
  readonly wording: string;
  /** How often each mark was given, in the order of MARKS. */
  readonly counts: readonly number[];
  readonly answered: number;
  readonly sum: number;
  /** "4,33", half up; null while nobody answered. */
  readonly average: string | null;
}

export interface EvaluationSummary {
  readonly sheets: number;
  readonly questions: readonly QuestionSummary[];
  readonly answered: number;
  /** Over all marks given; null while there are none. */
  readonly average: string | null;
  readonly comments: readonly string[];
}

export function markAt(marks: string, place: number): Mark | null {
  const value = Number(marks[place]);
  return MARKS.find((mark) => mark === value) ?? null;
}

/** Counted on whole numbers; a question without a mark on a sheet was not answered there. */
export function evaluationSummary(questions: readonly string[], sheets: readonly Sheet[]): EvaluationSummary {
  const summaries = questions.map((wording, place): QuestionSummary => {
    const counts = MARKS.map((mark) => sheets.filter(({ marks }) => markAt(marks, place) === mark).length);
    const answered = counts.reduce((sum, count) => sum + count, 0);
    const sum = counts.reduce((total, count, index) => total + count * (MARKS[index] ?? 0), 0);
    return { no: place + 1, wording, counts, answered, sum, average: formatRatio(sum, answered) };
  });
  const answered = summaries.reduce((sum, one) => sum + one.answered, 0);
  return {
    sheets: sheets.length,
    questions: summaries,
    answered,
    average: formatRatio(
      summaries.reduce((sum, one) => sum + one.sum, 0),
      answered,
    ),
    comments: sheets.map(({ comment }) => comment).filter((comment) => comment !== ''),
  };
}

export interface PastedSheets {
  readonly sheets: readonly string[];
  /** Lines that were not taken, and why. */
  readonly problems: readonly { readonly line: number; readonly why: string }[];
}

/**
 * Marks pasted from Excel: a sheet a line, a question a column; a line of headings and a column of numbers may stand before.
 * A first line with marks is no heading, whatever else stands in it, unless they are the numbers of the questions; an empty
 * column at the right is no question.
 */
export function readPastedSheets(text: string, questions: number): PastedSheets {
  const lines = filledLines(text);
  const [first] = lines;
  const isTitle = first !== undefined && (isHeading(first.cells) || numbersQuestions(lines, questions));
  const heading = isTitle ? first.cells : null;
  const written = heading === null ? lines : lines.slice(1);
  const before = columnsBefore(written, heading, questions);
  const sheets: string[] = [];
  const problems: { line: number; why: string }[] = [];
  for (const { line, cells } of written) {
    const own = withoutEmptyEnd(cells.slice(before ?? 0), questions);
    const why = before === null ? NUMBER_OR_MARK : whyNot(own, questions);
    if (why === null) sheets.push(own.map((cell) => (cell === '' ? '-' : cell)).join(''));
    else problems.push({ line, why });
  }
  return { sheets, problems };
}

const NUMBER_OR_MARK = 'không rõ cột đầu là số thứ tự hay điểm; hãy chép cả dòng tiêu đề';

interface PastedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

const filledLines = (text: string): readonly PastedLine[] =>
  text
    .split(/\r?\n/u)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));

const MARK = /^[1-5]$/u;

/** Words, and no mark among them. */
const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) => /\p{L}/u.test(cell)) && !cells.some((cell) => MARK.test(cell));

/** "STT | 1 | 2 | 3", or "1 | 2 | 3" above other lines of as many columns: of one or two questions alone it may be a sheet. */
function numbersQuestions(lines: readonly PastedLine[], questions: number): boolean {
  const [heading = [], ...others] = lines.map(({ cells }) => withoutEmptyEnd(cells, questions));
  const named = heading.length === questions + 1 && !/\d/u.test(heading[0] ?? '');
  const alone =
    questions > 2 && others.length > 0 && lines.every(({ cells }) => filledTo(cells) <= questions);
  if (!named && !alone) return false;
  const numbers = named ? heading.slice(1) : heading;
  return numbers.every((cell, place) => cell === String(place + 1));
}

/**
 * Whether a column before the marks numbers the sheets: one column too many, and called so or counting up. Null where the
 * column too many may as well be the last one, which is empty.
 */
function columnsBefore(
  lines: readonly PastedLine[],
  heading: readonly string[] | null,
  questions: number,
): 0 | 1 | null {
  if (!lines.some(({ cells }) => cells.length > questions)) return 0;
  if (heading !== null) {
    const corner = heading[0] === '' && filledTo(heading) > questions;
    return corner || /^(stt|tt|số|phiếu)/iu.test(heading[0] ?? '') ? 1 : 0;
  }
  const numbers = lines.map(({ cells }) => Number(cells[0]));
  const counts = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  if (!counts) return 0;
  return lines.some(({ cells }) => (cells[questions] ?? '') !== '') ? 1 : null;
}

function withoutEmptyEnd(cells: readonly string[], questions: number): readonly string[] {
  return cells.slice(0, Math.max(filledTo(cells), questions));
}

const filledTo = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

function whyNot(cells: readonly string[], questions: number): string | null {
  if (cells.length !== questions) return `có ${cells.length} cột, bộ câu hỏi có ${questions}`;
  return cells.some((cell) => cell !== '' && !MARK.test(cell)) ? 'có ô không phải số từ 1 đến 5' : null;
}
