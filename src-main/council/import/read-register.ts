import type { DeputyRegister } from '@shared/council/import/plan-deputies';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import type { OfficialRegister } from '@shared/council/import/plan-officials';
import type { KnownUnit } from '@shared/council/import/plan-units';
import type { ReadDb } from '../../database/tables';
import { bodyRows } from '../bodies';
import { deputyFieldsOf } from '../deputy-records';
import { holdingFieldsOf } from '../holdings';
import { personFieldsOf } from '../people';
import { unitFieldsOf, unitRows } from '../units';

/** The register as the plans of an import compare with it. */
export async function deputyRegister(db: ReadDb): Promise<DeputyRegister> {
  const people = await db.selectFrom('person').selectAll().execute();
  const deputies = await db.selectFrom('deputy').selectAll().execute();
  const byPerson = new Map(deputies.map((deputy) => [deputy.person_id, deputy]));
  return {
    bodies: await bodyRows(db),
    people: people.map((person) => {
      const deputy = byPerson.get(person.id);
      return {
        id: person.id,
        fullName: person.full_name,
        birthDate: person.birth_date,
        deputyId: deputy?.id ?? null,
        fields: deputy ? deputyFieldsOf(person, deputy) : { ...EMPTY_DEPUTY, ...personFieldsOf(person) },
      };
    }),
  };
}

export async function officialRegister(db: ReadDb): Promise<OfficialRegister> {
  const people = await db.selectFrom('person').selectAll().execute();
  const posts = await db.selectFrom('post').select(['id', 'title', 'seats']).orderBy('sort_order').execute();
  const holdings = await db.selectFrom('post_holding').selectAll().orderBy('held_from', 'desc').execute();
  return {
    posts,
    people: people.map((person) => ({
      id: person.id,
      fullName: person.full_name,
      birthDate: person.birth_date,
      fields: personFieldsOf(person),
    })),
    holdings: holdings.map((row) => ({ ...holdingFieldsOf(row), id: row.id, postId: row.post_id })),
  };
}

export async function unitRegister(db: ReadDb): Promise<KnownUnit[]> {
  return (await unitRows(db)).map((row) => ({ ...unitFieldsOf(row), id: row.id }));
}
