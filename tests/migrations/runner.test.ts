import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations, newestVersion, schemaVersion, type Migration } from '@main/database/migrate';

const first: Migration = {
  version: 10,
  sql: `CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE RESTRICT) STRICT;
        INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1);`,
};
const open = () => {
  const db = new BetterSqlite3(':memory:');
  db.pragma('foreign_keys = ON');
  return db;
};
const tablesOf = (db: BetterSqlite3.Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

describe('migration runner', () => {
  it('numbers the steps upwards by tens or between', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions[0]).toBe(10);
    expect(newestVersion()).toBe(versions.at(-1));
  });

  it('runs each step once', () => {
    const db = open();
    migrate(db, [first]);
    migrate(db, [first, { version: 15, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;' }]);
    expect(schemaVersion(db)).toBe(15);
    expect(tablesOf(db)).toEqual(['child', 'later', 'parent']);
  });

  it('leaves nothing of a step that fails, and keeps the steps before it', () => {
    const db = open();
    const broken = {
      version: 20,
      sql: 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);',
    };
    expect(() => migrate(db, [first, broken])).toThrow('nowhere');
    expect(schemaVersion(db)).toBe(10);
    expect(tablesOf(db)).toEqual(['child', 'parent']);
    expect(db.inTransaction).toBe(false);
  });

  it('refuses a step that leaves a broken reference, even with foreign keys off', () => {
    const db = open();
    const orphan = { version: 20, sql: 'DELETE FROM parent;', foreignKeysOff: true };
    expect(() => migrate(db, [first, orphan])).toThrow('references');
    expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('rebuilds a table that others refer to', () => {
    const db = open();
    const rebuild = {
      version: 20,
      foreignKeysOff: true,
      sql: `CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
            INSERT INTO parent_new SELECT id, 'x' FROM parent;
            DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`,
    };
    migrate(db, [first, rebuild]);
    expect(db.prepare('SELECT name FROM parent').pluck().all()).toEqual(['x']);
    expect(() => db.exec('DELETE FROM parent')).toThrow(/FOREIGN KEY/u);
  });
});
