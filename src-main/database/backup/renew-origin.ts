import BetterSqlite3 from 'better-sqlite3';

/**
 * Data that went back in time must not go on with the log of a count under the same name: lines that other PCs already
 * hold would be written a second time, differently, and nobody could tell which is true. From here on this PC begins
 * chains of its own. A file that cannot be written to is left alone: opening it says why.
 */
export function renewOrigin(file: string): void {
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new BetterSqlite3(file, { fileMustExist: true });
    raw.exec("UPDATE setting SET value = lower(hex(randomblob(4))) WHERE key = 'origin'");
  } catch (cause) {
    if (!(cause instanceof BetterSqlite3.SqliteError)) throw cause;
  } finally {
    raw?.close();
  }
}
