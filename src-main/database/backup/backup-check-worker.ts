/**
 * Reads a database file from end to end. As a thread it does so beside the program, which goes on answering; a check
 * with all constraints takes long where the log has grown. The file imports no file of ours, so that it runs as it is
 * in tests and as a bundle of its own in the program.
 */
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';

export interface CheckJob {
  readonly checkFile: string;
  /** A backup just made: first turn it into the one file that can be read from a write-protected stick. */
  readonly justMade: boolean;
}

/** What is found in a database file, without a verdict. */
export interface DatabaseFacts {
  readonly applicationId: number;
  readonly version: number;
  /** "ok", or what SQLite complains of. */
  readonly health: string;
  readonly rows: ReadonlyMap<string, number>;
}

export type CheckAnswer =
  | { readonly ok: true; readonly facts: DatabaseFacts }
  | { readonly ok: false; readonly code: string; readonly message: string };

export function readFacts({ checkFile, justMade }: CheckJob): DatabaseFacts {
  if (justMade) leaveWriteAheadLog(checkFile);
  const raw = new BetterSqlite3(checkFile, { readonly: true, fileMustExist: true });
  try {
    const pragma = (source: string): unknown => raw.pragma(source, { simple: true });
    return {
      applicationId: Number(pragma('application_id')),
      version: Number(pragma('user_version')),
      health: String(pragma('quick_check(1)')),
      rows: rowsOf(raw),
    };
  } finally {
    raw.close();
  }
}

export function rowsOf(raw: BetterSqlite3.Database): ReadonlyMap<string, number> {
  const tables = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all();
  return new Map(tables.map((table) => [table, countRows(raw, table)]));
}

/** Names of tables cannot be parameters; these come from the schema itself and are quoted. */
function countRows(raw: BetterSqlite3.Database, table: string): number {
  const statement = `SELECT count(*) FROM "${table.replaceAll('"', '""')}"`;
  return raw.prepare<[], number>(statement).pluck().get() ?? 0;
}

function leaveWriteAheadLog(file: string): void {
  const copy = new BetterSqlite3(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function answer(job: CheckJob): CheckAnswer {
  try {
    return { ok: true, facts: readFacts(job) };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { ok: false, code, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

const isJob = (data: unknown): data is CheckJob =>
  typeof data === 'object' && data !== null && 'checkFile' in data && 'justMade' in data;

if (isJob(workerData)) parentPort?.postMessage(answer(workerData));
