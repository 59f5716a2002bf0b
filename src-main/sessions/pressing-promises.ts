import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import { PROMISE_WORDS } from '@shared/sessions/questions/labels';
import type { ReadDb } from '../database/tables';

/** Something promised at a session, or to be sent after it, that presses. */
export interface PressingPromise {
  readonly sessionId: string;
  readonly kind: 'promise' | 'dispatch';
  readonly title: string;
  readonly detail: string;
  readonly state: 'late' | 'today' | 'soon';
}

type Open = Omit<PressingPromise, 'state'> & { readonly date: LocalDate | null };

/** What was promised in answers to questions and not kept yet, and papers of a session that have not been sent. */
export async function pressingPromises(db: ReadDb, today: LocalDate): Promise<readonly PressingPromise[]> {
  const all = [...(await openPromises(db)), ...(await openDispatches(db))];
  return all.flatMap(({ date, ...one }): PressingPromise[] => {
    const state = deadlineStateOf({ date, doneDate: null }, today);
    return state === 'late' || state === 'today' || state === 'soon' ? [{ ...one, state }] : [];
  });
}

async function openPromises(db: ReadDb): Promise<readonly Open[]> {
  const rows = await db
    .selectFrom('interpellation_promise as promise')
    .innerJoin('interpellation as question', 'question.id', 'promise.interpellation_id')
    .innerJoin('session', 'session.id', 'question.session_id')
    .select(['question.session_id', 'session.title', 'question.asked_of', 'question.subject_field'])
    .select(['promise.promise_kind', 'promise.content', 'promise.due_date'])
    .where('promise.done_date', 'is', null)
    .where('promise.due_date', 'is not', null)
    .orderBy('promise.due_date')
    .orderBy('promise.id')
    .execute();
  return rows.map((row) => {
    const about = [row.subject_field, row.content].filter((part) => part !== '').join(': ');
    const due = row.due_date === null ? '' : ` Hạn ${formatDate(row.due_date)}.`;
    return {
      sessionId: row.session_id,
      kind: 'promise',
      date: row.due_date,
      title: `${row.asked_of}: ${PROMISE_WORDS[row.promise_kind].toLocaleLowerCase('vi')}`,
      detail: `${about === '' ? '' : `${about}. `}${row.title}.${due}`,
    };
  });
}

/** One line a session: who has not received its papers yet. */
async function openDispatches(db: ReadDb): Promise<readonly Open[]> {
  const rows = await db
    .selectFrom('session_dispatch')
    .innerJoin('session', 'session.id', 'session_dispatch.session_id')
    .select(({ fn }) => [
      'session_dispatch.session_id',
      'session.title',
      fn.min<string | null>('due_date').as('due'),
      fn.countAll<number>().as('count'),
    ])
    .where('sent_date', 'is', null)
    .groupBy(['session_dispatch.session_id', 'session.title'])
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    kind: 'dispatch',
    date: row.due,
    title: `Gửi nghị quyết, biên bản: còn ${row.count} nơi chưa gửi`,
    detail: `${row.title}.${row.due === null ? '' : ` Hạn ${formatDate(row.due)}.`}`,
  }));
}
