/**
 * Reads what is in database files: whose they are, and how much of everything. As a thread it does so beside the program,
 * which goes on answering. The file imports no file of ours, so that it runs as it is in tests and as a bundle of its own
 * in the program.
 */
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import type { DataContents } from '../../application/safety-services';

export interface ContentsJob {
  readonly contentFiles: readonly string[];
}

/** In the order of the files; null for one that cannot be read. */
export type ContentsAnswer = readonly (DataContents | null)[];

export const readContents = ({ contentFiles }: ContentsJob): ContentsAnswer =>
  contentFiles.map(contentsOfFile);

function contentsOfFile(file: string): DataContents | null {
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 0 });
    return contentsOf(raw);
  } catch {
    return null;
  } finally {
    raw?.close();
  }
}

/** A rehearsal is no vote, and its ballots are none. A column that is not there yet makes the question a simpler one. */
const COUNTS = {
  deputies: [['deputy.id', 'SELECT count(*) FROM deputy']],
  votes: [
    ['confidence_vote.rehearsal_of', 'SELECT count(*) FROM confidence_vote WHERE rehearsal_of IS NULL'],
    ['confidence_vote.id', 'SELECT count(*) FROM confidence_vote'],
  ],
  ballots: [
    [
      'ballot_entry.voided_at',
      `SELECT count(*) FROM ballot_entry WHERE voided_at IS NULL
         AND vote_id IN (SELECT id FROM confidence_vote WHERE rehearsal_of IS NULL)`,
    ],
  ],
  sessions: [['session.id', 'SELECT count(*) FROM session']],
  classes: [['training_class.id', 'SELECT count(*) FROM training_class']],
} as const;

/** A backup of an earlier program has no table of what that program did not know: it has none of it. */
export function contentsOf(raw: BetterSqlite3.Database): DataContents {
  const columns = raw.prepare<[], string>(
    `SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
     WHERE tables.type = 'table'`,
  );
  const known = new Set(columns.pluck().all());
  const count = (key: keyof typeof COUNTS): number => {
    const statement = COUNTS[key].find(([column]) => known.has(column))?.[1];
    return statement === undefined ? 0 : (raw.prepare<[], number>(statement).pluck().get() ?? 0);
  };
  const office = raw
    .prepare<[], NonNullable<DataContents['office']>>(
      `SELECT level, unit_kind AS unitKind, unit_name AS unitName, province_name AS provinceName
       FROM office_profile`,
    )
    .get();
  const lastChange = raw
    .prepare<[], NonNullable<DataContents['lastChange']>>(
      'SELECT at, actor FROM audit_log ORDER BY seq DESC LIMIT 1',
    )
    .get();
  return {
    office: office ?? null,
    deputies: count('deputies'),
    votes: count('votes'),
    ballots: count('ballots'),
    sessions: count('sessions'),
    classes: count('classes'),
    lastChange: lastChange ?? null,
  };
}

const isJob = (data: unknown): data is ContentsJob =>
  typeof data === 'object' && data !== null && 'contentFiles' in data;

if (isJob(workerData)) parentPort?.postMessage(readContents(workerData));
