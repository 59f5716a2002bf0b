import { readEvent } from '@shared/confidence-votes/log/event-contract';
import { namesOf } from '@shared/confidence-votes/log/former-names';
import { originOf } from '../../database/origin';
import type { ReadDb } from '../../database/tables';

/** This PC's name, and those under which it wrote the log of this vote before its data were restored. */
export async function ownNames(db: ReadDb, voteId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('count_log')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('event_kind', '=', 'merged')
    .where('seq', '=', 1)
    .execute();
  const begun = rows.flatMap(
    (row) => readEvent({ ...row, eventKind: row.event_kind, previousHash: row.previous_hash }) ?? [],
  );
  return namesOf(begun, await originOf(db));
}
