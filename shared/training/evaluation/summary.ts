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

/** Marks pasted from Excel: a sheet a line, a question a column; a line of headings and a column of numbers may stand before. */
export function readPastedSheets(text: string, questions: number): PastedSheets {
  const sheets: string[] = [];
  const problems: { line: number; why: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    const own = cells.length === questions + 1 ? cells.slice(1) : cells;
    if (index === 0 && own.some((cell) => /\p{L}/u.test(cell))) continue;
    if (own.length > questions)
      problems.push({ line: index + 1, why: `có ${own.length} cột, bộ câu hỏi có ${questions}` });
    else if (own.some((cell) => !/^[1-5]?$/u.test(cell)))
      problems.push({ line: index + 1, why: 'có ô không phải số từ 1 đến 5' });
    else
      sheets.push(
        own
          .map((cell) => (cell === '' ? '-' : cell))
          .join('')
          .padEnd(questions, '-'),
      );
  }
  return { sheets, problems };
}
