import type { Block } from '@shared/confidence-votes/model';
import type { LocalDate } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import type { ReadDb } from '../../database/tables';

/** One post that the council elected a person to, now or earlier. */
export interface ElectedHolding {
  readonly holdingId: string;
  readonly postId: string;
  readonly title: string;
  readonly block: Block;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly endReason: string;
}

export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly holdings: readonly ElectedHolding[];
}

/** Who holds or held a post that the council elects or approves, in the order of the posts. */
export async function electedHolders(db: ReadDb): Promise<ReadonlyMap<string, Holder>> {
  const rows = await db
    .selectFrom('post_holding as holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select(['holding.id as holding_id', 'holding.post_id', 'post.title', 'post.block'])
    .select(['holding.held_from', 'holding.held_to', 'holding.end_reason'])
    .select(['person.id as person_id', 'person.full_name', 'person.birth_date'])
    .where('post.graded', '=', 1)
    .orderBy('post.sort_order')
    .orderBy('person.sort_key')
    .orderBy('holding.id')
    .execute();
  const holders = new Map<string, Holder & { readonly holdings: ElectedHolding[] }>();
  for (const row of rows) {
    if (row.block === 'other') continue;
    const known = holders.get(row.person_id) ?? {
      personId: row.person_id,
      name: row.full_name,
      birthYear: row.birth_date === null ? null : Number(row.birth_date.slice(0, 4)),
      holdings: [],
    };
    holders.set(row.person_id, known);
    known.holdings.push({
      holdingId: row.holding_id,
      postId: row.post_id,
      title: row.title,
      block: row.block,
      from: row.held_from,
      to: row.held_to,
      endReason: row.end_reason,
    });
  }
  return holders;
}

export function currentHoldings(holder: Holder, day: LocalDate): readonly ElectedHolding[] {
  return holder.holdings.filter(({ from, to }) => isCurrent({ from, to }, day));
}

/** "Chủ tịch UBND tỉnh; Ủy viên UBND tỉnh": posts of today, else those held last. */
export function postsInWords(holder: Holder, day: LocalDate): string {
  const current = currentHoldings(holder, day);
  const shown = current.length > 0 ? current : holder.holdings;
  return [...new Set(shown.map(({ title }) => title))].join('; ');
}

/** When the last post ended and why; null while one is held. */
export function leftOf(holder: Holder, day: LocalDate): { date: LocalDate; reason: string } | null {
  if (currentHoldings(holder, day).length > 0) return null;
  const [last] = holder.holdings
    .flatMap(({ to, endReason }) => (to !== null && to <= day ? [{ date: to, reason: endReason }] : []))
    .toSorted((left, right) => (left.date < right.date ? 1 : -1));
  return last ?? null;
}

/** Whether no post of today was held already on the day of the grading. */
export function leftSince(holder: Holder | undefined, gradedOn: LocalDate | null, day: LocalDate): boolean {
  if (!holder) return false;
  return !currentHoldings(holder, day).some(
    ({ from }) => from === null || gradedOn === null || from <= gradedOn,
  );
}
