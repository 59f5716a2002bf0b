import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { err, ok, type Result } from '@shared/kernel/result';
import { migrate, newestVersion, schemaVersion } from './migrate';
import { startupErrorOf, type StartupError } from './startup-error';
import type { Tables } from './tables';

export const DATABASE_FILE = 'thuong-truc.sqlite';

export interface OpenDatabase {
  readonly file: string;
  /** For pragmas, backup and the migration runner; use cases never see it. */
  readonly raw: BetterSqlite3.Database;
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
}

/** Called with the open database when migrations are pending and data exist, before the first of them runs. */
export type BeforeMigration = (raw: BetterSqlite3.Database) => Promise<void>;

/**
 * Opens the one database of a data folder, or says in plain words why not. Never makes an empty database in place
 * of one that cannot be read, and never works in memory.
 */
export async function openDatabase(
  dataDir: string,
  beforeMigration: BeforeMigration = () => Promise.resolve(),
): Promise<Result<OpenDatabase, StartupError>> {
  const file = join(dataDir, DATABASE_FILE);
  let raw: BetterSqlite3.Database | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    raw = new BetterSqlite3(file, { timeout: 0 });
    setPragmas(raw);
    const found = schemaVersion(raw);
    if (found > newestVersion()) {
      raw.close();
      return err({ code: 'newer-schema', file, detail: `${found} > ${newestVersion()}` });
    }
    const health = raw.pragma('quick_check(1)', { simple: true });
    if (health !== 'ok') {
      raw.close();
      return err({ code: 'damaged', file, detail: String(health) });
    }
    if (found > 0 && found < newestVersion()) await beforeMigration(raw);
    migrate(raw);
    raw.prepare('SELECT count(*) FROM office_profile').get();
  } catch (cause) {
    raw?.close();
    return err(startupErrorOf(cause, file));
  }
  const open = raw;
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: open }) });
  return ok({
    file,
    raw: open,
    kysely,
    close: async () => {
      open.pragma('optimize');
      await kysely.destroy();
      if (open.open) open.close();
    },
  });
}

function setPragmas(raw: BetterSqlite3.Database): void {
  // EXCLUSIVE first: the guarantee that one process at a time writes this file, kept by the file itself.
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('journal_mode = WAL');
  // A WAL database reopens with NORMAL in this build, which may lose the last commits at a power cut.
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
}
