import { deadlineStateOf } from '@shared/kernel/deadline-state';
import type { LocalDate } from '@shared/kernel/local-date';
import { byDay, datedSteps } from '@shared/sessions/deadlines/compute';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import type { ReadDb } from '../database/tables';
import { loadWorkCalendar } from './holidays';
import { loadSessions } from './session-store';
import { daysOf, stepOf } from './step-store';

export interface PressingSessionStep {
  readonly sessionId: string;
  readonly sessionTitle: string;
  readonly step: DatedStep;
  /** `soon`: within a week. */
  readonly state: 'late' | 'today' | 'soon';
}

/** What is late, due today or due within a week in any session, by day. What waits for nothing is not in it. */
export async function pressingSessionSteps(
  db: ReadDb,
  today: LocalDate,
): Promise<readonly PressingSessionStep[]> {
  const all = await db.selectFrom('session_step').selectAll().orderBy('sort_order').orderBy('id').execute();
  if (all.every((row) => row.done_date !== null)) return [];
  const bySession = Map.groupBy(all, (row) => row.session_id);
  const calendar = await loadWorkCalendar(db);
  return (await loadSessions(db)).flatMap((session) => {
    const steps = datedSteps(daysOf(session), (bySession.get(session.id) ?? []).map(stepOf), calendar);
    return byDay(steps.filter(({ skipped }) => !skipped)).flatMap((step): PressingSessionStep[] => {
      const state = deadlineStateOf(step, today);
      if (state !== 'late' && state !== 'today' && state !== 'soon') return [];
      return [{ sessionId: session.id, sessionTitle: session.title, step, state }];
    });
  });
}
