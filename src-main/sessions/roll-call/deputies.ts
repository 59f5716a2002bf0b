import { isCurrent } from '@shared/kernel/period';
import type { LocalDate } from '@shared/kernel/local-date';
import { birthOfNamesakes } from '@shared/kernel/namesakes';
import { numbersFor } from '@shared/sessions/roll-call/find-deputy';
import type { RollDeputy } from '@shared/sessions/roll-call/model';
import type { CommandContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';

/** The deputies whose mandate is valid on a day, in the order of their names, with the numbers of their cards. */
export async function deputiesOn(db: ReadDb, date: LocalDate): Promise<readonly RollDeputy[]> {
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .leftJoin('body', 'body.id', 'deputy.group_id')
    .select([
      'deputy.id',
      'person.full_name',
      'person.birth_date',
      'deputy.mandate_from',
      'deputy.mandate_to',
      'deputy.standing_committee_post',
      'deputy.suspended',
      'body.name as group_name',
    ])
    .orderBy('person.sort_key')
    .orderBy('deputy.id')
    .execute();
  const valid = rows.filter((row) => isCurrent({ from: row.mandate_from, to: row.mandate_to }, date));
  const numbers = numbersFor(
    valid.map(({ id }) => id),
    await givenNumbers(db),
  );
  const births = birthOfNamesakes(
    valid.map((row) => ({ id: row.id, fullName: row.full_name, birthDate: row.birth_date })),
  );
  return valid.map((row) => ({
    id: row.id,
    number: numbers.get(row.id) ?? 0,
    fullName: row.full_name,
    birth: births.get(row.id) ?? '',
    groupName: row.group_name ?? '',
    post: row.standing_committee_post,
    suspended: row.suspended === 1,
  }));
}

async function givenNumbers(db: ReadDb): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('deputy_number').selectAll().execute();
  return new Map(rows.map((row) => [row.deputy_id, row.number]));
}

/** Numbers that were shown and not stored yet are given for good: cards are printed with them. */
export async function keepNumbers({ tx }: CommandContext, deputies: readonly RollDeputy[]): Promise<void> {
  const given = await givenNumbers(tx);
  const rows = deputies
    .filter(({ id }) => !given.has(id))
    .map(({ id, number }) => ({ deputy_id: id, number }));
  if (rows.length > 0) await tx.insertInto('deputy_number').values(rows).execute();
}
