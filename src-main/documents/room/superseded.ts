import type { DocumentRecord } from '@shared/documents/contract';
import { ofVote } from '@shared/documents/subject';
import type { ReadDb } from '../../database/tables';
import { listRecords } from './document-store';

/**
 * Papers that went out with figures which do not stand, or not yet again: their votes were reopened after the head had
 * confirmed.
 */
export async function supersededPapers(db: ReadDb): Promise<readonly DocumentRecord[]> {
  const reopened = await db
    .selectFrom('vote_state_change')
    .select('vote_id')
    .distinct()
    .where('to_status', '=', 'counting')
    .where('from_status', 'in', ['confirmed', 'published'])
    .execute();
  const found: DocumentRecord[] = [];
  for (const { vote_id } of reopened) {
    const records = await listRecords(db, ofVote(vote_id));
    found.push(
      ...records.filter(({ status, stale, reopened }) => status === 'official' && (stale || reopened)),
    );
  }
  return found;
}
