import { readdirSync, readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '@main/database/data-files';
import { migrations, newestVersion, schemaVersion } from '@main/database/migrate';
import { openDatabase } from '@main/database/open-database';
import { tableNames } from '@main/database/table-names';
import { removeTemporaryFolders, temporaryFolder } from '@tests/fixtures/data-folder';

const folder = new URL('../fixtures/released/', import.meta.url);
const released = readdirSync(folder).filter((name) => name.endsWith('.sql'));

afterEach(removeTemporaryFolders);

const counts = (db: BetterSqlite3.Database) =>
  new Map(
    db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all()
      .map((table) => [table, db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0]),
  );

/** Columns, indexes and triggers; the text of CREATE TABLE may differ after a rebuild. */
const shapeOf = (db: BetterSqlite3.Database) => ({
  tables: [...counts(db).keys()].sort().map((table) => [table, db.pragma(`table_info(${table})`)]),
  others: db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name")
    .all(),
});

async function shapeOfNewDatabase() {
  const fresh = await openDatabase(temporaryFolder());
  if (!fresh.ok) throw new Error(fresh.error.detail);
  const shape = shapeOf(fresh.value.raw);
  await fresh.value.close();
  return shape;
}

describe('databases of earlier releases', () => {
  it('are kept for every schema version', () => {
    const versions = migrations.map(({ version }) => `${String(version).padStart(3, '0')}.sql`);
    expect(released).toEqual(versions);
  });

  it.each(released)('%s opens, migrates and loses no row', async (name) => {
    const dataDir = temporaryFolder();
    const old = new BetterSqlite3(databaseFile(dataDir));
    old.exec(readFileSync(new URL(name, folder), 'utf8'));
    expect(schemaVersion(old)).toBe(Number.parseInt(name, 10));
    const before = counts(old);
    old.close();
    expect([...before.values()].every((count) => count > 0)).toBe(true);

    const opened = await openDatabase(dataDir);
    if (!opened.ok) throw new Error(opened.error.detail);
    const { raw } = opened.value;
    expect(schemaVersion(raw)).toBe(newestVersion());
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    const after = counts(raw);
    for (const [table, count] of before) expect(after.get(table), table).toBeGreaterThanOrEqual(count);
    expect(raw.prepare('SELECT full_name FROM person').pluck().get()).toBe('Nguyễn Văn Mẫu');
    expect(shapeOf(raw)).toEqual(await shapeOfNewDatabase());
    await opened.value.close();
  });

  it('have rows in every table of their time', () => {
    const newest = released.at(-1) ?? '';
    const text = readFileSync(new URL(newest, folder), 'utf8');
    for (const table of tableNames) expect(text, table).toContain(`INSERT INTO ${table} `);
  });
});
