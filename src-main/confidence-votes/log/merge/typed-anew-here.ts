import { readEvent } from '@shared/confidence-votes/log/event-contract';
import type { ReadDb } from '../../../database/tables';
import { entriesInStacks } from './entries-in-stacks';
import { ownNames } from '../own-names';

export const stackEntry = (batchId: string, entryNo: number): string => `${batchId} ${entryNo}`;

/**
 * Entries of stacks all of whose ballots are known here, and of which this PC set some aside: what is missing is typed
 * anew here, whoever typed the rest elsewhere.
 */
export async function typedAnewHere(db: ReadDb, voteId: string): Promise<ReadonlySet<string>> {
  const setAside = await setAsideHere(db, voteId);
  if (setAside.length === 0) return new Set();
  const rows = await entriesInStacks(db, voteId)
    .select(['batch.id as batchId', 'batch.size', 'entry.entry_no as entryNo'])
    .select((eb) => [
      eb.fn.count<number>('entry.ballot_no').distinct().as('known'),
      eb.fn.countAll<number>().filterWhere('entry.voided_at', 'is not', null).as('aside'),
    ])
    .where((eb) => eb.or([eb('entry.voided_at', 'is', null), eb('entry.id', 'in', setAside)]))
    .groupBy(['batch.id', 'entry.entry_no'])
    .execute();
  return new Set(
    rows
      .filter(({ known, size, aside }) => aside > 0 && known === size)
      .map(({ batchId, entryNo }) => stackEntry(batchId, entryNo)),
  );
}

async function setAsideHere(db: ReadDb, voteId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('count_log')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('origin', 'in', [...(await ownNames(db, voteId))])
    .where('event_kind', '=', 'entries_voided')
    .execute();
  return rows.flatMap((row) => {
    const event = readEvent({ ...row, eventKind: row.event_kind, previousHash: row.previous_hash });
    return event?.eventKind === 'entries_voided' ? event.payload.entryIds : [];
  });
}
