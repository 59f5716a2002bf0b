import type { Selectable } from 'kysely';
import { appError } from '@shared/contract/error-messages';
import type { Holding, Post, PostFields } from '@shared/council/contract';
import { BLOCK_WORDS, POST_LABELS } from '@shared/council/labels';
import { isCurrent } from '@shared/kernel/period';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext, FieldChange, Handler } from '../application/context';
import { changedFields } from '../application/audit';
import type { PostTable, ReadDb, WriteTx } from '../database/tables';
import { bodyNames } from './bodies';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

export type PostRow = Selectable<PostTable>;

function postColumns(fields: PostFields) {
  return {
    title: fields.title,
    block: fields.block,
    body_id: fields.bodyId,
    seats: fields.seats,
    graded: fields.graded ? (1 as const) : (0 as const),
    sort_order: fields.sortOrder,
    search_key: searchKey(fields.title),
  };
}

export function postFieldsOf(row: PostRow): PostFields {
  return {
    title: row.title,
    block: row.block,
    bodyId: row.body_id,
    seats: row.seats,
    graded: row.graded === 1,
    sortOrder: row.sort_order,
  };
}

function postChanges(
  before: PostFields | null,
  after: PostFields,
  bodies: ReadonlyMap<string, string>,
): FieldChange[] {
  const shown = (fields: PostFields) => ({
    ...fields,
    block: BLOCK_WORDS[fields.block],
    bodyId: fields.bodyId === null ? '' : (bodies.get(fields.bodyId) ?? ''),
  });
  return changedFields(before === null ? null : shown(before), shown(after), POST_LABELS);
}

export async function insertPost(
  tx: WriteTx,
  id: string,
  fields: PostFields,
  now: string,
): Promise<FieldChange[]> {
  await tx
    .insertInto('post')
    .values({ id, ...postColumns(fields), ...firstStamp(now) })
    .execute();
  return postChanges(null, fields, await bodyNames(tx));
}

/** Writes over a post of the register, for a caller that has just read it in the same transaction. */
export async function rewritePost(
  { tx, now }: CommandContext,
  row: PostRow,
  fields: PostFields,
): Promise<FieldChange[]> {
  await tx
    .updateTable('post')
    .set({ ...postColumns(fields), ...nextStamp(row, now) })
    .where('id', '=', row.id)
    .execute();
  return postChanges(postFieldsOf(row), fields, await bodyNames(tx));
}

export async function readPosts(db: ReadDb, today: LocalDate): Promise<Post[]> {
  const rows = await db.selectFrom('post').selectAll().orderBy('sort_order').orderBy('id').execute();
  const bodies = await bodyNames(db);
  const holdings = Map.groupBy(await readHoldings(db, today), (holding) => holding.postId);
  return rows.map((row) => postOf(row, bodies, holdings.get(row.id) ?? []));
}

function postOf(row: PostRow, bodies: ReadonlyMap<string, string>, unordered: readonly Holding[]): Post {
  const holdings = unordered.toSorted(currentFirstThenNewest);
  const vacancies = Math.max(0, row.seats - holdings.filter((holding) => holding.current).length);
  const names = holdings.filter((holding) => holding.current).map((holding) => holding.personName);
  return {
    ...postFieldsOf(row),
    id: row.id,
    version: row.version,
    bodyName: row.body_id === null ? '' : (bodies.get(row.body_id) ?? ''),
    holdings,
    vacancies,
    vacantSince: vacancies > 0 ? lastLeft(holdings) : null,
    searchKey: `${row.search_key} ${searchKey(names.join(' '))}`.trim(),
  };
}

function currentFirstThenNewest(left: Holding, right: Holding): number {
  if (left.current !== right.current) return left.current ? -1 : 1;
  const newest = (right.from ?? '').localeCompare(left.from ?? '');
  // Colleagues in the same post stand in the order of their taking office.
  return left.current ? -newest : newest;
}

function lastLeft(holdings: readonly Holding[]): LocalDate | null {
  const days = holdings.flatMap((holding) => (holding.current || holding.to === null ? [] : [holding.to]));
  return days.sort().at(-1) ?? null;
}

async function readHoldings(db: ReadDb, today: LocalDate): Promise<Holding[]> {
  const rows = await db
    .selectFrom('post_holding')
    .innerJoin('person', 'person.id', 'post_holding.person_id')
    .selectAll('post_holding')
    .select(['person.full_name', 'person.birth_date'])
    .orderBy('person.sort_key')
    .orderBy('post_holding.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    version: row.version,
    personId: row.person_id,
    from: row.held_from,
    to: row.held_to,
    decision: row.decision,
    decisionDate: row.decision_date,
    endReason: row.end_reason,
    personName: row.full_name,
    birthDate: row.birth_date,
    current: isCurrent({ from: row.held_from, to: row.held_to }, today),
  }));
}

export const listPosts: Handler<'council.listPosts'> = async ({ db, now }) =>
  ok(await readPosts(db, localDateOf(now)));

export const savePost: Handler<'council.savePost'> = async (context, { id, version, fields }) => {
  const { tx, now } = context;
  const bodies = await bodyNames(tx);
  if (fields.bodyId !== null && !bodies.has(fields.bodyId)) return err(appError('not-found'));
  if (id === null) {
    const newId = context.newId();
    const changes = await insertPost(tx, newId, fields, now);
    const summary = `Thêm chức danh ${fields.title}`;
    context.audit({ entity: 'post', entityId: newId, summary, changes });
    return ok({ id: newId, version: 1 });
  }
  const row = await tx.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
  const found = expectVersion(row, version);
  if (!found.ok) return found;
  const changes = await rewritePost(context, found.value, fields);
  context.audit({ entity: 'post', entityId: id, summary: `Sửa chức danh ${fields.title}`, changes });
  return ok({ id, version: found.value.version + 1 });
};

export const removePost: Handler<'council.removePost'> = async (context, { id, version }) => {
  const { tx } = context;
  const row = await tx.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
  const found = expectVersion(row, version);
  if (!found.ok) return found;
  const holding = await tx
    .selectFrom('post_holding')
    .select('id')
    .where('post_id', '=', id)
    .executeTakeFirst();
  if (holding) return err(appError('council.post-in-use'));
  await tx.deleteFrom('post').where('id', '=', id).execute();
  const summary = `Xóa chức danh ${found.value.title}`;
  context.audit({ entity: 'post', entityId: id, summary, changes: [] });
  return ok({});
};
