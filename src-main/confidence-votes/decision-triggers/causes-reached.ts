import { causeWords } from '@shared/confidence-votes/decision-triggers/triggers';
import type { TriggerKind } from '@shared/confidence-votes/model';
import type { LocalDate } from '@shared/kernel/local-date';
import type { ReadDb } from '../../database/tables';
import { overviewOf } from './get-triggers';

export interface Cause {
  readonly kind: TriggerKind;
  readonly note: string;
}

/** What is reached today for each person of the register and no vote answers, but for the vote that asks. */
export async function causesReached(
  db: ReadDb,
  today: LocalDate,
  voteId: string,
): Promise<ReadonlyMap<string, readonly Cause[]>> {
  const { persons } = await overviewOf(db, null, today);
  return new Map(
    persons.map(({ personId, reached }) => [
      personId,
      reached
        .filter(({ vote }) => vote === null || vote.voteId === voteId)
        .map((trigger) => ({ kind: trigger.kind, note: causeWords(trigger) })),
    ]),
  );
}
