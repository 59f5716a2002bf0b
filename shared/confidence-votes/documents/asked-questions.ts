import { formatDate } from '../../kernel/local-date';
import { clause, dashItem, paragraph, type Block } from '../../official-documents/index';
import type { AnswerPromise, AskedQuestion } from '../groundwork/model';
import { inOneLine, withoutStop } from './wording';

/** What a person was asked at sessions, and what they answered. */
export function questionBlocks(questions: readonly AskedQuestion[]): readonly Block[] {
  if (questions.length === 0) return [paragraph('Không có chất vấn.')];
  return questions.flatMap((question, index) => [
    clause(
      index + 1,
      `Ngày ${formatDate(question.askedDate)}, ${question.sessionTitle}, đại biểu ${question.deputyName}: ` +
        `${withoutStop(inOneLine(question.content))}.`,
    ),
    dashItem(answerWords(question)),
  ]);
}

function answerWords({ answered, answer }: AskedQuestion): string {
  if (!answered) return 'Chưa trả lời.';
  return answer === '' ? 'Đã trả lời.' : `Trả lời: ${withoutStop(inOneLine(answer))}.`;
}

/** What was promised in those answers: what was kept, then what is still open. */
export function promiseBlocks(questions: readonly AskedQuestion[]): readonly Block[] {
  const promises = questions.flatMap((question) => question.promises);
  if (promises.length === 0) return [paragraph('Không có lời hứa.')];
  const kept = promises.filter(({ doneDate }) => doneDate !== null);
  const open = promises.filter(({ doneDate }) => doneDate === null);
  return [
    paragraph(`Đã thực hiện ${kept.length}, chưa thực hiện ${open.length}.`),
    ...[...kept, ...open].map((promise, index) => clause(index + 1, promiseWords(promise))),
  ];
}

function promiseWords({ content, dueDate, doneDate, doneNote }: AnswerPromise): string {
  const what = withoutStop(inOneLine(content));
  if (doneDate === null) {
    const due = dueDate === null ? '' : `, hạn ngày ${formatDate(dueDate)}`;
    return `${what}: chưa thực hiện${due}.`;
  }
  const note = doneNote === '' ? '' : `, ${withoutStop(inOneLine(doneNote))}`;
  return `${what}: đã thực hiện ngày ${formatDate(doneDate)}${note}.`;
}
