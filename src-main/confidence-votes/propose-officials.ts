import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { blockPlace, kindOfBlock } from '@shared/confidence-votes/kind-of-block';
import type { Block, Vote } from '@shared/confidence-votes/model';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';
import { causesReached, type Cause } from './decision-triggers/causes-reached';
import { loadVote } from './vote-store';

type Proposal = Output<'confidenceVotes.proposeOfficials'>[number];

/**
 * Who holds a graded post on the day of the vote: the council block first, by the order of posts; one person with
 * several posts is one line (NQ 96/2023/QH15 Điều 2 khoản 4).
 */
export async function proposeOfficials(
  { db, now }: QueryContext,
  { voteId }: Input<'confidenceVotes.proposeOfficials'>,
): Outcome<Proposal[]> {
  const vote = await loadVote(db, voteId);
  if (!vote) return err(appError('not-found'));
  const day = vote.date ?? localDateOf(now);
  const byPerson = Map.groupBy(await gradedHoldings(db, day), (holding) => holding.personId);
  const causes =
    vote.procedure === 'decision' ? await causesReached(db, localDateOf(now), vote.id) : NO_CAUSES;
  const proposals = [...byPerson].map(([personId, holdings]) =>
    proposalOf(vote, day, holdings, causes.get(personId) ?? []),
  );
  // Whoever there is a cause to vote on is looked for first; all others keep the order of the posts.
  return ok(
    proposals.toSorted((left, right) => Math.sign(right.causes.length) - Math.sign(left.causes.length)),
  );
}

/** A grading asks for none. */
const NO_CAUSES: ReadonlyMap<string, readonly Cause[]> = new Map();

interface GradedHolding {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly title: string;
  readonly block: Block;
  /** Day of taking up the post, or of the decision where only that is known. */
  readonly since: LocalDate | null;
}

async function gradedHoldings(db: ReadDb, day: LocalDate): Promise<readonly GradedHolding[]> {
  const rows = await db
    .selectFrom('post_holding as holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select(['person.id', 'person.full_name', 'person.birth_date', 'post.title', 'post.block'])
    .select(['holding.held_from', 'holding.decision_date', 'post.sort_order', 'person.sort_key'])
    .where('post.graded', '=', 1)
    .where((eb) => eb.or([eb('holding.held_from', 'is', null), eb('holding.held_from', '<=', day)]))
    .where((eb) => eb.or([eb('holding.held_to', 'is', null), eb('holding.held_to', '>', day)]))
    .orderBy('post.sort_order')
    .orderBy('person.sort_key')
    .orderBy('holding.id')
    .execute();
  const holdings = rows.flatMap((row) =>
    row.block === 'other'
      ? []
      : [
          {
            personId: row.id,
            name: row.full_name,
            birthDate: row.birth_date,
            title: row.title,
            block: row.block,
            since: row.held_from ?? row.decision_date,
          },
        ],
  );
  return holdings.toSorted((left, right) => blockPlace(left.block) - blockPlace(right.block));
}

function proposalOf(
  vote: Vote,
  day: LocalDate,
  holdings: readonly GradedHolding[],
  causes: readonly Cause[],
): Proposal {
  const [first] = holdings;
  if (!first) throw new Error('a person was grouped without a post');
  const year = day.slice(0, 4);
  const isNew = (holding: GradedHolding): boolean => holding.since?.slice(0, 4) === year;
  // NQ 96/2023/QH15 Điều 2 khoản 5; who also holds a graded post from before stays on the list.
  const leftOut = vote.procedure === 'grading' && vote.ruleSet.code === 'nq96-2023' && holdings.every(isNew);
  return {
    id: vote.officials.find((official) => official.personId === first.personId)?.id ?? null,
    personId: first.personId,
    name: first.name,
    birthYear: first.birthDate === null ? null : Number(first.birthDate.slice(0, 4)),
    posts: [...new Set(holdings.map((holding) => holding.title))].join('; '),
    block: first.block,
    ballotKindId:
      leftOut || vote.procedure === 'decision' ? null : kindOfBlock(vote.ballotKinds, first.block),
    included: !leftOut,
    exclusionReason: leftOut ? 'elected_in_year' : null,
    exclusionNote: '',
    exclusionEvidence: '',
    decidedBy: '',
    electedDate: holdings.map(({ since }) => since).reduce(earlier),
    triggerKind: causes[0]?.kind ?? null,
    triggerNote: causes[0]?.note ?? '',
    causes: [...causes],
    proposalReason: leftOut
      ? holdings
          .map((holding) => `${holding.title}: từ ${formatDate(holding.since ?? day)}, trong năm lấy phiếu`)
          .join('; ')
      : '',
  };
}

/** The first post is what counts; one whose day is not known leaves the others to say it. */
function earlier(left: LocalDate | null, right: LocalDate | null): LocalDate | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}
