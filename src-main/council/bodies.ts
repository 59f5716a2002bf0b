import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Body, BodyFields } from '@shared/council/contract';
import { BODY_KIND_WORDS, BODY_LABELS } from '@shared/council/labels';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, FieldChange, Handler } from '../application/context';
import { changedFields } from '../application/audit';
import type { BodyTable, ReadDb, WriteTx } from '../database/tables';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

type BodyFieldsValue = z.infer<typeof BodyFields>;
export type BodyRow = Selectable<BodyTable>;

function bodyColumns(fields: BodyFieldsValue) {
  return {
    kind: fields.kind,
    name: fields.name,
    abbreviation: fields.abbreviation,
    letterhead_parent: fields.letterheadParent,
    letterhead_lines: fields.letterheadLines,
    sort_order: fields.sortOrder,
  };
}

export function bodyOf(row: BodyRow): Body {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    abbreviation: row.abbreviation,
    letterheadParent: row.letterhead_parent,
    letterheadLines: row.letterhead_lines,
    sortOrder: row.sort_order,
  };
}

const shownBody = (fields: BodyFieldsValue) => ({ ...fields, kind: BODY_KIND_WORDS[fields.kind] });

function bodyChanges(before: BodyRow | null, after: BodyFieldsValue): FieldChange[] {
  return changedFields(before === null ? null : shownBody(bodyOf(before)), shownBody(after), BODY_LABELS);
}

export async function bodyRows(db: ReadDb): Promise<BodyRow[]> {
  return db.selectFrom('body').selectAll().orderBy('sort_order').orderBy('id').execute();
}

export async function bodyNames(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('body').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function insertBody(
  tx: WriteTx,
  id: string,
  fields: BodyFieldsValue,
  now: string,
): Promise<FieldChange[]> {
  await tx
    .insertInto('body')
    .values({ id, ...bodyColumns(fields), ...firstStamp(now) })
    .execute();
  return bodyChanges(null, fields);
}

/** Writes over a body of the register, for a caller that has just read it in the same transaction. */
export async function rewriteBody(
  { tx, now }: CommandContext,
  row: BodyRow,
  fields: BodyFieldsValue,
): Promise<FieldChange[]> {
  await tx
    .updateTable('body')
    .set({ ...bodyColumns(fields), ...nextStamp(row, now) })
    .where('id', '=', row.id)
    .execute();
  return bodyChanges(row, fields);
}

export const listBodies: Handler<'council.listBodies'> = async ({ db }) =>
  ok((await bodyRows(db)).map(bodyOf));

export const saveBody: Handler<'council.saveBody'> = async (context, { id, version, fields }) => {
  const { tx, now } = context;
  if (id === null) {
    const newId = context.newId();
    const changes = await insertBody(tx, newId, fields, now);
    context.audit({ entity: 'body', entityId: newId, summary: `Thêm ${fields.name}`, changes });
    return ok({ id: newId, version: 1 });
  }
  const row = await tx.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirst();
  const found = expectVersion(row, version);
  if (!found.ok) return found;
  const changes = await rewriteBody(context, found.value, fields);
  context.audit({ entity: 'body', entityId: id, summary: `Sửa ${fields.name}`, changes });
  return ok({ id, version: found.value.version + 1 });
};

export const removeBody: Handler<'council.removeBody'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = await tx.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirst();
  const found = expectVersion(row, version);
  if (!found.ok) return found;
  const count = await membersOf(tx, id);
  if (count > 0) return err(appError('council.body-in-use', { count }));
  await tx.deleteFrom('body').where('id', '=', id).execute();
  context.audit({ entity: 'body', entityId: id, summary: `Xóa ${found.value.name}`, changes: [] });
  return ok({});
};

/** Deputies and posts that would be left without their body. */
async function membersOf(db: ReadDb, bodyId: string): Promise<number> {
  const deputies = await db
    .selectFrom('deputy')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ eb, or }) => or([eb('group_id', '=', bodyId), eb('board_id', '=', bodyId)]))
    .executeTakeFirstOrThrow();
  const posts = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow();
  return deputies.count + posts.count;
}
