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

export interface ItemPaper {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  /** Nothing of it came yet: neither a file nor the day on which it was received. */
  readonly awaited: boolean;
}

/** The papers of the session that belong to these items. */
export async function papersOfItems(db: ReadDb, itemIds: readonly string[]): Promise<readonly ItemPaper[]> {
  const rows = await db
    .selectFrom('session_paper as paper')
    .leftJoin('session_paper_version as file', 'file.paper_id', 'paper.id')
    .select(['paper.id', 'paper.item_id', 'paper.title', 'paper.received_date'])
    .select(({ fn }) => fn.count<number>('file.id').as('files'))
    .where('paper.item_id', 'in', itemIds)
    .groupBy('paper.id')
    .orderBy('paper.sort_order')
    .execute();
  return rows.map(({ files, id, item_id, received_date, title }) => ({
    ...{ id, title },
    itemId: item_id ?? '',
    awaited: files === 0 && received_date === null,
  }));
}
