import type { VoteHistory } from '@shared/confidence-votes/history/contract';
import { historyVote, personHistories, type Term } from '@shared/confidence-votes/history/timeline';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { Immutable } from '@shared/kernel/immutable';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { confirmedVotes } from './confirmed-votes';

export async function readHistory(db: ReadDb): Promise<VoteHistory> {
  const term = await termOf(db);
  const { votes, leftOut } = await confirmedVotes(db);
  return {
    votes: votes.map((vote) => historyVote(vote, term)),
    persons: personHistories(votes),
    leftOut,
  } satisfies Immutable<VoteHistory> as VoteHistory;
}

async function termOf(db: ReadDb): Promise<Term> {
  const row = await db.selectFrom('office_profile').select(['term_from', 'term_to']).executeTakeFirst();
  return { from: row?.term_from ?? null, to: row?.term_to ?? null };
}

export async function getHistory({ db }: QueryContext): Outcome<VoteHistory> {
  return ok(await readHistory(db));
}

/**
 * One person with the votes that they stood in; a person of the register may have stood in none yet. Whoever is in no
 * register may have stood in what is left out: then that is told, and nobody is said to have been removed.
 */
export async function getPerson(
  { db }: QueryContext,
  { personKey }: Input<'voteHistory.getPerson'>,
): Outcome<VoteHistory> {
  const all = await readHistory(db);
  const person = all.persons.find(({ key }) => key === personKey) ?? (await fromRegister(db, personKey));
  if (!person) {
    return all.leftOut.length > 0
      ? ok({ votes: [], persons: [], leftOut: all.leftOut })
      : err(appError('not-found'));
  }
  const stood = new Set(person.results.map(({ voteId }) => voteId));
  return ok({
    votes: all.votes.filter(({ voteId }) => stood.has(voteId)),
    persons: [person],
    leftOut: all.leftOut,
  });
}

async function fromRegister(db: ReadDb, personId: string): Promise<VoteHistory['persons'][number] | null> {
  const row = await db
    .selectFrom('person')
    .select(['full_name', 'birth_date'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const birthYear = row.birth_date === null ? null : Number(row.birth_date.slice(0, 4));
  return { key: personId, personId, name: row.full_name, birthYear, posts: '', results: [] };
}
