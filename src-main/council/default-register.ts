import { defaultRegister } from '@shared/office/default-bodies';
import type { OfficeProfile } from '@shared/office/contract';
import type { CommandContext } from '../application/context';
import { insertBody } from './bodies';
import { insertPost } from './posts';

/** Steps of ten leave room to put something between. */
const ORDER_STEP = 10;

/** Bodies and posts of a new office, so that the first list to fill in already has its lines. */
export async function createDefaultRegister(
  context: CommandContext,
  profile: Pick<OfficeProfile, 'level' | 'unitKind' | 'unitName'>,
): Promise<void> {
  const { tx, now } = context;
  const { bodies, posts } = defaultRegister(profile);
  const idOf = new Map<string, string>();
  for (const [index, { key, ...body }] of bodies.entries()) {
    const id = context.newId();
    idOf.set(key, id);
    const changes = await insertBody(tx, id, { ...body, sortOrder: (index + 1) * ORDER_STEP }, now);
    context.audit({ entity: 'body', entityId: id, summary: `Lập sẵn ${body.name}`, changes });
  }
  for (const [index, { key: _key, bodyKey, ...post }] of posts.entries()) {
    const id = context.newId();
    const bodyId = idOf.get(bodyKey) ?? null;
    const changes = await insertPost(tx, id, { ...post, bodyId, sortOrder: (index + 1) * ORDER_STEP }, now);
    context.audit({ entity: 'post', entityId: id, summary: `Lập sẵn chức danh ${post.title}`, changes });
  }
}
