import BetterSqlite3 from 'better-sqlite3';

/** A database on the same disk that is as durable as the program's, and has nothing else: the limit of every write. */
export function openRawDatabase(file: string): BetterSqlite3.Database {
  const raw = new BetterSqlite3(file);
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
  ]) {
    raw.pragma(pragma);
  }
  return raw;
}
