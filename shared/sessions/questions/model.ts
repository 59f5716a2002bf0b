import type { LocalDate } from '../../kernel/local-date';

/** chưa trả lời / trả lời tại phiên họp / trả lời bằng văn bản. */
export const ANSWER_KINDS = ['waiting', 'at_sitting', 'in_writing'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** trả lời bằng văn bản / việc đã hứa. */
export const PROMISE_KINDS = ['written_answer', 'commitment'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

export interface QuestionPromise {
  readonly id: string;
  readonly version: number;
  readonly kind: PromiseKind;
  readonly content: string;
  readonly dueDate: LocalDate | null;
  /** How the day was found, as it was then. */
  readonly dueBasis: string;
  readonly doneDate: LocalDate | null;
  readonly doneNote: string;
}

/** One question (chất vấn) of a deputy to one person. */
export interface Question {
  readonly id: string;
  readonly version: number;
  readonly sittingId: string | null;
  readonly itemId: string | null;
  readonly deputyId: string;
  readonly deputyName: string;
  readonly groupName: string;
  readonly askedOf: string;
  readonly askedPost: string;
  readonly field: string;
  readonly content: string;
  readonly askedDate: LocalDate;
  readonly askedTime: string;
  readonly answerKind: AnswerKind;
  readonly answer: string;
  readonly promises: readonly QuestionPromise[];
}

export interface QuestionFigures {
  readonly total: number;
  readonly atSitting: number;
  readonly inWriting: number;
  readonly waiting: number;
  readonly askers: number;
  readonly asked: number;
  readonly promises: number;
  readonly promisesDone: number;
}

/** Counted once for screen, minutes and report. */
export function questionFigures(questions: readonly Question[]): QuestionFigures {
  const count = (kind: AnswerKind): number => questions.filter((one) => one.answerKind === kind).length;
  const promises = questions.flatMap((one) => one.promises);
  return {
    total: questions.length,
    atSitting: count('at_sitting'),
    inWriting: count('in_writing'),
    waiting: count('waiting'),
    askers: new Set(questions.map(({ deputyId }) => deputyId)).size,
    asked: new Set(questions.map(({ askedOf }) => askedOf.toLocaleLowerCase('vi'))).size,
    promises: promises.length,
    promisesDone: promises.filter(({ doneDate }) => doneDate !== null).length,
  };
}

/** "Trần Văn Giám, Giám đốc Sở Xây dựng" */
export const askedPerson = ({ askedOf, askedPost }: Pick<Question, 'askedOf' | 'askedPost'>): string =>
  [askedOf, askedPost].filter((part) => part !== '').join(', ');

/** By group of matters (nhóm vấn đề), in the order in which each came up; what was given none stands together. */
export const questionsByField = (questions: readonly Question[]): ReadonlyMap<string, readonly Question[]> =>
  Map.groupBy(questions, ({ field }) => (field === '' ? 'Nội dung khác' : field));
