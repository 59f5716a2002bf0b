import { readdirSync, readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '@main/database/data-files';
import { migrate, migrations, newestVersion, schemaVersion, type Migration } from '@main/database/migrate';
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

/** Schemas that left the house; what lay between two of them was never in anybody's hands. */
const RELEASED_VERSIONS = [10, 20, 30, 35, 40, 50, 87, 95, 97, 98, 101, 105, newestVersion()];

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (db: BetterSqlite3.Database) =>
  new Map(
    [...counts(db).keys()].map((table) => [table, db.prepare<[], Row>(`SELECT * FROM ${table}`).all()]),
  );

const columnsOf = (db: BetterSqlite3.Database, table: string) =>
  (db.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => name);

/** Rows of `before` that are not there any more, value by value in the columns that both schemas have. */
function lostRows(
  before: ReadonlyMap<string, readonly Row[]>,
  db: BetterSqlite3.Database,
): readonly string[] {
  const after = rowsOf(db);
  return [...before].flatMap(([table, rows]) => {
    const kept = new Set(columnsOf(db, table));
    const shared = Object.keys(rows[0] ?? {}).filter((column) => kept.has(column));
    const textOf = (row: Row) => `${table} ${JSON.stringify(shared.map((column) => [column, row[column]]))}`;
    const found = new Set((after.get(table) ?? []).map(textOf));
    return rows.map(textOf).filter((text) => !found.has(text));
  });
}

/** An old database in memory, as its file tells it. */
function inMemory(name: string): BetterSqlite3.Database {
  const db = new BetterSqlite3(':memory:');
  db.exec(readFileSync(new URL(name, folder), 'utf8'));
  return db;
}

/** A migration with two columns of one `INSERT … SELECT` in each other's place, for every such pair. */
function mixedUp({ sql }: Migration): readonly { readonly pair: string; readonly sql: string }[] {
  return [...sql.matchAll(/(?<head>INSERT INTO (?<table>\w+)\s+SELECT )(?<list>[^;]+?)\s+FROM /gu)].flatMap(
    (copy) => {
      const { head = '', table = '', list = '' } = copy.groups ?? {};
      const items = list.split(',').map((item) => item.trim());
      const columns = items.filter((item) => /^[a-z_]+$/u.test(item));
      return columns.flatMap((first, place) =>
        columns.slice(place + 1).map((second) => {
          const swapped = items.map((item) => (item === first ? second : item === second ? first : item));
          const start = copy.index + head.length;
          return {
            pair: `${table}: ${first}, ${second}`,
            sql: sql.slice(0, start) + swapped.join(', ') + sql.slice(start + list.length),
          };
        }),
      );
    },
  );
}

async function shapeOfNewDatabase() {
  const fresh = await openDatabase(temporaryFolder());
  if (!fresh.ok) throw new Error(fresh.error.detail);
  const shape = shapeOf(fresh.value.raw);
  await fresh.value.close();
  return shape;
}

describe('databases of earlier releases', () => {
  it('are kept for every schema that was released', () => {
    expect(released).toEqual(RELEASED_VERSIONS.map((version) => `${String(version).padStart(3, '0')}.sql`));
  });

  it.each(released)('%s opens, migrates and keeps every value of every row', async (name) => {
    const dataDir = temporaryFolder();
    const old = new BetterSqlite3(databaseFile(dataDir));
    old.exec(readFileSync(new URL(name, folder), 'utf8'));
    expect(schemaVersion(old)).toBe(Number.parseInt(name, 10));
    const before = rowsOf(old);
    old.close();
    expect([...before.values()].every((rows) => rows.length > 0)).toBe(true);

    const opened = await openDatabase(dataDir);
    if (!opened.ok) throw new Error(opened.error.detail);
    const { raw } = opened.value;
    expect(schemaVersion(raw)).toBe(newestVersion());
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    expect(lostRows(before, raw)).toEqual([]);
    expect(shapeOf(raw)).toEqual(await shapeOfNewDatabase());
    await opened.value.close();
  });

  it.each(released)('%s still has the schema as it was released', (name) => {
    const version = Number.parseInt(name, 10);
    const migrated = new BetterSqlite3(':memory:');
    migrate(
      migrated,
      migrations.filter((migration) => migration.version <= version),
    );
    expect(shapeOf(inMemory(name))).toEqual(shapeOf(migrated));
  });

  const copying = migrations.slice(1).flatMap((migration) => {
    const pairs = mixedUp(migration);
    const name = released.findLast((file) => Number.parseInt(file, 10) < migration.version) ?? '';
    return pairs.length === 0 ? [] : [{ migration, pairs, name }];
  });

  it.each(copying)(
    'a migration from $name that mixes two columns up would be seen',
    ({ migration, pairs, name }) => {
      const ready = inMemory(name);
      migrate(
        ready,
        migrations.filter(({ version }) => version < migration.version),
      );
      const before = rowsOf(ready);
      const image = ready.serialize();
      const unseen = pairs.filter(({ sql }) => {
        const db = new BetterSqlite3(image);
        try {
          migrate(db, [{ ...migration, sql }]);
        } catch {
          // The constraints of the new table saw it first.
          return false;
        }
        return lostRows(before, db).length === 0;
      });
      expect(unseen.map(({ pair }) => pair)).toEqual([]);
    },
    60_000,
  );

  it('are looked at through the migration that copies most tables', () => {
    expect(copying.map(({ migration }) => migration.version)).toContain(20);
  });

  it('have rows in every table of their time', () => {
    const newest = released.at(-1) ?? '';
    const text = readFileSync(new URL(newest, folder), 'utf8');
    for (const table of tableNames) expect(text, table).toContain(`INSERT INTO ${table} `);
  });
});
