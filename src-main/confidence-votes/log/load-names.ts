import { isRenamed, NAMING, namesWorkedUnder, WORK } from '@shared/confidence-votes/log/names-worked-under';
import type { CountLogTable, ReadDb } from '../../database/tables';
import { payloadOf } from './line-payload';

type Kind = CountLogTable['event_kind']['__select__'];

/** Names under which people worked beside those that they bear now; the work is read only where somebody was renamed. */
export async function loadNamesWorkedUnder(db: ReadDb, voteId: string) {
  const naming = await linesOf(db, voteId, [NAMING]);
  return isRenamed(naming)
    ? namesWorkedUnder([...naming, ...(await linesOf(db, voteId, WORK as Kind[]))])
    : [];
}

async function linesOf(db: ReadDb, voteId: string, kinds: readonly Kind[]) {
  const rows = await db
    .selectFrom('count_log')
    .select(['origin', 'seq', 'event_kind', 'payload'])
    .where('vote_id', '=', voteId)
    .where('event_kind', 'in', kinds)
    .execute();
  return rows.flatMap(({ origin, seq, event_kind: eventKind, payload: text }) => {
    const payload = payloadOf(text);
    return payload === null ? [] : [{ origin, seq, eventKind, payload }];
  });
}
