import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { QuestionFields, QuestionsReply } from '@shared/sessions/questions/contract';
import {
  ANSWER_WORDS,
  PROMISE_LABELS,
  PROMISE_WORDS,
  QUESTION_LABELS,
} from '@shared/sessions/questions/labels';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { belongs, noteSitting, sessionOf } from '../session-of';
import { dueOf, loadQuestions, promiseOf, questionsReply } from './question-store';

export async function getQuestions(
  { db, now }: QueryContext,
  { sessionId }: Input<'interpellations.getQuestions'>,
): Outcome<QuestionsReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await questionsReply(db, session.value, now)) : session;
}

/** A question that is answered in writing gets its promise at once, due by the rule. */
export async function saveQuestion(
  context: CommandContext,
  { sessionId, id, version, fields }: Input<'interpellations.saveQuestion'>,
): Outcome<QuestionsReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const { deputies, questions } = await questionsReply(tx, session.value, now);
  const before = questions.find((one) => one.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const deputy = deputies.find((one) => one.id === fields.deputyId);
  const asker = deputy?.fullName ?? (before?.deputyId === fields.deputyId ? before.deputyName : null);
  if (asker === null || !(await belongs(tx, session.value, fields))) return err(appError('not-found'));
  const columns = {
    sitting_id: fields.sittingId,
    item_id: fields.itemId,
    deputy_id: fields.deputyId,
    asked_of: fields.askedOf,
    asked_post: fields.askedPost,
    subject_field: fields.field,
    content: fields.content,
    asked_date: fields.askedDate,
    asked_time: fields.askedTime,
    answer_kind: fields.answerKind,
    answer: fields.answer,
    search_key: searchKey([asker, fields.askedOf, fields.field, fields.content, fields.answer].join(' ')),
  };
  const questionId = before?.id ?? context.newId();
  if (before) {
    await tx
      .updateTable('interpellation')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('interpellation')
      .values({ id: questionId, session_id: sessionId, ...columns, ...firstStamp(now) })
      .execute();
  }
  const promised = before?.promises.some(({ kind }) => kind === 'written_answer') ?? false;
  if (fields.answerKind === 'in_writing' && !promised)
    await promiseWritten(context, sessionId, questionId, fields);
  noteSitting(
    context,
    sessionId,
    `${before ? 'Sửa' : 'Ghi'} chất vấn của ${asker} đối với ${fields.askedOf}`,
    changedFields(before && readable(before.deputyName, before), readable(asker, fields), QUESTION_LABELS),
  );
  return ok(await questionsReply(tx, session.value, now));
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

const readable = (
  deputy: string,
  fields: Omit<QuestionFields, 'deputyId' | 'itemId' | 'sittingId'>,
): Record<keyof typeof QUESTION_LABELS, string> => ({
  deputy,
  askedOf: fields.askedOf,
  askedPost: fields.askedPost,
  field: fields.field,
  content: fields.content,
  askedDate: formatDate(fields.askedDate),
  askedTime: fields.askedTime,
  answerKind: ANSWER_WORDS[fields.answerKind],
  answer: fields.answer,
});

export async function removeQuestion(
  context: CommandContext,
  { sessionId, id, version }: Input<'interpellations.removeQuestion'>,
): Outcome<QuestionsReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const question = (await loadQuestions(context.tx, sessionId)).find((one) => one.id === id);
  if (!question) return err(appError('not-found'));
  if (question.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('interpellation').where('id', '=', id).execute();
  noteSitting(
    context,
    sessionId,
    `Bỏ chất vấn của ${question.deputyName} đối với ${question.askedOf}`,
    changedFields<Record<keyof typeof QUESTION_LABELS, string>>(
      readable(question.deputyName, question),
      {},
      QUESTION_LABELS,
    ),
  );
  return ok(await questionsReply(context.tx, session.value, context.now));
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

const dayText = (day: string | null): string => (day === null ? '' : formatDate(day));

const readablePromise = (fields: PromiseText): Record<keyof typeof PROMISE_LABELS, string> => ({
  kind: PROMISE_WORDS[fields.kind],
  content: fields.content,
  dueDate: dayText(fields.dueDate),
  doneDate: dayText(fields.doneDate),
  doneNote: fields.doneNote,
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
