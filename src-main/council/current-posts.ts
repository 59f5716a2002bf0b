import type { LocalDate } from '@shared/kernel/local-date';
import type { ReadDb } from '../database/tables';

/** Titles of the posts that people hold today, in the order of the posts; the key is the person. */
export async function currentPostTitles(
  db: ReadDb,
  today: LocalDate,
  personIds: readonly string[] | null = null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('post_holding')
    .innerJoin('post', 'post.id', 'post_holding.post_id')
    .select(['post_holding.person_id', 'post.title'])
    .where(({ eb, or }) => or([eb('held_from', 'is', null), eb('held_from', '<=', today)]))
    .where(({ eb, or }) => or([eb('held_to', 'is', null), eb('held_to', '>', today)]))
    .$if(personIds !== null, (select) => select.where('person_id', 'in', personIds ?? []))
    .orderBy('post.sort_order')
    .orderBy('post.id')
    .execute();
  const titles = new Map<string, string[]>();
  for (const row of rows) {
    const list = titles.get(row.person_id);
    if (list) list.push(row.title);
    else titles.set(row.person_id, [row.title]);
  }
  return titles;
}
