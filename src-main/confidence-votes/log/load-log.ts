import { readEvent, type CountEvent } from '@shared/confidence-votes/log/event-contract';
import type { BrokenLink } from '@shared/confidence-votes/log/contract';
import { isWithheld, type LogLine } from '@shared/confidence-votes/log/model';
import { err, ok, type Result } from '@shared/kernel/result';
import type { ReadDb } from '../../database/tables';

/** All chains of a vote, each in its order. */
export async function loadLines(db: ReadDb, voteId: string): Promise<readonly LogLine[]> {
  const rows = await db
    .selectFrom('count_log')
    .select(['origin', 'seq', 'at', 'event_kind', 'payload', 'previous_hash', 'hash'])
    .where('vote_id', '=', voteId)
    .orderBy('origin')
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    origin: row.origin,
    seq: row.seq,
    at: row.at,
    eventKind: row.event_kind,
    payload: row.payload,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

/** Lines that say something, with their payloads, or the first one whose payload is not what its kind says. */
export function eventsOf(lines: readonly LogLine[]): Result<readonly CountEvent[], BrokenLink> {
  const events: CountEvent[] = [];
  for (const line of lines) {
    if (isWithheld(line)) continue;
    const event = readEvent(line);
    if (!event) return err({ origin: line.origin, seq: line.seq, what: 'unreadable' });
    events.push(event);
  }
  return ok(events);
}
