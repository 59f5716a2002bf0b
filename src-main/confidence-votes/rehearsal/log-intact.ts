import type { ReadDb } from '../../database/tables';
import { hashOfLine } from '../log/append-log';

/** Whether every chain of a vote holds from its first line to its last; null while nothing was written. */
export async function logIntact(db: ReadDb, voteId: string): Promise<boolean | null> {
  const rows = await db
    .selectFrom('count_log')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('origin')
    .orderBy('seq')
    .execute();
  if (rows.length === 0) return null;
  const heads = new Map<string, { readonly seq: number; readonly hash: string }>();
  for (const row of rows) {
    const before = heads.get(row.origin) ?? { seq: 0, hash: '' };
    const hash = hashOfLine({
      voteId: row.vote_id,
      origin: row.origin,
      seq: row.seq,
      at: row.at,
      eventKind: row.event_kind,
      payload: row.payload,
      previousHash: row.previous_hash,
    });
    if (row.seq !== before.seq + 1 || row.previous_hash !== before.hash || row.hash !== hash) return false;
    heads.set(row.origin, { seq: row.seq, hash });
  }
  return true;
}
