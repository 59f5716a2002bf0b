import BetterSqlite3 from 'better-sqlite3';
import type { RawDatabase } from '../open-database';

/** The files that a database names; none where its schema is older than files. */
export function storedFilesIn(raw: RawDatabase): readonly string[] {
  const known = raw
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'stored_file'")
    .get();
  if (known === undefined) return [];
  return raw.prepare<[], string>('SELECT sha256 FROM stored_file ORDER BY sha256').pluck().all();
}

/** The same of a database that is not open. */
export function storedFilesInFile(file: string): readonly string[] {
  const raw = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    return storedFilesIn(raw);
  } finally {
    raw.close();
  }
}
