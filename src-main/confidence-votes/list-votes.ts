import type { VoteSummary } from '@shared/confidence-votes/contract';
import type { RuleSet } from '@shared/confidence-votes/model';
import { ok } from '@shared/kernel/result';
import { sql } from 'kysely';
import type { Outcome, QueryContext } from '../application/context';

/** Newest first; votes without a date are still being planned and stand on top. */
export async function listVotes({ db }: QueryContext): Outcome<VoteSummary[]> {
  const rows = await db
    .selectFrom('confidence_vote as vote')
    .select(['vote.id', 'vote.title', 'vote.procedure', 'vote.rule_set', 'vote.status', 'vote.vote_date'])
    .select(['vote.updated_at', 'vote.rehearsal_of', 'vote.count_mode'])
    .select((eb) => [
      eb
        .selectFrom('vote_official')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('vote_id', '=', 'vote.id')
        .where('included', '=', 1)
        .as('officials'),
      eb
        .selectFrom('vote_official')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('vote_id', '=', 'vote.id')
        .where('included', '=', 1)
        .where('invalid_rows', 'is not', null)
        .where((inner) =>
          inner.or([
            inner.and([
              inner('high', 'is not', null),
              inner('medium', 'is not', null),
              inner('low', 'is not', null),
            ]),
            inner.and([inner('trust', 'is not', null), inner('no_trust', 'is not', null)]),
          ]),
        )
        .as('entered'),
      eb
        .selectFrom('ballot_batch')
        .select((inner) => inner.fn.sum<number>('size').as('n'))
        .whereRef('vote_id', '=', 'vote.id')
        .as('ballots'),
      // A ballot is done when each of the entries that the vote asks for has been made.
      sql<number>`(
        SELECT count(*) FROM (
          SELECT 1 FROM ballot_entry
          WHERE ballot_entry.vote_id = vote.id AND voided_at IS NULL
          GROUP BY ballot_kind_id, ballot_no
          HAVING count(DISTINCT entry_no) >= vote.entries
        )
      )`.as('ballots_closed'),
      eb
        .selectFrom('audit_log')
        .select('at')
        .where('entity', '=', 'vote')
        .whereRef('entity_id', '=', 'vote.id')
        .orderBy('seq', 'desc')
        .limit(1)
        .as('last_change'),
    ])
    .orderBy(sql`vote.vote_date IS NOT NULL`)
    .orderBy('vote.vote_date', 'desc')
    .orderBy('vote.created_at', 'desc')
    .execute();
  return ok(
    rows.map((row) => ({
      id: row.id,
      title: row.title,
      procedure: row.procedure,
      ruleSetTitle: (JSON.parse(row.rule_set) as RuleSet).shortTitle,
      status: row.status,
      date: row.vote_date,
      rehearsalOf: row.rehearsal_of,
      countMode: row.count_mode,
      officials: row.officials ?? 0,
      entered: row.entered ?? 0,
      ballots: row.ballots ?? 0,
      ballotsClosed: row.ballots_closed,
      updatedAt: row.last_change ?? row.updated_at,
    })),
  );
}
