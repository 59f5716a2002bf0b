import { WITHHELD } from '@shared/confidence-votes/log/model';
import { machineName } from '@shared/kernel/machine-name';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { ReadDb } from '../../../database/tables';

/**
 * Figures are frozen only where everything is known that the chains say: a line whose contents are on another PC could
 * contradict what is counted here, and the code on the minutes would not be that of all ballots.
 */
export async function withheldRefusal(db: ReadDb, voteId: string): Promise<AppError | null> {
  const row = await db
    .selectFrom('count_log')
    .select(['origin', (eb) => eb.fn.countAll<number>().as('count')])
    .where('vote_id', '=', voteId)
    .where('payload', '=', WITHHELD)
    .groupBy('origin')
    .orderBy('origin')
    .executeTakeFirst();
  return row ? appError('countLog.withheld', { origin: machineName(row.origin), count: row.count }) : null;
}
