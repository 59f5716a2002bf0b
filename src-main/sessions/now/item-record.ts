import { searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';

export interface ItemRecord {
  readonly itemId: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly note: string;
  readonly version: number;
}

/** What became of the items of a session, by item. */
export async function loadItemRecords(
  db: ReadDb,
  sessionId: string,
): Promise<ReadonlyMap<string, ItemRecord>> {
  const rows = await db
    .selectFrom('item_record')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_record.item_id')
    .select(['item_id', 'started_at', 'ended_at', 'item_record.note', 'item_record.version'])
    .where('agenda_item.session_id', '=', sessionId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.item_id,
      {
        itemId: row.item_id,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        note: row.note,
        version: row.version,
      },
    ]),
  );
}

interface ItemColumns {
  readonly started_at?: string | null;
  readonly ended_at?: string | null;
  readonly note?: string;
}

/** Writes the times of an item or its note. */
export async function writeItemRecord(
  { tx, now }: CommandContext,
  itemId: string,
  before: ItemRecord | undefined,
  columns: ItemColumns,
): Promise<void> {
  const keyed = columns.note === undefined ? columns : { ...columns, search_key: searchKey(columns.note) };
  if (before) {
    await tx
      .updateTable('item_record')
      .set({ ...keyed, ...nextStamp(before, now) })
      .where('item_id', '=', itemId)
      .execute();
    return;
  }
  const empty = { started_at: null, ended_at: null, note: '', search_key: '' };
  await tx
    .insertInto('item_record')
    .values({ item_id: itemId, ...empty, ...keyed, ...firstStamp(now) })
    .execute();
}
