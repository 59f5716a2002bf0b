import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compiledOnce, readOnce } from '@main/database/compiled-once';
import { openDatabase, type OpenDatabase } from '@main/database/open-database';
import type { ReadDb } from '@main/database/tables';

let folder: string;
let database: OpenDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  database = opened.value;
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const AT = '2030-06-15T02:00:00.000Z';

const add = compiledOnce((db, entry: { readonly entity: string; readonly id: string }) =>
  db.insertInto('audit_log').values({
    at: AT,
    actor: entry.entity,
    method: 'm',
    entity: entry.entity,
    entity_id: entry.id,
    summary: 's',
    changes: '[]',
  }),
);
const find = compiledOnce((db, wanted: { readonly id: string }) =>
  db.selectFrom('audit_log').select(['actor', 'at', 'entity']).where('entity_id', '=', wanted.id),
);

it('takes new parameters each time, one in several places, beside what is written in the query', async () => {
  await add(database.kysely, { entity: 'vote', id: 'a' });
  await add(database.kysely, { entity: 'unit', id: 'b' });
  expect((await find(database.kysely, { id: 'b' })).rows).toEqual([
    { actor: 'unit', at: AT, entity: 'unit' },
  ]);
  expect((await find(database.kysely, { id: 'a' })).rows).toEqual([
    { actor: 'vote', at: AT, entity: 'vote' },
  ]);
});

it('runs inside the transaction it is given', async () => {
  const undone = database.kysely.transaction().execute(async (tx) => {
    await add(tx, { entity: 'vote', id: 'c' });
    throw new Error('refused');
  });
  await expect(undone).rejects.toThrow('refused');
  expect((await find(database.kysely, { id: 'c' })).rows).toEqual([]);
});

it('reads for whoever may only read', async () => {
  const findRead = readOnce((db, wanted: { readonly id: string }) =>
    db.selectFrom('audit_log').select('entity').where('entity_id', '=', wanted.id),
  );
  await add(database.kysely, { entity: 'vote', id: 'd' });
  const reader: ReadDb = database.kysely;
  expect(await findRead(reader, { id: 'd' })).toEqual([{ entity: 'vote' }]);
  expect(await findRead(reader, { id: 'e' })).toEqual([]);
});

it('keeps its plan: no value of a reader is shown to the planner of SQLite, and its indexes are used', async () => {
  const findFew = readOnce((db, wanted: { readonly entity: string; readonly id: string }) =>
    db
      .selectFrom('audit_log')
      .select('entity_id')
      .where('entity', '=', wanted.entity)
      .where('entity_id', '=', wanted.id)
      .where('seq', '>', 0)
      .orderBy('seq', 'desc')
      .limit(1),
  );
  await add(database.kysely, { entity: 'vote', id: 'f' });
  await add(database.kysely, { entity: 'vote', id: 'g' });
  const sent: CompiledQuery[] = [];
  const watched = database.kysely.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => Promise.resolve(result),
  });
  vi.spyOn(watched, 'executeQuery').mockImplementation((query) => {
    sent.push(query as CompiledQuery);
    return database.kysely.executeQuery(query);
  });
  expect(await findFew(watched, { entity: 'vote', id: 'f' })).toEqual([{ entity_id: 'f' }]);
  const [{ sql, parameters }] = sent as [CompiledQuery];
  expect(sql.match(/\?/gu)).toHaveLength(parameters.length);
  expect(sql.match(/\(select \?\)/gu)).toHaveLength(parameters.length);
  const plan = database.raw
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(parameters);
  expect(plan.map(({ detail }) => detail).filter((step) => step.includes('audit_log'))).toEqual([
    'SEARCH audit_log USING COVERING INDEX audit_log_by_entity (entity=? AND entity_id=? AND rowid>?)',
  ]);
});
