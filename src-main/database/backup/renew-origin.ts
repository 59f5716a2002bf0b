import { randomBytes } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import type { LogEventKind } from '@shared/confidence-votes/log/model';
import { hashOfLine, sha256 } from '../log-line-hash';
import type { RawDatabase } from '../open-database';
import { errorCodeOf } from '../startup-error';

/**
 * Data that went back in time must not go on with the log of a count under the same name: lines that other PCs already
 * hold would be written a second time, differently, and nobody could tell which is true. From here on this PC begins
 * chains of its own, and the first line of each says which chain it goes on with and how far that one was known: what was
 * closed until then stays closed, what the old name writes later is another PC's. A file that is no whole database is left
 * alone: opening it says why. Whatever else fails is thrown, for data under their old name must not be opened.
 */
export function renewOrigin(file: string, at: string, cause: 'backup' | 'journal_dropped'): void {
  let raw: RawDatabase | undefined;
  try {
    raw = new BetterSqlite3(file, { fileMustExist: true });
    const opened = raw;
    opened.transaction(() => {
      renew(opened, at, cause);
    })();
  } catch (failure) {
    if (!/^SQLITE_(NOTADB|CORRUPT)/u.test(errorCodeOf(failure))) throw failure;
  } finally {
    raw?.close();
  }
}

const RESTORED: LogEventKind = 'merged';

function renew(raw: RawDatabase, at: string, cause: 'backup' | 'journal_dropped'): void {
  const former = raw.prepare<[], string>("SELECT value FROM setting WHERE key = 'origin'").pluck().get();
  const origin = randomBytes(4).toString('hex');
  raw.prepare<[string]>("UPDATE setting SET value = ? WHERE key = 'origin'").run(origin);
  // A backup of an earlier program has no table of what that program did not know.
  const hasLog = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'count_log'").get();
  if (former === undefined || hasLog === undefined) return;
  const votes = raw
    .prepare<[string], string>('SELECT DISTINCT vote_id FROM count_log WHERE origin = ?')
    .pluck()
    .all(former);
  const headsOf = raw.prepare<[string], { origin: string; seq: number; hash: string }>(
    `SELECT origin, seq, hash FROM count_log AS line WHERE vote_id = ? AND seq =
       (SELECT max(seq) FROM count_log WHERE vote_id = line.vote_id AND origin = line.origin)
     ORDER BY origin`,
  );
  const write = raw.prepare<[string, string, string, string, string, string]>(
    `INSERT INTO count_log (vote_id, origin, seq, at, event_kind, payload, previous_hash, hash)
     VALUES (?, ?, 1, ?, ?, ?, '', ?)`,
  );
  for (const voteId of votes) {
    const heads = headsOf.all(voteId).map((head) => [head.origin, head.seq, head.hash] as const);
    const payload = JSON.stringify({
      digest: sha256(heads),
      from: former,
      added: 0,
      conflicts: 0,
      restored: true,
      ...(cause === 'journal_dropped' ? { journalDropped: true } : {}),
      heads,
    });
    const line = { voteId, origin, seq: 1, at, eventKind: RESTORED, payload, previousHash: '' };
    write.run(voteId, origin, at, RESTORED, payload, hashOfLine(line));
  }
}
