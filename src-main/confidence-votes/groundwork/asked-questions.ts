import type { AskedQuestion } from '@shared/confidence-votes/groundwork/model';
import { nameKey } from '@shared/kernel/same-person';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { ReadDb } from '../../database/tables';

/**
 * Row C11: what the persons of a list were asked at sessions and promised there, from the registers of the sessions. Those
 * name whom a deputy asks as it is said in the hall, so that names decide who is meant.
 */
export async function loadAskedQuestions(db: ReadDb, voteId: string): Promise<readonly AskedQuestion[]> {
  const officials = await db
    .selectFrom('vote_official')
    .select(['id', 'name'])
    .where('vote_id', '=', voteId)
    .execute();
  const whoWasAsked = bearerOf(officials);
  const rows = await db
    .selectFrom('interpellation as question')
    .innerJoin('session', 'session.id', 'question.session_id')
    .innerJoin('deputy', 'deputy.id', 'question.deputy_id')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select(['question.id', 'question.asked_of', 'question.asked_date', 'question.subject_field'])
    .select(['question.content', 'question.answer_kind', 'question.answer'])
    .select(['session.title as session_title', 'person.full_name as deputy_name'])
    .orderBy('question.asked_date')
    .orderBy('question.asked_time')
    .orderBy('question.id')
    .execute();
  const asked = rows.flatMap((row) => {
    const officialId = whoWasAsked(row.asked_of);
    return officialId === null ? [] : [{ row, officialId }];
  });
  if (asked.length === 0) return [];
  const promises = await db
    .selectFrom('interpellation_promise')
    .select(['interpellation_id', 'content', 'due_date', 'done_date', 'done_note'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const promisesOf = Map.groupBy(promises, (row) => row.interpellation_id);
  return asked.map(({ row, officialId }) => ({
    id: row.id,
    officialId,
    sessionTitle: row.session_title,
    askedDate: row.asked_date,
    deputyName: row.deputy_name,
    field: row.subject_field,
    content: row.content,
    answered: row.answer_kind !== 'waiting',
    answer: row.answer,
    promises: (promisesOf.get(row.id) ?? []).map((promise) => ({
      content: promise.content,
      dueDate: promise.due_date,
      doneDate: promise.done_date,
      doneNote: promise.done_note,
    })),
  }));
}

/** Who bears a name; where it was typed without marks whoever it may be, and nobody where it may be two. */
function bearerOf(
  officials: readonly { readonly id: string; readonly name: string }[],
): (name: string) => string | null {
  const byName = Map.groupBy(officials, ({ name }) => nameKey(name));
  const withoutMarks = Map.groupBy(officials, ({ name }) => searchKey(name));
  return (name) => {
    const isBare = nameKey(name) === nameKey(searchKey(name));
    const meant = byName.get(nameKey(name)) ?? (isBare ? withoutMarks.get(searchKey(name)) : undefined);
    return meant?.length === 1 ? (meant[0]?.id ?? null) : null;
  };
}
