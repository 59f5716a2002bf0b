import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { QuestionFields, QuestionsReply } from '@shared/sessions/questions/contract';
import { ANSWER_WORDS, QUESTION_LABELS } from '@shared/sessions/questions/labels';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { belongs, noteSitting, sessionOf } from '../session-of';
import { followAnswer, promiseGone } from './promises';
import { questionsReply } from './question-store';

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
  const { deputies, items, questions } = await questionsReply(tx, session.value, now);
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
  const followed = await followAnswer(context, sessionId, questionId, { before, fields });
  noteSitting(
    context,
    sessionId,
    `${before ? 'Sửa' : 'Ghi'} chất vấn của ${asker} đối với ${fields.askedOf}`,
    [
      ...changedFields(
        before && readable(before.deputyName, before, items),
        readable(asker, fields, items),
        QUESTION_LABELS,
      ),
      ...followed,
    ],
  );
  return ok(await questionsReply(tx, session.value, now));
}

const readable = (
  deputy: string,
  fields: Omit<QuestionFields, 'deputyId' | 'sittingId'>,
  items: QuestionsReply['items'],
): Record<keyof typeof QUESTION_LABELS, string> => ({
  deputy,
  askedOf: fields.askedOf,
  askedPost: fields.askedPost,
  item: items.find(({ id }) => id === fields.itemId)?.title ?? '',
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
  const { items, questions } = await questionsReply(context.tx, session.value, context.now);
  const question = questions.find((one) => one.id === id);
  if (!question) return err(appError('not-found'));
  if (question.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('interpellation').where('id', '=', id).execute();
  noteSitting(context, sessionId, `Bỏ chất vấn của ${question.deputyName} đối với ${question.askedOf}`, [
    ...changedFields<Record<keyof typeof QUESTION_LABELS, string>>(
      readable(question.deputyName, question, items),
      {},
      QUESTION_LABELS,
    ),
    ...question.promises.map(promiseGone),
  ]);
  return ok(await questionsReply(context.tx, session.value, context.now));
}
