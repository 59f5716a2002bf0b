import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { makeBallotVote } from './ballot-data';
import { inTurn, median, milliseconds, p99 } from './measure';
import { openProgram, withScratchFolder } from './program';
import { openRawDatabase } from './raw-database';
import { note, report } from './report';
import { makeTenYears } from './ten-years';

/**
 * Enter on a ballot of 60 persons: the whole way through the dispatcher until the disk has it, with every check, the
 * chained log and the history, on the data of ten years. Beside it the least that any program could do on the same
 * disk: the very rows that a ballot leaves, in one durable transaction, in plain tables without a check or an index.
 */
const PERSONS = 60;
const WARM_UP = 200;
const ROUNDS = 2000;
const TABLES = ['ballot_entry', 'count_log', 'audit_log'] as const;

type Row = Readonly<Record<string, unknown>>;

/** What the last closed ballot left in each table. */
function lastRows(databaseFile: string): readonly Row[] {
  const stored = new BetterSqlite3(databaseFile, { readonly: true });
  const rows = TABLES.map((table) =>
    stored.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid DESC LIMIT 1`).get(),
  );
  stored.close();
  return rows.map((row) => {
    if (!row) throw new Error('no ballot was closed');
    return row;
  });
}

const bytesOf = (row: Row): number =>
  Object.values(row).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : value === null ? 0 : 1),
    0,
  );

const marksOf = (ballotNo: number): string =>
  Array.from({ length: PERSONS }, (_, place) => 1 + ((ballotNo * 7 + place) % 3)).join('');

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const { databaseFile } = await makeTenYears(dataDir);

  const first = await openProgram(dataDir);
  const { token, batches } = await makeBallotVote(first, PERSONS, WARM_UP + ROUNDS + 1);
  const ballots = batches.flatMap(({ batchId, firstNo, size }) =>
    Array.from({ length: size }, (_, index) => ({ batchId, ballotNo: firstNo + index })),
  );
  const close = (program: typeof first, index: number) => {
    const { batchId, ballotNo } = ballots[index]!;
    const typed = { marks: marksOf(ballotNo), invalidReason: null, keys: 24, durationMs: 14_000 };
    return program.call('ballotCount.closeBallot', { token, batchId, ballotNo, ...typed });
  };
  await close(first, 0);
  await first.close();

  const rows = lastRows(databaseFile);
  const raw = openRawDatabase(join(folder, 'raw.sqlite'));
  const inserts = rows.map((row, index) => {
    const values = Object.values(row);
    raw.exec(`CREATE TABLE rows_${index} (${values.map((_, column) => `c${column}`).join(', ')})`);
    return {
      statement: raw.prepare(`INSERT INTO rows_${index} VALUES (${values.map(() => '?').join(', ')})`),
      values,
    };
  });
  const insertAll = raw.transaction(() => {
    for (const { statement, values } of inserts) statement.run(values);
  });

  const program = await openProgram(dataDir);
  const samples = await inTurn(
    { warmUp: WARM_UP, rounds: ROUNDS },
    (round) => milliseconds(() => close(program, round + 1)),
    () => milliseconds(() => insertAll.immediate()),
  );
  await program.close();
  raw.close();

  const bytes = rows.reduce((sum, row) => sum + bytesOf(row), 0);
  note(`${ROUNDS} ballots of ${PERSONS} persons, ${rows.length} rows of ${bytes} bytes each`);
  const limit = `raw durable insert of the same ${rows.length} rows`;
  report({
    what: `closing a ballot of ${PERSONS}, p50`,
    unit: 'ms',
    value: median(samples.ours),
    limit: { what: limit, value: median(samples.limit) },
    targets: [],
  });
  report({
    what: `closing a ballot of ${PERSONS}, p99`,
    unit: 'ms',
    value: p99(samples.ours),
    limit: { what: limit, value: p99(samples.limit) },
    targets: [{ kind: 'times', value: 3 }],
  });
});
