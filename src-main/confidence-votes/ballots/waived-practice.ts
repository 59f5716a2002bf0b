import type { CountStatus } from '@shared/confidence-votes/ballots/contract';
import type { ReadDb } from '../../database/tables';
import { payloadOf } from '../log/line-payload';

/** Whom the head let type without practice, with the reason as the log keeps it; who practised afterwards is not named. */
export async function waivedPractice(db: ReadDb, voteId: string): Promise<CountStatus['waived']> {
  const lines = await db
    .selectFrom('count_log')
    .select('payload')
    .where('vote_id', '=', voteId)
    .where('event_kind', '=', 'operator_saved')
    .where('payload', 'like', '%"practiceWaived":%')
    .orderBy('at')
    .execute();
  if (lines.length === 0) return [];
  const runs = await db
    .selectFrom('practice_run')
    .innerJoin('count_operator as operator', 'operator.id', 'practice_run.operator_id')
    .select('practice_run.operator_id')
    .where('operator.vote_id', '=', voteId)
    .execute();
  const practised = new Set(runs.map((run) => run.operator_id));
  const reasons = new Map<string, string>();
  for (const { payload } of lines) {
    const { operatorId, practiceWaived } = payloadOf(payload) ?? {};
    if (typeof operatorId === 'string' && typeof practiceWaived === 'string') {
      reasons.set(operatorId, practiceWaived);
    }
  }
  return [...reasons]
    .filter(([operatorId]) => !practised.has(operatorId))
    .map(([operatorId, reason]) => ({ operatorId, reason }));
}
