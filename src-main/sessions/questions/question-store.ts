import type { Selectable } from 'kysely';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import { daysInWords, offsetDay } from '@shared/sessions/deadlines/days';
import type { Session } from '@shared/sessions/model';
import type { PromiseFields, QuestionShape, QuestionsReply } from '@shared/sessions/questions/contract';
import { writtenAnswers } from '@shared/sessions/templates/several-kinds';
import type { InterpellationPromiseTable, ReadDb } from '../../database/tables';
import { loadWorkCalendar } from '../holidays';
import { loadAgenda } from '../agenda-store';
import { deputiesOn } from '../roll-call/deputies';

export const promiseOf = (row: Selectable<InterpellationPromiseTable>) => ({
  id: row.id,
  version: row.version,
  kind: row.promise_kind,
  content: row.content,
  dueDate: row.due_date,
  dueBasis: row.due_basis,
  doneDate: row.done_date,
  doneNote: row.done_note,
});

/** The questions of a session in the order in which they were asked. */
export async function loadQuestions(db: ReadDb, sessionId: string): Promise<QuestionShape[]> {
  const rows = await db
    .selectFrom('interpellation')
    .innerJoin('deputy', 'deputy.id', 'interpellation.deputy_id')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .leftJoin('body', 'body.id', 'deputy.group_id')
    .selectAll('interpellation')
    .select(['person.full_name', 'body.name as group_name'])
    .where('session_id', '=', sessionId)
    .orderBy('asked_date')
    .orderBy('asked_time')
    .orderBy('interpellation.created_at')
    .orderBy('interpellation.id')
    .execute();
  if (rows.length === 0) return [];
  const births = await birthsOfNamesakes(db, sessionId);
  const promises = await db
    .selectFrom('interpellation_promise')
    .selectAll()
    .where(
      'interpellation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const byQuestion = Map.groupBy(promises, (row) => row.interpellation_id);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    sittingId: row.sitting_id,
    itemId: row.item_id,
    deputyId: row.deputy_id,
    deputyName: births.has(row.deputy_id)
      ? `${row.full_name} (${births.get(row.deputy_id) ?? ''})`
      : row.full_name,
    groupName: row.group_name ?? '',
    askedOf: row.asked_of,
    askedPost: row.asked_post,
    field: row.subject_field,
    content: row.content,
    askedDate: row.asked_date,
    askedTime: row.asked_time,
    answerKind: row.answer_kind,
    answer: row.answer,
    promises: (byQuestion.get(row.id) ?? []).map(promiseOf),
  }));
}

/** "sinh 12/03/1964" of deputies of the session who share their name with another: lists and minutes tell them apart. */
async function birthsOfNamesakes(db: ReadDb, sessionId: string): Promise<ReadonlyMap<string, string>> {
  const { opening_date } = await db
    .selectFrom('session')
    .select('opening_date')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  const deputies = await deputiesOn(db, opening_date);
  return new Map(deputies.flatMap(({ birth, id }) => (birth === '' ? [] : [[id, birth] as const])));
}

/** When a written answer is due: the session's own step where it has one, else the rule that the program knows. */
async function writtenAnswerRule(db: ReadDb, sessionId: string): Promise<QuestionsReply['writtenAnswer']> {
  const step = await db
    .selectFrom('session_step')
    .select(['offset_days', 'unit', 'basis', 'verification'])
    .where('session_id', '=', sessionId)
    .where('code', '=', writtenAnswers.code)
    .executeTakeFirst();
  return step
    ? { days: step.offset_days, unit: step.unit, basis: step.basis, verification: step.verification }
    : {
        days: writtenAnswers.offset,
        unit: writtenAnswers.unit,
        basis: writtenAnswers.basis,
        verification: writtenAnswers.verification,
      };
}

/** The day by which a promise is kept, and how it was found. */
export async function dueOf(
  db: ReadDb,
  sessionId: string,
  askedDate: LocalDate,
  { dueDate, kind }: Pick<PromiseFields, 'dueDate' | 'kind'>,
): Promise<{ readonly dueDate: LocalDate | null; readonly dueBasis: string }> {
  if (kind === 'commitment') return { dueDate, dueBasis: dueDate === null ? '' : 'Theo lời hứa' };
  const rule = await writtenAnswerRule(db, sessionId);
  const day = offsetDay(await loadWorkCalendar(db), askedDate, rule.days, rule.unit);
  if (dueDate !== null && dueDate !== day) return { dueDate, dueBasis: 'Ngày do người trả lời hẹn' };
  const words = `${daysInWords(rule.days, rule.unit)} sau ngày chất vấn ${formatDate(askedDate)}`;
  return { dueDate: day, dueBasis: `${words}; ${rule.basis}` };
}

export async function questionsReply(db: ReadDb, session: Session, now: string): Promise<QuestionsReply> {
  const today = localDateOf(now);
  const deputies = await deputiesOn(db, session.openingDate);
  const agenda = await loadAgenda(db, session);
  return {
    today,
    items: agenda.map(({ id, kind, sittingId, title }, index) => ({
      ...{ id, kind, sittingId, title },
      no: index + 1,
    })),
    questions: await loadQuestions(db, session.id),
    deputies: deputies.map(({ birth, fullName, groupName, id, number }) => ({
      birth,
      fullName,
      groupName,
      id,
      number,
    })),
    writtenAnswer: await writtenAnswerRule(db, session.id),
    officials: await officialsOn(db, session.openingDate),
  };
}

async function officialsOn(db: ReadDb, day: LocalDate): Promise<QuestionsReply['officials']> {
  const rows = await db
    .selectFrom('post_holding')
    .innerJoin('post', 'post.id', 'post_holding.post_id')
    .innerJoin('person', 'person.id', 'post_holding.person_id')
    .select(['person.full_name', 'post.title', 'held_from', 'held_to'])
    .orderBy('post.sort_order')
    .orderBy('person.sort_key')
    .execute();
  return rows
    .filter((row) => isCurrent({ from: row.held_from, to: row.held_to }, day))
    .map((row) => ({ fullName: row.full_name, post: row.title }));
}
