import type { Selectable } from 'kysely';
import type { ElectionFields, ElectionsReply, ElectionShape } from '@shared/sessions/elections/contract';
import { electionOutcome } from '@shared/sessions/elections/outcome';
import { resolutionSubject } from '@shared/sessions/resolutions/model';
import type { CommandContext } from '../../application/context';
import type { ElectionCandidateTable, ElectionTable, ReadDb } from '../../database/tables';
import { frozenRule, frozenRuleColumns } from '../sitting-rules/frozen-rule';

/** The elections of a session in the order in which they were written down. */
export async function loadElections(db: ReadDb, sessionId: string): Promise<ElectionShape[]> {
  const rows = await db
    .selectFrom('election')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('ref_no')
    .execute();
  if (rows.length === 0) return [];
  const candidates = await db
    .selectFrom('election_candidate')
    .selectAll()
    .where(
      'election_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const byElection = Map.groupBy(candidates, (candidate) => candidate.election_id);
  return rows.map((row) => electionOf(row, byElection.get(row.id) ?? []));
}

function electionOf(
  row: Selectable<ElectionTable>,
  candidates: readonly Selectable<ElectionCandidateTable>[],
): ElectionShape {
  const { ballots_collected: collected, ballots_invalid: invalid, ballots_issued: issued } = row;
  const { present, total } = row;
  const counted =
    total === null || present === null || issued === null || collected === null || invalid === null
      ? null
      : { total, present, issued, collected, invalid };
  return {
    id: row.id,
    version: row.version,
    refNo: row.ref_no,
    sittingId: row.sitting_id,
    itemId: row.item_id,
    title: row.title,
    seats: row.seats,
    rule: frozenRule(row),
    count: counted,
    countedAt: row.counted_at,
    repeatOfId: row.repeat_of_id,
    note: row.note,
    candidates: candidates.map((one) => ({
      id: one.id,
      name: one.full_name,
      post: one.post,
      votesFor: one.votes_for,
      votesAgainst: one.votes_against,
    })),
  };
}

export async function electionsReply(db: ReadDb, sessionId: string): Promise<ElectionsReply> {
  const resolutions = await db
    .selectFrom('resolution')
    .select(['election_id', 'symbol', 'title'])
    .where('session_id', '=', sessionId)
    .where('election_id', 'is not', null)
    .where('void_reason', '=', '')
    .orderBy('id')
    .execute();
  return {
    elections: await loadElections(db, sessionId),
    confirmed: resolutions.flatMap(({ election_id: electionId, symbol, title }) =>
      electionId === null
        ? []
        : [{ electionId, resolution: symbol === '' ? `“${resolutionSubject(title)}”` : symbol }],
    ),
  };
}

export const electionColumns = (fields: ElectionFields, rule: ElectionShape['rule']) => ({
  sitting_id: fields.sittingId,
  item_id: fields.itemId,
  title: fields.title,
  seats: fields.seats,
  ...frozenRuleColumns(rule),
  total: fields.count?.total ?? null,
  present: fields.count?.present ?? null,
  ballots_issued: fields.count?.issued ?? null,
  ballots_collected: fields.count?.collected ?? null,
  ballots_invalid: fields.count?.invalid ?? null,
  repeat_of_id: fields.repeatOfId,
  note: fields.note,
});

/** The candidates of an election in their order, those that stay under their own record. */
export async function writeCandidates(
  { newId, tx }: CommandContext,
  electionId: string,
  { candidates, count }: ElectionFields,
  known: ReadonlySet<string>,
): Promise<void> {
  await tx.deleteFrom('election_candidate').where('election_id', '=', electionId).execute();
  await tx
    .insertInto('election_candidate')
    .values(
      candidates.map(({ id, name, post, votesAgainst, votesFor }, index) => ({
        id: id !== null && known.has(id) ? id : newId(),
        election_id: electionId,
        sort_order: index,
        full_name: name,
        post,
        votes_for: count === null ? null : votesFor,
        votes_against: count === null ? null : votesAgainst,
      })),
    )
    .execute();
}

/** How many an election elected; null where no election is meant. */
export function electedIn(elections: readonly ElectionShape[], electionId: string | null): number | null {
  const election = elections.find(({ id }) => id === electionId);
  return election === undefined ? null : electionOutcome(election).elected.length;
}
