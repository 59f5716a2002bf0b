import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import { registerText } from '@shared/training/certificate-register/numbers';
import { isSamePerson } from '@shared/training/overview/lacking';
import type { ClassOfPerson } from '@shared/training/trainee-contract';
import type { Handler } from '../application/context';
import type { ReadDb } from '../database/tables';
import { readResult } from './results';
import { findTrainee, unitKeyOf, type TraineeRow } from './trainee-store';

async function certificateOf(db: ReadDb, traineeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('certificate')
    .select(['register_year as year', 'register_no as no'])
    .where('trainee_id', '=', traineeId)
    .where('status', '=', 'issued')
    .executeTakeFirst();
  return row ? registerText(row) : null;
}

/** Row A18: the same name, birth date and unit in other classes; the register is not needed for it. */
export const getHistory: Handler<'training.getHistory'> = async ({ db, now }, { id }) => {
  const asked = await findTrainee(db, id);
  if (!asked) return err(appError('not-found'));
  const namesakes = await db
    .selectFrom('trainee')
    .selectAll()
    .where('sort_key', '=', asked.sort_key)
    .where('link_kind', 'is', null)
    .execute();
  const asTwin = (row: TraineeRow) => ({ birthDate: row.birth_date, unitKey: unitKeyOf(row) });
  const mine = namesakes.filter(
    (row) =>
      (asked.person_id !== null && row.person_id === asked.person_id) ||
      isSamePerson(asTwin(asked), asTwin(row)),
  );
  return ok(await classesOf(db, mine, now));
};

/** Row A18, from the register: the rows that were chosen from it, and those of the same name and whole birth date. */
export const getPersonHistory: Handler<'training.getPersonHistory'> = async ({ db, now }, { personId }) => {
  const person = await db
    .selectFrom('person')
    .select(['full_name', 'birth_date'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return err(appError('not-found'));
  const whole = person.birth_date !== null && person.birth_date.length > 4 ? person.birth_date : null;
  const rows = await db
    .selectFrom('trainee')
    .selectAll()
    .where('link_kind', 'is', null)
    .where((where) =>
      whole === null
        ? where('person_id', '=', personId)
        : where.or([where('person_id', '=', personId), where('birth_date', '=', whole)]),
    )
    .execute();
  const key = nameKey(person.full_name);
  const mine = rows.filter((row) => row.person_id === personId || nameKey(row.full_name) === key);
  return ok(await classesOf(db, mine, now));
};

async function classesOf(db: ReadDb, rows: readonly TraineeRow[], now: string): Promise<ClassOfPerson[]> {
  const classes: ClassOfPerson[] = [];
  for (const row of rows) {
    const result = await readResult(db, row.class_id, now);
    const person = result?.persons.find((one) => one.traineeId === row.id);
    if (!result || !person) continue;
    classes.push({
      classId: result.classId,
      title: result.title,
      from: result.from,
      to: result.to,
      attended: person.attended,
      held: person.held,
      percent: person.percentOfHeld,
      outcome: person.outcome,
      certificate: await certificateOf(db, row.id),
    });
  }
  return classes.toSorted((left, right) => ((left.from ?? '') < (right.from ?? '') ? 1 : -1));
}
