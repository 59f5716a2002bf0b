import type { LocalDate } from '@shared/kernel/local-date';
import type { Selectable } from 'kysely';
import { datedSteps, type SessionDays } from '@shared/sessions/deadlines/compute';
import type { DatedStep, DeadlineRule, SessionStep } from '@shared/sessions/deadlines/model';
import { closingDayOf, type Session } from '@shared/sessions/model';
import type { CommandContext } from '../application/context';
import type { ReadDb, SessionStepTable } from '../database/tables';
import { loadWorkCalendar } from './holidays';
import { ruleColumns, ruleOf } from './rule-columns';

/** The steps of one session in the order of its template, the office's own after them. */
export async function loadSteps(db: ReadDb, sessionId: string): Promise<readonly SessionStep[]> {
  const rows = await db
    .selectFrom('session_step')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  return rows.map(stepOf);
}

export function stepOf(row: Selectable<SessionStepTable>): SessionStep {
  return {
    ...ruleOf(row),
    id: row.id,
    version: row.version,
    fixedDate: row.fixed_date,
    doneDate: row.done_date,
    skipped: row.skipped === 1,
    note: row.note,
  };
}

export const daysOf = (
  session: Pick<Session, 'openingDate' | 'electedDate' | 'electionDate' | 'sittings'>,
): SessionDays => ({
  openingDate: session.openingDate,
  closingDate: closingDayOf(session),
  electionDate: session.electionDate,
  electedDate: session.electedDate,
});

export async function loadDatedSteps(
  db: ReadDb,
  session: Session,
  today: LocalDate | null = null,
): Promise<readonly DatedStep[]> {
  return datedSteps(daysOf(session), await loadSteps(db, session.id), await loadWorkCalendar(db), today);
}

/** Writes the steps that a new session begins with, in their order; or more of them behind so many. */
export async function insertSteps(
  { tx, now, newId }: CommandContext,
  sessionId: string,
  rules: readonly (DeadlineRule & Partial<Pick<SessionStep, 'fixedDate' | 'skipped' | 'note'>>)[],
  behind = 0,
): Promise<void> {
  if (rules.length === 0) return;
  await tx
    .insertInto('session_step')
    .values(
      rules.map((rule, index) => ({
        ...ruleColumns(rule),
        id: newId(),
        session_id: sessionId,
        code: rule.code,
        verification: rule.verification,
        fixed_date: rule.fixedDate ?? null,
        done_date: null,
        skipped: rule.skipped === true ? (1 as const) : (0 as const),
        note: rule.note ?? '',
        sort_order: behind + index,
        created_at: now,
        updated_at: now,
        version: 1,
      })),
    )
    .execute();
}
