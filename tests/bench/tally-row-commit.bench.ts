import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { inTurn, median, milliseconds, p99 } from './measure';
import { openProgram, withScratchFolder } from './program';
import { openRawDatabase } from './raw-database';
import { note, report } from './report';
import { countsOf } from './sample-data';
import { makeTenYears } from './ten-years';

/**
 * One Enter on the tally sheet: the whole way through the dispatcher until the disk has it, beside the least that any
 * program could do on the same disk, one INSERT of as many bytes under the same pragmas.
 */
const ROUNDS = 3000;

/** The bytes of one changed line of the sheet and of its entry in the log, as they stand in the database. */
function bytesPerCommit(raw: BetterSqlite3.Database): number {
  const length = (table: string, where: string): number => {
    const row = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ${where}`).get();
    return Object.values(row ?? {}).reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : value === null ? 0 : 1),
      0,
    );
  };
  return (
    length('vote_official', 'WHERE high IS NOT NULL LIMIT 1') +
    length('audit_log', "WHERE method = 'confidenceVotes.recordRow' ORDER BY seq DESC LIMIT 1")
  );
}

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const { openVote: vote, databaseFile } = await makeTenYears(dataDir);
  const stored = new BetterSqlite3(databaseFile, { readonly: true });
  const bytes = bytesPerCommit(stored);
  stored.close();

  const raw = openRawDatabase(join(folder, 'raw.sqlite'));
  raw.exec('CREATE TABLE entry (seq INTEGER PRIMARY KEY, contents TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO entry (contents) VALUES (?)');
  const contents = 'x'.repeat(bytes);

  const program = await openProgram(dataDir);
  const { vote: current } = await program.call('confidenceVotes.getVote', { voteId: vote.id });
  const versions = new Map(current.tally.map((row) => [row.officialId, row.version]));
  const samples = await inTurn(
    { warmUp: 300, rounds: ROUNDS },
    (round) => {
      const { officialId } = vote.tally[round % vote.tally.length]!;
      const version = versions.get(officialId) ?? 1;
      const input = { voteId: vote.id, officialId, version, ...countsOf(round) };
      return milliseconds(async () => {
        const saved = await program.call('confidenceVotes.recordRow', input);
        versions.set(officialId, saved.version);
      });
    },
    () => milliseconds(() => insert.run(contents)),
  );
  await program.close();
  raw.close();

  note(`${ROUNDS} commits each, ${bytes} bytes`);
  const limit = `raw durable insert of ${bytes} bytes`;
  report({
    what: 'commit of a tally row, p50',
    unit: 'ms',
    value: median(samples.ours),
    limit: { what: limit, value: median(samples.limit) },
    targets: [],
  });
  report({
    what: 'commit of a tally row, p99',
    unit: 'ms',
    value: p99(samples.ours),
    limit: { what: limit, value: p99(samples.limit) },
    targets: [{ kind: 'times', value: 3 }],
  });
});
