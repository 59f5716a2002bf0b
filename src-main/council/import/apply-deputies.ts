import type { DeputyIntent } from '@shared/council/import/plan-deputies';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { bodyKey } from '@shared/council/same-name';
import type { CommandContext } from '../../application/context';
import { bodyNames, insertBody } from '../bodies';
import { deputyChanges, deputyFieldsOf, insertDeputy, updateDeputy } from '../deputy-records';
import { insertPerson, personFieldsOf, updatePerson } from '../people';
import { made, type Effect } from './effects';

/** New Tổ come after the bodies that every office has. */
const GROUP_ORDER = 500;

export async function applyDeputies(
  context: CommandContext,
  intents: readonly DeputyIntent[],
  source: string,
): Promise<Effect[]> {
  const { tx, now } = context;
  const effects: Effect[] = [];
  const groups = await makeGroups(context, intents, effects, source);
  const bodies = await bodyNames(tx);
  const people = new Map((await tx.selectFrom('person').selectAll().execute()).map((row) => [row.id, row]));
  const deputies = new Map((await tx.selectFrom('deputy').selectAll().execute()).map((row) => [row.id, row]));
  for (const intent of intents) {
    const groupId = intent.newGroup === null ? null : (groups.get(bodyKey(intent.newGroup)) ?? null);
    const fields = groupId === null ? intent.fields : { ...intent.fields, groupId };
    const person = intent.personId === null ? undefined : people.get(intent.personId);
    const deputy = intent.deputyId === null ? undefined : deputies.get(intent.deputyId);
    const personId = person?.id ?? context.newId();
    const deputyId = deputy?.id ?? context.newId();
    if (person) {
      await updatePerson(tx, person, fields, now);
      effects.push({ table: 'person', id: personId, before: person, version: person.version + 1 });
    } else {
      await insertPerson(tx, personId, fields, now);
      effects.push(made('person', personId));
    }
    if (deputy) {
      await updateDeputy(tx, deputy, fields, now);
      effects.push({ table: 'deputy', id: deputyId, before: deputy, version: deputy.version + 1 });
    } else {
      await insertDeputy(tx, deputyId, personId, fields, now);
      effects.push(made('deputy', deputyId));
    }
    const before = !person
      ? null
      : deputy
        ? deputyFieldsOf(person, deputy)
        : { ...EMPTY_DEPUTY, ...personFieldsOf(person) };
    const changes = deputyChanges(before, fields, bodies);
    context.audit({ entity: 'deputy', entityId: deputyId, summary: source, changes });
    if (person) context.audit({ entity: 'person', entityId: personId, summary: source, changes });
  }
  return effects;
}

async function makeGroups(
  context: CommandContext,
  intents: readonly DeputyIntent[],
  effects: Effect[],
  source: string,
): Promise<ReadonlyMap<string, string>> {
  const groups = new Map<string, string>();
  for (const { newGroup } of intents) {
    if (newGroup === null || groups.has(bodyKey(newGroup))) continue;
    const id = context.newId();
    const fields = {
      kind: 'deputy_group',
      name: newGroup,
      abbreviation: '',
      letterheadParent: '',
      letterheadLines: newGroup.toLocaleUpperCase('vi'),
      sortOrder: GROUP_ORDER + groups.size,
    } as const;
    const changes = await insertBody(context.tx, id, fields, context.now);
    context.audit({ entity: 'body', entityId: id, summary: source, changes });
    effects.push(made('body', id));
    groups.set(bodyKey(newGroup), id);
  }
  return groups;
}
