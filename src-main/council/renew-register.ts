import { planRenewal } from '@shared/office/register-renewal';
import type { NamedOffice } from '@shared/office/default-bodies';
import type { CommandContext } from '../application/context';
import { bodyOf, bodyRows, insertBody, rewriteBody } from './bodies';
import { insertPost, postFieldsOf, rewritePost } from './posts';

/**
 * Names and letterheads follow the office where they still read as they were proposed. The plan is made anew inside
 * the transaction: what somebody worded a moment ago in another window is left.
 */
export async function renewRegister(
  context: CommandContext,
  before: NamedOffice,
  after: NamedOffice,
): Promise<void> {
  const { tx, now } = context;
  const bodies = await bodyRows(tx);
  const posts = await tx.selectFrom('post').selectAll().orderBy('sort_order').orderBy('id').execute();
  const plan = planRenewal(before, after, bodies.map(bodyOf), posts);
  for (const { id, after: names } of plan.bodies) {
    const row = bodies.find((body) => body.id === id);
    if (!row) continue;
    const { id: _id, version: _version, ...fields } = bodyOf(row);
    const changes = await rewriteBody(context, row, { ...fields, ...names });
    context.audit({ entity: 'body', entityId: id, summary: `Đổi theo cơ quan: ${names.name}`, changes });
  }
  for (const { id, after: title } of plan.posts) {
    const row = posts.find((post) => post.id === id);
    if (!row) continue;
    const changes = await rewritePost(context, row, { ...postFieldsOf(row), title });
    context.audit({ entity: 'post', entityId: id, summary: `Đổi theo cơ quan: ${title}`, changes });
  }
  const idOf = new Map<string, string>();
  for (const { key, ...body } of plan.newBodies) {
    const id = context.newId();
    idOf.set(key, id);
    const changes = await insertBody(tx, id, { ...body, sortOrder: lastOrder(bodies) }, now);
    context.audit({ entity: 'body', entityId: id, summary: `Lập sẵn ${body.name}`, changes });
  }
  for (const { key: _key, bodyKey, ...post } of plan.newPosts) {
    const id = context.newId();
    const bodyId = idOf.get(bodyKey) ?? null;
    const changes = await insertPost(tx, id, { ...post, bodyId, sortOrder: lastOrder(posts) }, now);
    context.audit({ entity: 'post', entityId: id, summary: `Lập sẵn chức danh ${post.title}`, changes });
  }
}

/** New ones stand with the last, where a person can move them. */
const lastOrder = (rows: readonly { readonly sort_order: number }[]): number => rows.at(-1)?.sort_order ?? 0;
