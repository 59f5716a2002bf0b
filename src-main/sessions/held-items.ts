import type { ReadDb } from '../database/tables';

/**
 * Whether something was recorded under one of these items while the session sat: a vote, an election, a question, a speech, a
 * resolution, its times or notes. Minutes name such items by number, so none of them goes.
 */
export async function anyHeld(db: ReadDb, itemIds: readonly string[]): Promise<boolean> {
  if (itemIds.length === 0) return false;
  for (const table of ['open_vote', 'election', 'interpellation', 'speech', 'resolution'] as const) {
    const row = await db.selectFrom(table).select('id').where('item_id', 'in', itemIds).executeTakeFirst();
    if (row) return true;
  }
  const record = await db
    .selectFrom('item_record')
    .select('item_id')
    .where('item_id', 'in', itemIds)
    .where((either) => either.or([either('started_at', 'is not', null), either('note', '!=', '')]))
    .executeTakeFirst();
  return record !== undefined;
}

/** Those of these items that papers of the session belong to. */
export async function withPapers(db: ReadDb, itemIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('session_paper')
    .select('item_id')
    .where('item_id', 'in', itemIds)
    .execute();
  return [...new Set(rows.flatMap(({ item_id }) => item_id ?? []))];
}
