import { calendarOf, stepStateOf, type CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import type { LocalDate } from '@shared/kernel/local-date';
import type { ReadDb } from '../../database/tables';
import { ruleSetOf } from '../vote-store';
import { loadIssuedDays, stepOf } from './groundwork-store';

export interface PressingStep {
  readonly voteId: string;
  readonly voteTitle: string;
  readonly step: CalendarStep;
  /** `soon`: within a week. */
  readonly state: 'late' | 'today' | 'soon';
}

/**
 * Steps before the session that are late, due today or due within a week, of real votes that are still prepared. A vote with neither an
 * opening day nor a day has none.
 */
export async function pressingSteps(db: ReadDb, today: LocalDate): Promise<readonly PressingStep[]> {
  const votes = await db
    .selectFrom('confidence_vote')
    .select(['id', 'title', 'procedure', 'rule_set', 'status', 'vote_date', 'opening_date'])
    .where('status', '=', 'prepared')
    .where('rehearsal_of', 'is', null)
    .orderBy('created_at')
    .execute();
  const rows = await db.selectFrom('vote_step').selectAll().orderBy('sort_order').execute();
  const byVote = Map.groupBy(rows, (row) => row.vote_id);
  const issued = await loadIssuedDays(
    db,
    votes.map(({ id }) => id),
  );
  return votes.flatMap((vote) => {
    const scheduled = {
      procedure: vote.procedure,
      ruleSet: ruleSetOf(vote),
      date: vote.vote_date,
      openingDate: vote.opening_date,
    };
    const stored = (byVote.get(vote.id) ?? []).map(stepOf);
    return calendarOf(scheduled, stored, issued.get(vote.id)).flatMap((step): PressingStep[] => {
      const state = stepStateOf(step, today);
      if (step.onTheDay || (state !== 'late' && state !== 'today' && state !== 'soon')) return [];
      return [{ voteId: vote.id, voteTitle: vote.title, step, state }];
    });
  });
}
