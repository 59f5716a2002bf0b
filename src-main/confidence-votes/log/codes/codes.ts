import { createHash } from 'node:crypto';
import type { BallotEntry, FieldResolution } from '@shared/confidence-votes/ballots/model';
import type { ContentRule } from '@shared/confidence-votes/log/event-contract';
import type { ChainHead } from '@shared/confidence-votes/log/model';
import type { ReadDb } from '../../../database/tables';
import { checkCodeOf } from '../../../application/check-code';

/** Of which vote a code is, by which rule, its kinds of ballot in their order, and the opening that stands. */
export interface CodedVote {
  readonly voteId: string;
  readonly rule: ContentRule;
  readonly kindIds: readonly string[];
  readonly openings: readonly Pick<ChainHead, 'hash'>[];
}

/**
 * Row T29: eight characters that are equal on all PCs holding the same opening and the same ballots, whatever the order in
 * which they were typed or merged. The opening is told by the hash of its line, which fixes list, kinds, board, rules, title
 * and place, and is another one after every opening anew: work of two openings never comes together. Who typed, when and
 * where is not part of it; the ids of ballots are, which nobody can guess.
 */
export function contentCodeOf(
  { voteId, rule, kindIds, openings }: CodedVote,
  entries: readonly BallotEntry[],
  resolutions: readonly FieldResolution[],
): string {
  const place = new Map(kindIds.map((id, index) => [id, index + 1]));
  const named = (id: string): readonly string[] => (rule === 1 ? [] : [id]);
  const lines = new Set([
    ...(rule === 1 ? [] : [`V|${voteId}`]),
    ...(rule < 3 ? [] : openings.map(({ hash }) => `O|${hash}`)),
    ...entries.map((entry) =>
      [
        'E',
        place.get(entry.ballotKindId) ?? 0,
        entry.ballotNo,
        entry.entryNo,
        entry.invalidReason ?? entry.marks,
        ...named(entry.id),
      ].join('|'),
    ),
    ...resolutions.map((resolution) =>
      [
        'R',
        place.get(resolution.ballotKindId) ?? 0,
        resolution.ballotNo,
        resolution.place,
        resolution.value,
        ...named(resolution.id),
      ].join('|'),
    ),
  ]);
  return checkCodeOf([...lines].sort());
}

/** The last line of each chain of a vote, by PC. */
export async function headsIn(db: ReadDb, voteId: string): Promise<readonly ChainHead[]> {
  return db
    .selectFrom('count_log as line')
    .select(['line.origin', 'line.seq', 'line.hash'])
    .where('line.vote_id', '=', voteId)
    .where('line.seq', '=', (eb) =>
      eb
        .selectFrom('count_log as other')
        .select((inner) => inner.fn.max('other.seq').as('last'))
        .whereRef('other.vote_id', '=', 'line.vote_id')
        .whereRef('other.origin', '=', 'line.origin'),
    )
    .orderBy('line.origin')
    .execute();
}

/** Eight characters of the last lines of all chains: what the paper anchors. Empty while nothing is written. */
export async function headCodeOf(db: ReadDb, voteId: string): Promise<string> {
  return headCodeOfHeads(await headsIn(db, voteId));
}

/** The same from the last lines themselves. */
export function headCodeOfHeads(heads: readonly Pick<ChainHead, 'origin' | 'hash'>[]): string {
  if (heads.length === 0) return '';
  const inOrder = heads.toSorted((left, right) => (left.origin < right.origin ? -1 : 1));
  return checkCodeOf(inOrder.map(({ origin, hash }) => [origin, hash]));
}

/** The hash under which a sign-in is kept: the token itself stays in the window. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
