import { closingsOf } from '@shared/confidence-votes/log/closings';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { ClosedElsewhere } from '@shared/confidence-votes/log/contract';
import { machineName } from '@shared/kernel/machine-name';
import type { ReadDb } from '../../database/tables';
import { originOf } from '../../database/origin';
import { payloadOf } from './line-payload';
import { ownNames } from './own-names';

/** Kinds of line that tell which closing stands; of all others only the place in their chain matters. */
const TELLING = ['state_changed', 'merged'] as const;

/**
 * Other PCs that closed this vote, and whether its result is public there: whoever goes on here makes a second result. What
 * this PC closed under the name that it had before a restore is its own.
 */
export async function closedElsewhere(db: ReadDb, voteId: string): Promise<readonly ClosedElsewhere[]> {
  const rows = await db
    .selectFrom('count_log')
    .select(['origin', 'seq', 'at', 'event_kind as eventKind'])
    .select((eb) =>
      eb.case().when('event_kind', 'in', TELLING).then(eb.ref('payload')).else('{}').end().as('payload'),
    )
    .where('vote_id', '=', voteId)
    .orderBy('origin')
    .orderBy('seq')
    .execute();
  const lines = rows.map((row) => ({ ...row, payload: payloadOf(row.payload) ?? {} }));
  const own = await ownNames(db, voteId);
  return closingsOf(lines, await originOf(db))
    .others.filter(({ openedHere, published }) => published !== null || !openedHere)
    .map(({ line, published }) => ({
      origin: (published ?? line).origin,
      closedAt: line.at,
      publishedAt: published?.at ?? null,
    }))
    .filter(({ origin }) => !own.has(origin));
}

/** A result that is public on another PC is not made a second time; once that one opens it again, its file says so. */
export async function publicElsewhere(db: ReadDb, voteId: string): Promise<AppError | null> {
  const found = (await closedElsewhere(db, voteId)).find(({ publishedAt }) => publishedAt !== null);
  return found ? appError('countLog.public-elsewhere', { machine: machineName(found.origin) }) : null;
}
