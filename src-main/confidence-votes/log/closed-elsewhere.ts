import { closingsOf } from '@shared/confidence-votes/log/closings';
import type { ClosedElsewhere } from '@shared/confidence-votes/log/contract';
import type { ReadDb } from '../../database/tables';
import { originOf } from '../../database/origin';
import { payloadOf } from './line-payload';

/** Kinds of line that tell which closing stands; of all others only the place in their chain matters. */
const TELLING = ['state_changed', 'merged'] as const;

/** Other PCs that closed this vote, and whether its result is public there: whoever goes on here makes a second result. */
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
  const standing = closingsOf(lines, await originOf(db)).others.filter(({ openedHere }) => !openedHere);
  return standing.map(({ line }) => ({
    origin: line.origin,
    closedAt: line.at,
    publishedAt:
      lines.findLast(
        ({ origin, seq, payload }) =>
          origin === line.origin && seq > line.seq && payload['to'] === 'published',
      )?.at ?? null,
  }));
}
