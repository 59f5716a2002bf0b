import type { ReadDb } from '../../database/tables';
import { ownNames } from './own-names';

/** Whether the log says that another PC opened the count; a count of totals has no log. */
export async function openedElsewhere(db: ReadDb, voteId: string): Promise<boolean> {
  const opened = await db
    .selectFrom('count_log')
    .select('origin')
    .where('vote_id', '=', voteId)
    .where('event_kind', '=', 'opened')
    .execute();
  const own = await ownNames(db, voteId);
  return opened.length > 0 && opened.every(({ origin }) => !own.has(origin));
}
