import type { OfficialIntent } from '@shared/council/import/plan-officials';
import type { CommandContext } from '../../application/context';
import { auditHolding, holdingChanges, holdingFieldsOf, insertHolding, updateHolding } from '../holdings';
import { findPerson, insertPerson, personChanges, updatePerson } from '../people';
import { insertPost } from '../posts';
import { made, type Effect } from './effects';

export async function applyOfficials(
  context: CommandContext,
  intents: readonly OfficialIntent[],
  source: string,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  const posts = await makePosts(context, intents, effects, source);
  const people = await applyPeople(context, intents, effects, source);
  const { tx, now } = context;
  const names = new Map(
    (await tx.selectFrom('person').select(['id', 'full_name']).execute()).map((row) => [
      row.id,
      row.full_name,
    ]),
  );
  for (const intent of intents) {
    const personId = people.get(intent.personKey);
    const postId = intent.postId ?? posts.get(intent.postKey);
    if (intent.term === null || personId === undefined || postId === undefined) continue;
    const fields = { ...intent.term, personId };
    const before =
      intent.holdingId === null
        ? undefined
        : await tx
            .selectFrom('post_holding')
            .selectAll()
            .where('id', '=', intent.holdingId)
            .executeTakeFirst();
    if (before) {
      await updateHolding(tx, before, fields, now);
      effects.push({ table: 'post_holding', id: before.id, before, version: before.version + 1 });
    } else {
      const id = context.newId();
      await insertHolding(tx, id, postId, fields, now);
      effects.push(made('post_holding', id));
    }
    const changes = holdingChanges(before ? holdingFieldsOf(before) : null, fields, names);
    auditHolding(context, postId, personId, source, changes);
  }
  return effects;
}

async function makePosts(
  context: CommandContext,
  intents: readonly OfficialIntent[],
  effects: Effect[],
  source: string,
): Promise<ReadonlyMap<string, string>> {
  const last = await context.tx
    .selectFrom('post')
    .select(({ fn }) => fn.max('sort_order').as('order'))
    .executeTakeFirst();
  const firstOrder = (last?.order ?? 0) + 1;
  const posts = new Map<string, string>();
  for (const { newPost, postKey } of intents) {
    if (newPost === null || posts.has(postKey)) continue;
    const id = context.newId();
    const sortOrder = Math.min(9999, firstOrder + posts.size);
    const changes = await insertPost(context.tx, id, { ...newPost, bodyId: null, sortOrder }, context.now);
    context.audit({ entity: 'post', entityId: id, summary: source, changes });
    effects.push(made('post', id));
    posts.set(postKey, id);
  }
  return posts;
}

/** Every person once, however many rows; answers the ids by the key of the file. */
async function applyPeople(
  context: CommandContext,
  intents: readonly OfficialIntent[],
  effects: Effect[],
  source: string,
): Promise<ReadonlyMap<string, string>> {
  const { tx, now } = context;
  const people = new Map<string, string>();
  const written = new Set<string>();
  for (const { personKey, personId, person } of intents) {
    const before = personId === null ? undefined : await findPerson(tx, personId);
    const id = before?.id ?? people.get(personKey) ?? context.newId();
    people.set(personKey, id);
    if (person === null || written.has(personKey)) continue;
    written.add(personKey);
    if (before) {
      await updatePerson(tx, before, person, now);
      effects.push({ table: 'person', id, before, version: before.version + 1 });
    } else {
      await insertPerson(tx, id, person, now);
      effects.push(made('person', id));
    }
    const changes = personChanges(before ?? null, person);
    context.audit({ entity: 'person', entityId: id, summary: source, changes });
  }
  return people;
}
