import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { APPLICATION_ID, openDatabase } from '@main/database/open-database';
import { tableNames } from '@main/database/table-names';
import { removeTemporaryFolders, temporaryFolder } from '@tests/fixtures/data-folder';

const dataDir = temporaryFolder();
const opened = await openDatabase(dataDir);
if (!opened.ok) throw new Error(opened.error.code);
const db = opened.value.raw;

afterAll(async () => {
  await opened.value.close();
  removeTemporaryFolders();
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

const tables = db
  .prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  )
  .all();
const columnsOf = (table: string) => db.pragma(`table_info(${table})`) as Column[];
const columns = tables.flatMap((table) => columnsOf(table.name).map((column) => ({ table, column })));
/** The piece of CREATE TABLE that declares a column, up to the next one; a column added later stands on the last line. */
const declarationOf = (sql: string, column: string): string =>
  new RegExp(
    `(?:^\\s+|, )${column} ((?:TEXT|INTEGER).*?)(?=,?\\n|, \\w+ (?:TEXT|INTEGER)|\\) STRICT)`,
    'mu',
  ).exec(sql)?.[1] ?? '';

describe('schema', () => {
  it('is marked as ours', () => {
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  });

  it('has only STRICT tables with a primary key', () => {
    const strict = db.pragma('table_list') as { name: string; strict: number }[];
    for (const { name } of tables) {
      expect(strict.find((table) => table.name === name)?.strict, name).toBe(1);
      expect(
        columnsOf(name).some((column) => column.pk > 0),
        name,
      ).toBe(true);
    }
  });

  it('says for every foreign key what deletion does, and has an index for it', () => {
    let found = 0;
    for (const { name } of tables) {
      const keys = db.pragma(`foreign_key_list(${name})`) as { from: string; on_delete: string }[];
      const indexes = db.pragma(`index_list(${name})`) as { name: string }[];
      const leading = indexes.map(
        (index) => (db.pragma(`index_info(${index.name})`) as { name: string }[])[0]?.name,
      );
      for (const key of keys) {
        found += 1;
        expect(['RESTRICT', 'CASCADE', 'SET NULL'], `${name}.${key.from}`).toContain(key.on_delete);
        expect(leading, `${name}.${key.from}`).toContain(key.from);
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  it('constrains every column whose values are a closed set, a date, a moment, a flag or a number', () => {
    const moments = /_at$|^at$/u;
    const dates = /_(date|from|to)$/u;
    for (const { table, column } of columns) {
      const declared = declarationOf(table.sql, column.name);
      const where = `${table.name}.${column.name}`;
      if (column.pk === 0 && column.type === 'INTEGER') expect(declared, where).toMatch(/CHECK \(/u);
      if (moments.test(column.name)) expect(declared, where).toContain("GLOB '*T*Z'");
      else if (dates.test(column.name)) expect(declared, where).toContain('[0-9][0-9][0-9][0-9]-[0-9][0-9]');
      // The catalogue of papers grows with the program; what is stored is checked where it enters.
      if (where === 'official_document.kind') continue;
      // So do the kinds of lines in the log of a count.
      if (where === 'count_log.event_kind') continue;
      if (/^(status|kind|level|procedure|block|role|sex)$|_(kind|type|role|status)$/u.test(column.name))
        expect(declared, where).toMatch(/CHECK \(.* IN \(/u);
    }
  });

  it('dates and versions what people edit', () => {
    for (const { name } of tables) {
      const names = columnsOf(name).map((column) => column.name);
      if (names.includes('version'))
        expect(names, name).toEqual(expect.arrayContaining(['created_at', 'updated_at']));
    }
  });

  it('refuses what a CHECK forbids', () => {
    const insert = db.prepare("INSERT INTO setting (key, value) VALUES (?, '')");
    expect(() => insert.run('anything')).toThrow(/CHECK/u);
  });
});

describe('table interfaces', () => {
  const source = [
    'tables',
    'office-tables',
    'document-tables',
    'register-tables',
    'vote-tables',
    'count-tables',
    'session-tables',
    'session-meeting-tables',
    'sitting-tables',
    'paper-tables',
    'training-tables',
    'unit-tables',
    'training-plan-tables',
  ]
    .map((file) => readFileSync(new URL(`../../src-main/database/${file}.ts`, import.meta.url), 'utf8'))
    .join('\n');
  const interfaces = new Map(
    [...source.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/gu)].map((match) => [
      match[1],
      match[2] ?? '',
    ]),
  );
  const fieldsOf = (name: string): Map<string, string> =>
    new Map(
      [...(interfaces.get(name) ?? '').matchAll(/^ {2}(\w+):\s*([\s\S]*?);$/gmu)].map((match) => [
        match[1] ?? '',
        match[2] ?? '',
      ]),
    );
  const listed = fieldsOf('Tables');

  it('name the tables that exist', () => {
    const existing = tables.map((table) => table.name).sort();
    expect([...listed.keys()].sort()).toEqual(existing);
    expect([...tableNames].sort()).toEqual(existing);
  });

  it.each([...listed])('%s has the columns of %s', (table, name) => {
    const fields = fieldsOf(name);
    const sql = tables.find((candidate) => candidate.name === table)?.sql ?? '';
    const real = columnsOf(table);
    expect([...fields.keys()]).toEqual(real.map((column) => column.name));
    for (const column of real) {
      const type = fields.get(column.name) ?? '';
      const nullable = column.notnull === 0 && column.pk === 0;
      expect(/\bnull\b/u.test(type), `${table}.${column.name} null`).toBe(nullable);
      const base = column.type === 'INTEGER' ? /number|Flag/u : /string|'/u;
      expect(type, `${table}.${column.name}`).toMatch(base);
      // A union of literals and its CHECK name the same values.
      const literals = [...type.matchAll(/'([^']*)'/gu)].map((match) => match[1]).sort();
      if (literals.length > 0) {
        const check = /IN \(([^)]*)\)/u.exec(declarationOf(sql, column.name))?.[1] ?? '';
        expect(literals, `${table}.${column.name}`).toEqual(
          [...check.matchAll(/'([^']*)'/gu)].map((match) => match[1]).sort(),
        );
      }
    }
  });
});

describe('what is written once', () => {
  const log =
    "INSERT INTO audit_log (at, actor, method, entity, entity_id, summary, changes) VALUES ('2026-01-01T00:00:00.000Z', 'a', 'm', 'unit', '1', 's', '[]')";

  it('the log takes new rows and keeps the old ones as they are', () => {
    db.exec(log);
    expect(() => db.exec("UPDATE audit_log SET summary = 'x'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM audit_log')).toThrow('append-only');
    expect(() =>
      db.exec(
        log
          .replace('INSERT', 'INSERT OR REPLACE')
          .replace('(at,', '(seq, at,')
          .replace("('2026", "(1, '2026"),
      ),
    ).toThrow();
    expect(db.prepare('SELECT summary FROM audit_log').pluck().all()).toEqual(['s']);
  });

  it('document numbers are neither changed nor taken back', () => {
    db.pragma('foreign_keys = OFF');
    const number =
      "INSERT INTO document_number VALUES ('HĐND', 2026, 1, '1/BB-HĐND', 'x', '2026-01-01T00:00:00.000Z')";
    db.exec(number);
    expect(() => db.exec('DELETE FROM document_number')).toThrow('never deleted');
    expect(() => db.exec("UPDATE document_number SET symbol = ''")).toThrow('never changed');
    expect(() => db.exec(number.replace('INSERT', 'INSERT OR REPLACE').replace("'x'", "'y'"))).toThrow();
    db.pragma('foreign_keys = ON');
  });
});
