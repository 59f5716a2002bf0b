import { sql } from 'kysely';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { AuditEntry, Handler } from '../../application/context';
import { usesOf } from '../../database/references';
import type { ReadDb, WriteTx } from '../../database/tables';
import { nextStamp } from '../../application/versions';
import { REGISTER_TABLES, type Effect, type RegisterTable } from './effects';
import { unitsInUse } from '../units-in-use';
import { findBatch, recordOf } from './import-store';

/**
 * Row D04: takes an import back as one step. Refused as a whole when somebody has since changed or used one of its
 * records, because taking back the rest would leave half an import. What was removed since is gone already.
 */
export const undoImport: Handler<'council.undoImport'> = (context, { id }) =>
  context.write(async (command) => {
    const { tx, now } = command;
    const batch = await findBatch(tx, id);
    if (!batch || batch.committed_at === null || batch.effects === null) return err(appError('not-found'));
    if (batch.undone_at !== null) return err(appError('council.import-undone'));
    const effects = JSON.parse(batch.effects) as readonly Effect[];
    const touched = await touchedSince(tx, effects);
    if (touched.length > 0) {
      const names = await namesOfTouched(tx, touched);
      const more = names.length > NAMED ? ` và ${names.length - NAMED} mục khác` : '';
      const what = `${names.slice(0, NAMED).join(', ')}${more}`;
      return err(appError('council.undo-impossible', { what }));
    }
    // The last first: a holding before its post, a deputy before the Tổ.
    const summary = `Hoàn tác nhập từ ${batch.file_name}`;
    for (const effect of effects.toReversed()) {
      if (effect.before === null) await tx.deleteFrom(effect.table).where('id', '=', effect.id).execute();
      else await restore(tx, effect, now);
      const entity = ENTITIES[effect.table];
      if (entity) command.audit({ entity, entityId: effect.id, summary, changes: [] });
    }
    await tx.updateTable('import_batch').set({ undone_at: now }).where('id', '=', id).execute();
    command.audit({ entity: 'import', entityId: id, summary, changes: [] });
    return ok(recordOf({ ...batch, undone_at: now }));
  });

/** A holding has no history of its own; its post's and person's tell of it. */
const ENTITIES: Readonly<Record<RegisterTable, AuditEntry['entity'] | null>> = {
  body: 'body',
  person: 'person',
  deputy: 'deputy',
  post: 'post',
  post_holding: null,
  administrative_unit: 'unit',
};

async function touchedSince(db: ReadDb, effects: readonly Effect[]): Promise<readonly Effect[]> {
  const touched = new Set<string>();
  const own = new Set(effects.map((effect) => effect.id));
  for (const table of new Set(effects.map((effect) => effect.table))) {
    const rows = await db.selectFrom(table).select(['id', 'version']).execute();
    const versions = new Map(rows.map((row) => [row.id, row.version]));
    const there = effects.filter(({ id, table: of }) => of === table && versions.has(id));
    for (const { id, version } of there) if (versions.get(id) !== version) touched.add(id);
    for (const id of await withoutParent(db, table, there)) touched.add(id);
  }
  const made = new Set(effects.filter((effect) => effect.before === null).map((effect) => effect.id));
  for (const { user, used } of await usesOf(db, REGISTER_TABLES)) {
    if (made.has(used) && !own.has(user)) touched.add(used);
  }
  for (const unitId of await unitsInUse(db)) if (made.has(unitId)) touched.add(unitId);
  return effects.filter(({ id }) => touched.has(id));
}

/** Records whose former state names one that was removed since: they cannot go back to it. */
async function withoutParent(
  db: ReadDb,
  table: RegisterTable,
  effects: readonly Effect[],
): Promise<readonly string[]> {
  const links = await db
    .selectFrom(
      sql<{ readonly column: string; readonly parent: string }>`
        (SELECT "from" AS column, "table" AS parent FROM pragma_foreign_key_list(${table}))`.as('link'),
    )
    .selectAll()
    .execute();
  const lost: string[] = [];
  for (const { column, parent } of links) {
    const named = effects.flatMap(({ id, before }) => {
      const value = (before as Readonly<Record<string, unknown>> | null)?.[column];
      return typeof value === 'string' ? [{ id, value }] : [];
    });
    if (named.length === 0) continue;
    const rows = await db
      .selectFrom(sql<{ readonly id: string }>`(SELECT id FROM ${sql.table(parent)})`.as('parent'))
      .selectAll()
      .execute();
    const known = new Set(rows.map(({ id }) => id));
    lost.push(...named.flatMap(({ id, value }) => (known.has(value) ? [] : [id])));
  }
  return lost;
}

/** So many are named; a longer sentence nobody reads. */
const NAMED = 3;

/** What people call those records, each once: a person and the mandate of that person are one. */
async function namesOfTouched(db: ReadDb, touched: readonly Effect[]): Promise<readonly string[]> {
  const of = (table: RegisterTable): string[] =>
    touched.filter((effect) => effect.table === table).map(({ id }) => id);
  const people = await db
    .selectFrom('person')
    .select('full_name as name')
    .where((where) =>
      where.or([
        where('id', 'in', of('person')),
        where('id', 'in', where.selectFrom('deputy').select('person_id').where('id', 'in', of('deputy'))),
        where(
          'id',
          'in',
          where.selectFrom('post_holding').select('person_id').where('id', 'in', of('post_holding')),
        ),
      ]),
    )
    .orderBy('sort_key')
    .execute();
  const posts = await db.selectFrom('post').select('title as name').where('id', 'in', of('post')).execute();
  const bodies = await db.selectFrom('body').select('name').where('id', 'in', of('body')).execute();
  const units = await db
    .selectFrom('administrative_unit')
    .select('name')
    .where('id', 'in', of('administrative_unit'))
    .orderBy('sort_key')
    .execute();
  return [...people, ...posts, ...bodies, ...units].map(({ name }) => name);
}

/** Puts the former state back under a new version: a form opened in between must still be refused. */
async function restore(tx: WriteTx, effect: Effect, now: string): Promise<void> {
  if (effect.before === null) return;
  const stamp = nextStamp(effect, now);
  switch (effect.table) {
    case 'body':
      await tx
        .updateTable('body')
        .set({ ...effect.before, ...stamp })
        .where('id', '=', effect.id)
        .execute();
      return;
    case 'person':
      await tx
        .updateTable('person')
        .set({ ...effect.before, ...stamp })
        .where('id', '=', effect.id)
        .execute();
      return;
    case 'deputy':
      await tx
        .updateTable('deputy')
        .set({ ...effect.before, ...stamp })
        .where('id', '=', effect.id)
        .execute();
      return;
    case 'post':
      await tx
        .updateTable('post')
        .set({ ...effect.before, ...stamp })
        .where('id', '=', effect.id)
        .execute();
      return;
    case 'post_holding':
      await tx
        .updateTable('post_holding')
        .set({ ...effect.before, ...stamp })
        .where('id', '=', effect.id)
        .execute();
      return;
    case 'administrative_unit':
      await tx
        .updateTable('administrative_unit')
        .set({ ...effect.before, ...stamp })
        .where('id', '=', effect.id)
        .execute();
  }
}
