import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { dateText, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { QuestionFields, QuestionsReply } from '@shared/sessions/questions/contract';
import { PROMISE_LABELS, PROMISE_WORDS } from '@shared/sessions/questions/labels';
import { changedFields } from '../../application/audit';
import type { CommandContext, FieldChange, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { noteSitting, sessionOf } from '../session-of';
import { dueOf, loadQuestions, promiseOf, questionsReply } from './question-store';

interface Answered {
  readonly before: QuestionsReply['questions'][number] | null;
  readonly fields: QuestionFields;
}

/**
 * The promise of a written answer goes along with what is recorded of the question: its day with the day of the question,
 * and it leaves the register where the answer was given at the sitting after all. What was kept already stays.
 */
export async function followAnswer(
  context: CommandContext,
  sessionId: string,
  questionId: string,
  { before, fields }: Answered,
): Promise<readonly FieldChange[]> {
  const { tx, now } = context;
  const written = before?.promises.find(({ kind }) => kind === 'written_answer');
  if (fields.answerKind === 'in_writing' && !written) {
    await promiseWritten(context, sessionId, questionId, fields);
    return [];
  }
  if (!before || !written || written.doneDate !== null) return [];
  if (fields.answerKind === 'at_sitting') {
    await tx.deleteFrom('interpellation_promise').where('id', '=', written.id).execute();
    return [promiseGone(written)];
  }
  const rule = { kind: 'written_answer' as const, dueDate: null };
  const known = await dueOf(tx, sessionId, before.askedDate, rule);
  // A day that somebody promised is theirs.
  if (fields.askedDate === before.askedDate || written.dueDate !== known.dueDate) return [];
  const due = await dueOf(tx, sessionId, fields.askedDate, rule);
  await tx
    .updateTable('interpellation_promise')
    .set({ due_date: due.dueDate, due_basis: due.dueBasis, ...nextStamp(written, now) })
    .where('id', '=', written.id)
    .execute();
  return [{ field: PROMISE_LABELS.dueDate, before: dateText(written.dueDate), after: dateText(due.dueDate) }];
}

async function promiseWritten(
  context: CommandContext,
  sessionId: string,
  questionId: string,
  { askedDate }: QuestionFields,
): Promise<void> {
  const due = await dueOf(context.tx, sessionId, askedDate, { kind: 'written_answer', dueDate: null });
  await context.tx
    .insertInto('interpellation_promise')
    .values({
      id: context.newId(),
      interpellation_id: questionId,
      promise_kind: 'written_answer',
      content: '',
      due_date: due.dueDate,
      due_basis: due.dueBasis,
      done_date: null,
      done_note: '',
      ...firstStamp(context.now),
    })
    .execute();
}

export async function savePromise(
  context: CommandContext,
  { sessionId, questionId, id, version, fields }: Input<'interpellations.savePromise'>,
): Outcome<QuestionsReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const question = (await loadQuestions(tx, sessionId)).find((one) => one.id === questionId);
  const before = question?.promises.find((one) => one.id === id) ?? null;
  if (!question || (id !== null && before === null)) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const due = await dueOf(tx, sessionId, question.askedDate, fields);
  const columns = {
    promise_kind: fields.kind,
    content: fields.content,
    due_date: due.dueDate,
    due_basis: due.dueBasis,
    done_date: fields.doneDate,
    done_note: fields.doneNote,
  };
  if (before) {
    await tx
      .updateTable('interpellation_promise')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('interpellation_promise')
      .values({ id: context.newId(), interpellation_id: questionId, ...columns, ...firstStamp(now) })
      .execute();
  }
  noteSitting(
    context,
    sessionId,
    `${before ? 'Sửa' : 'Ghi'} lời hứa của ${question.askedOf}`,
    changedFields(
      before && readablePromise(before),
      readablePromise({ ...fields, dueDate: due.dueDate }),
      PROMISE_LABELS,
    ),
  );
  return ok(await questionsReply(tx, session.value, now));
}

type PromiseText = Pick<
  ReturnType<typeof promiseOf>,
  'kind' | 'content' | 'dueDate' | 'doneDate' | 'doneNote'
>;

const readablePromise = (fields: PromiseText): Record<keyof typeof PROMISE_LABELS, string> => ({
  kind: PROMISE_WORDS[fields.kind],
  content: fields.content,
  dueDate: dateText(fields.dueDate),
  doneDate: dateText(fields.doneDate),
  doneNote: fields.doneNote,
});

/** A promise that leaves the register, as the history names it. */
export const promiseGone = (promise: PromiseText): FieldChange => ({
  field: 'Lời hứa',
  before: Object.values(readablePromise(promise))
    .filter((words) => words !== '')
    .join('; '),
  after: '',
});

export async function removePromise(
  context: CommandContext,
  { sessionId, id, version }: Input<'interpellations.removePromise'>,
): Outcome<QuestionsReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const questions = await loadQuestions(context.tx, sessionId);
  const question = questions.find((one) => one.promises.some((promise) => promise.id === id));
  const promise = question?.promises.find((one) => one.id === id);
  if (!question || !promise) return err(appError('not-found'));
  if (promise.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('interpellation_promise').where('id', '=', id).execute();
  noteSitting(
    context,
    sessionId,
    `Bỏ lời hứa của ${question.askedOf}`,
    changedFields<Record<keyof typeof PROMISE_LABELS, string>>(readablePromise(promise), {}, PROMISE_LABELS),
  );
  return ok(await questionsReply(context.tx, session.value, context.now));
}

export async function listPromises({
  db,
  now,
}: QueryContext): Outcome<Output<'interpellations.listPromises'>> {
  const rows = await db
    .selectFrom('interpellation_promise as promise')
    .innerJoin('interpellation as question', 'question.id', 'promise.interpellation_id')
    .innerJoin('session', 'session.id', 'question.session_id')
    .innerJoin('deputy', 'deputy.id', 'question.deputy_id')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .selectAll('promise')
    .select(['question.session_id', 'session.title', 'person.full_name'])
    .select(['question.asked_of', 'question.asked_post', 'question.subject_field'])
    .orderBy('promise.due_date')
    .orderBy('promise.id')
    .execute();
  return ok({
    today: localDateOf(now),
    promises: rows.map((row) => ({
      ...promiseOf(row),
      questionId: row.interpellation_id,
      sessionId: row.session_id,
      sessionTitle: row.title,
      deputyName: row.full_name,
      askedOf: row.asked_of,
      askedPost: row.asked_post,
      field: row.subject_field,
    })),
  });
}
