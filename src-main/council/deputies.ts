import { appError, type AppError } from '@shared/contract/error-messages';
import type { DeputyFields } from '@shared/council/contract';
import { isReversed } from '@shared/kernel/period';
import { nameKey } from '@shared/kernel/same-person';
import { birthRefusal } from '@shared/kernel/plausible-dates';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, Handler } from '../application/context';
import { usesOf } from '../database/references';
import type { ReadDb } from '../database/tables';
import { bodyNames } from './bodies';
import {
  deputyChanges,
  deputyFieldsOf,
  deputyVersion,
  findDeputy,
  insertDeputy,
  readDeputies,
  updateDeputy,
} from './deputy-records';
import {
  insertPerson,
  personChanges,
  personFieldsOf,
  updatePerson,
  type PersonFieldsValue,
  type PersonRow,
} from './people';
import { fieldRefusal } from '../application/field-refusal';
import { expectVersion } from '../application/versions';

export const listDeputies: Handler<'council.listDeputies'> = async ({ db, now }) =>
  ok(await readDeputies(db, localDateOf(now)));

export const saveDeputy: Handler<'council.saveDeputy'> = async (context, { id, version, fields }) => {
  const { tx, now } = context;
  const bodies = await bodyNames(tx);
  const refused = refuseFields(fields, bodies, localDateOf(now));
  if (refused) return err(refused);
  if (id === null) {
    const namesake = await personForNewDeputy(tx, fields);
    if (!namesake.ok) return namesake;
    const person = await storePerson(context, namesake.value, fields);
    const newId = context.newId();
    await insertDeputy(tx, newId, person.id, fields, now);
    context.audit({
      entity: 'deputy',
      entityId: newId,
      summary: `Thêm đại biểu ${fields.fullName}`,
      changes: deputyChanges(null, { ...fields, ...person.fields }, bodies),
    });
    return ok({ id: newId, version: deputyVersion({ version: 1 }, person) });
  }
  const found = expectVersion(await findDeputy(tx, id), version);
  if (!found.ok) return found;
  const { deputy, person } = found.value;
  await updatePerson(tx, person, fields, now);
  await updateDeputy(tx, deputy, fields, now);
  const changes = deputyChanges(deputyFieldsOf(person, deputy), fields, bodies);
  const summary = `Sửa đại biểu ${fields.fullName}`;
  context.audit({ entity: 'deputy', entityId: id, summary, changes });
  context.audit({ entity: 'person', entityId: person.id, summary, changes });
  return ok({ id, version: found.value.version + 2 });
};

interface StoredPerson {
  readonly id: string;
  readonly version: number;
  readonly fields: PersonFieldsValue;
}

/**
 * The person of a new deputy. Whoever is known already, say from a post, keeps what the form does not mention: an
 * empty field of a new deputy is one that was not filled in, not one that was cleared.
 */
async function storePerson(
  context: CommandContext,
  known: PersonRow | null,
  given: PersonFieldsValue,
): Promise<StoredPerson> {
  const { tx, now } = context;
  if (!known) {
    const id = context.newId();
    await insertPerson(tx, id, given, now);
    return { id, version: 1, fields: given };
  }
  const fields = filledIn(personFieldsOf(known), given);
  const changes = personChanges(known, fields);
  if (changes.length === 0) return { id: known.id, version: known.version, fields };
  await updatePerson(tx, known, fields, now);
  context.audit({
    entity: 'person',
    entityId: known.id,
    summary: `Thêm đại biểu ${fields.fullName}`,
    changes,
  });
  return { id: known.id, version: known.version + 1, fields };
}

function filledIn(known: PersonFieldsValue, given: PersonFieldsValue): PersonFieldsValue {
  return {
    fullName: given.fullName,
    givenName: given.givenName || known.givenName,
    sex: given.sex ?? known.sex,
    birthDate: given.birthDate ?? known.birthDate,
    ethnicGroup: given.ethnicGroup || known.ethnicGroup,
    partyJoined: given.partyJoined ?? known.partyJoined,
    partyDate: given.partyDate ?? known.partyDate,
    occupation: given.occupation || known.occupation,
    phone: given.phone || known.phone,
    note: given.note || known.note,
  };
}

function refuseFields(
  fields: DeputyFields,
  bodies: ReadonlyMap<string, string>,
  today: LocalDate,
): AppError | null {
  if (isReversed({ from: fields.mandateFrom, to: fields.mandateTo })) {
    return appError('council.dates-reversed');
  }
  const known = (id: string | null): boolean => id === null || bodies.has(id);
  if (!known(fields.groupId) || !known(fields.boardId)) return appError('not-found');
  return fieldRefusal('birthDate', birthRefusal(fields.birthDate, today, 'deputy'));
}

/**
 * Somebody of the same name and birth date who is not yet a deputy is that person, say the chair of UBND. A deputy
 * of the same name is refused unless the birth dates tell the two apart.
 */
async function personForNewDeputy(
  db: ReadDb,
  fields: DeputyFields,
): Promise<Result<PersonRow | null, AppError>> {
  const key = nameKey(fields.fullName);
  const people = await db
    .selectFrom('person')
    .leftJoin('deputy', 'deputy.person_id', 'person.id')
    .selectAll('person')
    .select('deputy.id as deputy_id')
    .execute();
  const namesakes = people.filter((person) => nameKey(person.full_name) === key);
  const taken = namesakes.some(
    (person) =>
      person.deputy_id !== null &&
      (person.birth_date === null || fields.birthDate === null || person.birth_date === fields.birthDate),
  );
  if (taken) return err(appError('council.deputy-exists', { name: fields.fullName }));
  const same = namesakes.filter(
    (person) => fields.birthDate !== null && person.birth_date === fields.birthDate,
  );
  const [only] = same;
  if (!only || same.length > 1) return ok(null);
  const { deputy_id: _, ...person } = only;
  return ok(person);
}

export const removeDeputy: Handler<'council.removeDeputy'> = async (context, { id, version }) => {
  const { tx } = context;
  const found = expectVersion(await findDeputy(tx, id), version);
  if (!found.ok) return found;
  const { person } = found.value;
  if (await isNamed(tx, [id, person.id])) return err(appError('council.person-named'));
  await tx.deleteFrom('deputy').where('id', '=', id).execute();
  const holding = await tx
    .selectFrom('post_holding')
    .select('id')
    .where('person_id', '=', person.id)
    .executeTakeFirst();
  // Who still holds or held a post stays in the register as a person.
  if (!holding) await tx.deleteFrom('person').where('id', '=', person.id).execute();
  const summary = `Xóa đại biểu ${person.full_name}`;
  context.audit({ entity: 'deputy', entityId: id, summary, changes: [] });
  context.audit({ entity: 'person', entityId: person.id, summary, changes: [] });
  return ok({});
};

/** What a person holds or held is told apart; everything else that names them keeps them. */
async function isNamed(db: ReadDb, ids: readonly string[]): Promise<boolean> {
  const uses = await usesOf(db, ['person', 'deputy'], ids);
  return uses.some(({ table }) => table !== 'deputy' && table !== 'post_holding');
}
