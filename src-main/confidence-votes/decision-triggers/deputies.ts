import type { LocalDate } from '@shared/kernel/local-date';
import type { ReadDb } from '../../database/tables';

export interface DeputyName {
  readonly deputyId: string;
  readonly personId: string;
  readonly name: string;
}

/** All deputies in office on a day, in the order of names. A suspended deputy still is one. */
export async function deputiesOn(db: ReadDb, day: LocalDate): Promise<readonly DeputyName[]> {
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select(['deputy.id', 'person.id as person_id', 'person.full_name'])
    .where((eb) => eb.or([eb('mandate_from', 'is', null), eb('mandate_from', '<=', day)]))
    .where((eb) => eb.or([eb('mandate_to', 'is', null), eb('mandate_to', '>', day)]))
    .orderBy('person.sort_key')
    .orderBy('deputy.id')
    .execute();
  return rows.map((row) => ({ deputyId: row.id, personId: row.person_id, name: row.full_name }));
}
