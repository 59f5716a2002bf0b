import type { GradingOutcome } from '@shared/confidence-votes/decision-triggers/model';
import { baseUnits } from '@shared/confidence-votes/messages';
import type { RuleSetCode } from '@shared/confidence-votes/model';
import type { ConfirmedVotes } from '../history/confirmed-votes';

interface LatestGrading {
  readonly outcome: GradingOutcome;
  readonly ruleSet: RuleSetCode;
}

/** The last confirmed grading of each person of the register; votes come oldest first. */
export function latestGradings(confirmed: ConfirmedVotes): ReadonlyMap<string, LatestGrading> {
  const latest = new Map<string, LatestGrading>();
  for (const { vote, result } of confirmed) {
    if (vote.procedure !== 'grading') continue;
    const people = new Map(vote.officials.map(({ id, personId }) => [id, personId]));
    for (const { base, rows } of result.kinds) {
      for (const { officialId, counts, consequence } of rows) {
        const personId = people.get(officialId) ?? null;
        const low = counts.low ?? null;
        if (personId === null || low === null || base.value === null || consequence === null) continue;
        latest.set(personId, {
          ruleSet: vote.ruleSet.code,
          outcome: {
            voteId: vote.id,
            title: vote.title,
            date: vote.date,
            low,
            base: base.value,
            baseWords: base.kind === 'ballots_collected' ? 'phiếu thu về' : baseUnits[base.kind],
            consequence,
          },
        });
      }
    }
  }
  return latest;
}
