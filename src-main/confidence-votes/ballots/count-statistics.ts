import type { CountStatistics } from '@shared/confidence-votes/ballots/contract';
import { countMismatches, rateOf } from '@shared/confidence-votes/ballots/statistics';
import type { Input } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import { findVote, loadKinds } from './kinds';
import { loadBallots, outcomesOf } from './load-ballots';

/** Row T10: how often entries differed, by typist, for the screen and the annex of the minutes. */
export async function getStatistics(
  { db }: QueryContext,
  { voteId }: Input<'ballotCount.getStatistics'>,
): Outcome<CountStatistics> {
  const vote = await findVote(db, voteId);
  if (!vote.ok) return vote;
  const ballots = await loadBallots(db, voteId);
  const compared = (await loadKinds(db, voteId)).flatMap((kind) =>
    outcomesOf(ballots, kind.ballotKindId, {
      entries: vote.value.entries,
      persons: kind.persons.length,
    }).map((outcome) => ({ ...outcome, persons: kind.persons.length })),
  );
  const count = countMismatches(compared, vote.value.entries);
  const typists = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('count_operator as operator', 'operator.id', 'entry.operator_id')
    .select(['operator.id', 'operator.name'])
    .select((eb) => [
      eb.fn.sum<number>('entry.duration_ms').as('duration'),
      eb.fn.countAll<number>().as('ballots'),
    ])
    .where('entry.vote_id', '=', voteId)
    .where('entry.voided_at', 'is', null)
    .groupBy(['operator.id', 'operator.name'])
    .orderBy('operator.name')
    .execute();
  return ok({
    ballots: count.ballots,
    fields: count.fields,
    mismatches: count.mismatches,
    wholeBallotMismatches: count.wholeBallotMismatches,
    rate: rateOf(count.mismatches, count.fields),
    neither: count.neither,
    typists: [...Map.groupBy(typists, ({ id }) => ballots.personOf(id))].map(([person, ids]) => {
      const name = ids[0]?.name ?? '';
      const typed = ids.reduce((sum, one) => sum + one.ballots, 0);
      const duration = ids.reduce((sum, one) => sum + one.duration, 0);
      const own = count.byTypist.get(person) ?? { fields: 0, wrong: 0 };
      return {
        name,
        ballots: typed,
        fields: own.fields,
        wrong: own.wrong,
        rate: rateOf(own.wrong, own.fields),
        secondsPerBallot: (duration / typed / 1000).toFixed(1).replace('.', ','),
      };
    }),
  });
}
