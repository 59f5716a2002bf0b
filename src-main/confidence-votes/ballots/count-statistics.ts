import type { CountStatistics } from '@shared/confidence-votes/ballots/statistics-contract';
import { countMismatches, rateOf, type EntryStatistics } from '@shared/confidence-votes/ballots/statistics';
import { canEditTally } from '@shared/confidence-votes/state';
import type { Input } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { findVote, loadKinds, type KindOfBallot } from './kinds';
import { loadBallots, outcomesOf, type LoadedBallots } from './load-ballots';
import { allowedOperator } from './sign-ins';

/** Row T10: how often entries differed, by typist. */
export async function getStatistics(
  { db }: QueryContext,
  { voteId, token }: Input<'ballotCount.getStatistics'>,
): Outcome<CountStatistics> {
  const vote = await findVote(db, voteId);
  if (!vote.ok) return vote;
  if (canEditTally(vote.value.status)) {
    const reader = await allowedOperator(db, token ?? '', 'see_statistics', voteId);
    if (!reader.ok) return reader;
  }
  const { typists, ...figures } = await statisticsOf(
    db,
    vote.value,
    await loadKinds(db, voteId),
    await loadBallots(db, voteId),
  );
  return ok({ ...figures, typists: [...typists] });
}

/** The same of ballots that are at hand. */
export async function statisticsOf(
  db: ReadDb,
  vote: { readonly id: string; readonly entries: number },
  kinds: readonly KindOfBallot[],
  ballots: LoadedBallots,
): Promise<EntryStatistics> {
  const compared = kinds.flatMap(({ ballotKindId, persons }) =>
    outcomesOf(ballots, ballotKindId, { entries: vote.entries, persons: persons.length }).map((outcome) => ({
      ...outcome,
      persons: persons.length,
    })),
  );
  const count = countMismatches(compared, vote.entries);
  const typists = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('count_operator as operator', 'operator.id', 'entry.operator_id')
    .select(['operator.id', 'operator.name', 'entry.ballot_kind_id', 'entry.ballot_no', 'entry.duration_ms'])
    .select('entry.voided_at')
    .where('entry.vote_id', '=', vote.id)
    .orderBy('operator.name')
    .execute();
  return {
    ballots: count.ballots,
    fields: count.fields,
    mismatches: count.mismatches,
    wholeBallotMismatches: count.wholeBallotMismatches,
    rate: rateOf(count.mismatches, count.fields),
    neither: count.neither,
    open: count.open,
    typists: [...Map.groupBy(typists, ({ id }) => ballots.personOf(id))].map(([person, ids]) => {
      const live = ids.filter((one) => one.voided_at === null);
      const duration = live.reduce((sum, one) => sum + one.duration_ms, 0);
      const own = count.byTypist.get(person) ?? { fields: 0, wrong: 0, wrongBallots: 0 };
      return {
        name: ids[0]?.name ?? '',
        // The same ballot typed alike on two PCs is one ballot.
        ballots: new Set(live.map((one) => `${one.ballot_kind_id} ${one.ballot_no}`)).size,
        fields: own.fields,
        wrong: own.wrong,
        wrongBallots: own.wrongBallots,
        setAside: ids.length - live.length,
        rate: rateOf(own.wrong, own.fields),
        secondsPerBallot: (duration / Math.max(1, live.length) / 1000).toFixed(1).replace('.', ','),
      };
    }),
  };
}
