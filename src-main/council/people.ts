import type { Selectable } from 'kysely';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import type { z } from 'zod';
import type { Person, PersonFields } from '@shared/council/contract';
import { PERSON_LABELS } from '@shared/council/labels';
import { appError } from '@shared/contract/error-messages';
import { birthText } from '@shared/kernel/birth-text';
import { birthRefusal } from '@shared/kernel/plausible-dates';
import { dateText, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { nameSortKey, searchKey, type ToneOrder } from '@shared/kernel/vietnamese-text';
import type { CommandContext, FieldChange, Handler } from '../application/context';
import { changedFields } from '../application/audit';
import type { PersonTable, ReadDb, WriteTx } from '../database/tables';
import { fieldRefusal } from '../application/field-refusal';
import { toneOrderOf } from './tone-order';
import { expectVersion, firstStamp, nextStamp } from '../application/versions';

export type PersonFieldsValue = z.infer<typeof PersonFields>;
export type PersonRow = Selectable<PersonTable>;

function personColumns(fields: PersonFieldsValue, order: ToneOrder) {
  return {
    full_name: fields.fullName,
    given_name: fields.givenName,
    sex: fields.sex,
    birth_date: fields.birthDate,
    ethnic_group: fields.ethnicGroup,
    party_joined: fields.partyJoined === null ? null : fields.partyJoined ? (1 as const) : (0 as const),
    party_date: fields.partyDate,
    occupation: fields.occupation,
    phone: fields.phone,
    note: fields.note,
    search_key: searchKey(fields.fullName),
    sort_key: nameSortKey(fields.fullName, fields.givenName, order),
  };
}

export function personFieldsOf(row: PersonRow): PersonFieldsValue {
  return {
    fullName: row.full_name,
    givenName: row.given_name,
    sex: row.sex,
    birthDate: row.birth_date,
    ethnicGroup: row.ethnic_group,
    partyJoined: row.party_joined === null ? null : row.party_joined === 1,
    partyDate: row.party_date,
    occupation: row.occupation,
    phone: row.phone,
    note: row.note,
  };
}

/** The fields as a history shows them. */
export function shownPerson(fields: PersonFieldsValue) {
  return {
    ...fields,
    sex: fields.sex === null ? '' : SEX_WORDS[fields.sex],
    birthDate: birthText(fields.birthDate),
    partyDate: dateText(fields.partyDate),
  };
}

export function personChanges(before: PersonRow | null, after: PersonFieldsValue): FieldChange[] {
  return changedFields(
    before === null ? null : shownPerson(personFieldsOf(before)),
    shownPerson(after),
    PERSON_LABELS,
  );
}

export async function findPerson(db: ReadDb, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertPerson(
  tx: WriteTx,
  id: string,
  fields: PersonFieldsValue,
  now: string,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({ id, ...personColumns(fields, await toneOrderOf(tx)), ...firstStamp(now) })
    .execute();
}

export async function updatePerson(
  tx: WriteTx,
  row: PersonRow,
  fields: PersonFieldsValue,
  now: string,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...personColumns(fields, await toneOrderOf(tx)), ...nextStamp(row, now) })
    .where('id', '=', row.id)
    .execute();
}

async function readPeople(db: ReadDb, id: string | null): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('deputy', 'deputy.person_id', 'person.id')
    .selectAll('person')
    .select('deputy.id as deputy_id')
    .$if(id !== null, (select) => select.where('person.id', '=', id))
    .orderBy('person.sort_key')
    .orderBy('person.id')
    .execute();
  const holdings = await db
    .selectFrom('post_holding')
    .innerJoin('post', 'post.id', 'post_holding.post_id')
    .select([
      'post_holding.id',
      'post_holding.person_id',
      'post.title',
      'post_holding.held_from',
      'post_holding.held_to',
    ])
    .$if(id !== null, (select) => select.where('post_holding.person_id', '=', id))
    .orderBy('post.sort_order')
    .orderBy('post_holding.held_from', 'desc')
    .execute();
  const byPerson = Map.groupBy(holdings, (holding) => holding.person_id);
  return rows.map((row) => ({
    ...personFieldsOf(row),
    id: row.id,
    version: row.version,
    deputyId: row.deputy_id,
    holdings: (byPerson.get(row.id) ?? []).map((holding) => ({
      holdingId: holding.id,
      postTitle: holding.title,
      from: holding.held_from,
      to: holding.held_to,
    })),
  }));
}

export const listPeople: Handler<'council.listPeople'> = async ({ db }) => ok(await readPeople(db, null));

export const getPerson: Handler<'council.getPerson'> = async ({ db }, { id }) => {
  const [person] = await readPeople(db, id);
  return person ? ok(person) : err(appError('not-found'));
};

export const savePerson: Handler<'council.savePerson'> = async (context, { id, version, fields }) => {
  const refused = fieldRefusal('birthDate', birthRefusal(fields.birthDate, localDateOf(context.now)));
  if (refused) return err(refused);
  if (id === null) {
    const newId = context.newId();
    await insertPerson(context.tx, newId, fields, context.now);
    auditPerson(context, newId, `Thêm ${fields.fullName}`, personChanges(null, fields));
    return ok({ id: newId, version: 1 });
  }
  const found = expectVersion(await findPerson(context.tx, id), version);
  if (!found.ok) return found;
  await updatePerson(context.tx, found.value, fields, context.now);
  const changes = personChanges(found.value, fields);
  auditPerson(context, id, `Sửa ${fields.fullName}`, changes);
  const deputy = await context.tx
    .selectFrom('deputy')
    .select('id')
    .where('person_id', '=', id)
    .executeTakeFirst();
  if (deputy) {
    const summary = `Sửa thông tin cá nhân của ${fields.fullName}`;
    context.audit({ entity: 'deputy', entityId: deputy.id, summary, changes });
  }
  return ok({ id, version: found.value.version + 1 });
};

function auditPerson(
  context: CommandContext,
  id: string,
  summary: string,
  changes: readonly FieldChange[],
): void {
  context.audit({ entity: 'person', entityId: id, summary, changes });
}
