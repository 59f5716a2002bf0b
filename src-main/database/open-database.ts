import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import { err, ok, type Result } from '@shared/kernel/result';
import { databaseFile, incomingFile, moveIntoPlace, removeIfThere } from './data-files';
import { inspectFolder } from './inspect-folder';
import { migrate, newestVersion, schemaVersion } from './migrate';
import { startupErrorOf, type StartupError } from './startup-error';
import type { Tables } from './tables';

export type RawDatabase = BetterSqlite3.Database;

/** In the header of every database of this program ('ThTr', set by the first migration). */
export const APPLICATION_ID = 1416123506;
/** Below Node-API 10 the native part ends the process without a word. */
const NEEDED_NODE_API = 10;

export interface OpenDatabase {
  readonly file: string;
  /** For pragmas, backup and the migration runner; use cases never see it. */
  readonly raw: RawDatabase;
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
}

/** The same handle before and after a restore: callers keep their Kysely while the file under it changes. */
export interface SwitchableDatabase extends OpenDatabase {
  /** Runs with every other query and transaction waiting. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  switchTo(raw: RawDatabase): void;
}

/** Called with the open database when migrations are pending and data exist, before the first of them runs. */
export type BeforeMigration = (raw: RawDatabase) => Promise<void>;

/**
 * Opens the one database of a data folder, or says in plain words why not. Never makes an empty database in place
 * of one that cannot be read, and never works in memory.
 */
export async function openDatabase(
  dataDir: string,
  beforeMigration: BeforeMigration = () => Promise.resolve(),
): Promise<Result<SwitchableDatabase, StartupError>> {
  const file = databaseFile(dataDir);
  const napi = Number(process.versions['napi'] ?? 0);
  if (napi < NEEDED_NODE_API)
    return err({ code: 'wrong-runtime', file, detail: `${process.version}, Node-API ${napi}` });
  if (openHere.has(file)) return err({ code: 'in-use', file, detail: 'open in this process' });
  const folder = inspectFolder(dataDir);
  if (!folder.ok) return folder;
  if (folder.value === 'empty') {
    const made = await createDatabase(dataDir);
    if (!made.ok) return made;
  }
  const opened = await openConnection(dataDir, beforeMigration);
  if (!opened.ok) return opened;
  openHere.add(file);
  return ok(switchable(file, opened.value));
}

/**
 * POSIX drops all locks of a process on a file when the process closes any handle to it, so a database that is open
 * here must not even be looked at a second time.
 */
const openHere = new Set<string>();

/** Whether a program, this one or another, has the data open: the lock on the file itself tells, whoever holds it. */
export function isInUse(dataDir: string): boolean {
  const file = databaseFile(dataDir);
  if (openHere.has(file)) return true;
  if (!existsSync(file)) return false;
  let raw: RawDatabase | undefined;
  try {
    raw = new BetterSqlite3(file, { timeout: 0, fileMustExist: true });
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch (cause) {
    return startupErrorOf(cause, file).code === 'in-use';
  } finally {
    raw?.close();
  }
}

/** Makes the database under another name first: a crash here leaves no half-made file that looks like the data. */
export async function createDatabase(dataDir: string): Promise<Result<null, StartupError>> {
  const temporary = incomingFile(dataDir);
  let raw: RawDatabase | undefined;
  try {
    await removeIfThere(temporary);
    raw = new BetterSqlite3(temporary);
    migrate(raw);
    raw.close();
    await moveIntoPlace(temporary, databaseFile(dataDir));
    return ok(null);
  } catch (cause) {
    raw?.close();
    return err(startupErrorOf(cause, databaseFile(dataDir)));
  }
}

/** Opens an existing file with all checks and brings its schema up to date. */
export async function openConnection(
  dataDir: string,
  beforeMigration: BeforeMigration = () => Promise.resolve(),
): Promise<Result<RawDatabase, StartupError>> {
  const file = databaseFile(dataDir);
  let raw: RawDatabase | undefined;
  try {
    raw = new BetterSqlite3(file, { timeout: 0, fileMustExist: true });
    setPragmas(raw);
    const problem = problemAtStart(raw, file);
    if (problem) {
      raw.close();
      return err(problem);
    }
    if (schemaVersion(raw) < newestVersion()) {
      await beforeMigration(raw);
      migrate(raw);
    }
    raw.prepare('SELECT count(*) FROM office_profile').get();
    return ok(raw);
  } catch (cause) {
    raw?.close();
    return err(startupErrorOf(cause, file));
  }
}

function setPragmas(raw: RawDatabase): void {
  // EXCLUSIVE first: the guarantee that one process at a time writes this file, kept by the file itself.
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('journal_mode = WAL');
  // A WAL database reopens with NORMAL in this build, which may lose the last commits at a power cut.
  raw.pragma('synchronous = FULL');
  // Moving the log into the database takes as long as many commits. At the usual 1 000 pages one small write in eighty
  // would wait for it; at 4 000 (16 MB) one in three hundred.
  raw.pragma('wal_autocheckpoint = 4000');
  raw.pragma('foreign_keys = ON');
  // Without it REPLACE deletes a row past the triggers that forbid deleting.
  raw.pragma('recursive_triggers = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
}

/** What is wrong with a database as a whole; also asked of backups before they are trusted. */
export function problemOf(
  found: { readonly applicationId: number; readonly version: number; readonly health: () => string },
  file: string,
): StartupError | null {
  const { version } = found;
  if (found.applicationId !== APPLICATION_ID || version === 0)
    return { code: 'not-a-database', file, detail: 'not made by this program' };
  if (version > newestVersion())
    return { code: 'newer-schema', file, detail: `${version} > ${newestVersion()}` };
  const health = found.health();
  return health === 'ok' ? null : { code: 'damaged', file, detail: health };
}

/**
 * On a full disk SQLite rolls the transaction back by itself. Kysely's own rollback would then fail, and its
 * complaint would take the place of the reason.
 */
const NOTHING_LEFT: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/**
 * At the start every page and index is read, but CHECK constraints are not computed again: damage of a disk shows
 * without them, and they take three quarters of the time. Backups are checked with them.
 */
function problemAtStart(raw: RawDatabase, file: string): StartupError | null {
  raw.pragma('ignore_check_constraints = ON');
  try {
    return problemOf(
      {
        applicationId: Number(raw.pragma('application_id', { simple: true })),
        version: schemaVersion(raw),
        health: () => String(raw.pragma('quick_check(1)', { simple: true })),
      },
      file,
    );
  } finally {
    raw.pragma('ignore_check_constraints = OFF');
  }
}

/** More than the program has queries; lists of many values make new ones without end, so there is a limit. */
const MOST_PREPARED = 300;

/**
 * Compiles each query once per connection. Kysely asks anew every time, which would cost more than half of what a
 * small write takes beside its commit. Statements run to their end in one call, so sharing one is safe.
 */
function preparing(raw: () => RawDatabase): (sql: string) => SqliteStatement {
  let of: RawDatabase | undefined;
  const known = new Map<string, SqliteStatement>();
  return (sql) => {
    const current = raw();
    if (of !== current) known.clear();
    of = current;
    const found = known.get(sql);
    if (found) return found;
    if (known.size >= MOST_PREPARED) known.clear();
    const prepared = current.prepare(sql);
    known.set(sql, prepared);
    return prepared;
  };
}

function switchable(file: string, first: RawDatabase): SwitchableDatabase {
  let current = first;
  const prepare = preparing(() => current);
  const kysely = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        prepare: (statement) =>
          statement === 'rollback' && !current.inTransaction ? NOTHING_LEFT : prepare(statement),
        close: () => current.close(),
      },
    }),
  });
  return {
    file,
    get raw() {
      return current;
    },
    kysely,
    exclusively: (work) => kysely.connection().execute(work),
    switchTo: (raw) => {
      current = raw;
    },
    close: async () => {
      try {
        if (current.open) current.pragma('optimize');
      } finally {
        await kysely.destroy();
        current.close();
        openHere.delete(file);
      }
    },
  };
}
