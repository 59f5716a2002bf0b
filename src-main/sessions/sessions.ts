import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { SessionReply, SessionSummary } from '@shared/sessions/contract';
import { datedSteps } from '@shared/sessions/deadlines/compute';
import { closingDayOf, sessionPhase, sessionTypesOf } from '@shared/sessions/model';
import type { Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';
import { loadWorkCalendar } from './holidays';
import { loadSession, loadSessions, replyOf } from './session-store';
import { sessionsThatSit } from './sitting-record';
import { daysOf, stepOf } from './step-store';

/** The latest first, with how far the work of each has come. */
export async function listSessions({ db, now }: QueryContext): Outcome<SessionSummary[]> {
  const today = localDateOf(now);
  const sessions = await loadSessions(db);
  const rows = await db.selectFrom('session_step').selectAll().orderBy('sort_order').orderBy('id').execute();
  const bySession = Map.groupBy(rows, (row) => row.session_id);
  const calendar = await loadWorkCalendar(db);
  const sitting = await sessionsThatSit(db);
  return ok(
    sessions.map((session) => {
      const steps = datedSteps(daysOf(session), (bySession.get(session.id) ?? []).map(stepOf), calendar);
      const wanted = steps.filter(({ skipped }) => !skipped);
      const count = (state: string): number =>
        wanted.filter((step) => deadlineStateOf(step, today) === state).length;
      return {
        id: session.id,
        title: session.title,
        number: session.number,
        termNumber: session.termNumber,
        sessionType: session.sessionType,
        openingDate: session.openingDate,
        closingDate: closingDayOf(session),
        phase: sessionPhase(session, today, sitting.has(session.id)),
        sittings: session.sittings.length,
        steps: wanted.length,
        done: count('done'),
        late: count('late'),
        dueToday: count('today'),
      };
    }),
  );
}

export async function getSession(
  { db, now }: QueryContext,
  { sessionId }: Input<'sessions.getSession'>,
): Outcome<SessionReply> {
  const session = await loadSession(db, sessionId);
  return session ? ok(await replyOf(db, session, now)) : err(appError('not-found'));
}

/** The number after the highest of the term that runs; other terms begin anew. */
export async function proposeSession({ db }: QueryContext): Outcome<Output<'sessions.proposeSession'>> {
  const termNumber = await currentTerm(db);
  const profile = await db.selectFrom('office_profile').select(['term_from', 'term_to']).executeTakeFirst();
  const last = await db
    .selectFrom('session')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('term_number', '=', termNumber)
    .executeTakeFirst();
  return ok({
    termNumber,
    nextNumber: Math.min((last?.number ?? 0) + 1, 999),
    types: [...sessionTypesOf(await levelOf(db))],
    term: { from: profile?.term_from ?? null, to: profile?.term_to ?? null },
  });
}

/** Of which level the council is; a province while nobody said. */
export async function levelOf(db: ReadDb): Promise<'province' | 'commune'> {
  const profile = await db.selectFrom('office_profile').select('level').executeTakeFirst();
  return profile?.level ?? 'province';
}

export async function currentTerm(db: ReadDb): Promise<string> {
  const profile = await db.selectFrom('office_profile').select('term_number').executeTakeFirst();
  return profile?.term_number ?? '';
}
