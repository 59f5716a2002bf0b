import { sameBirth } from '@shared/kernel/same-person';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { Input } from '@shared/contract/registry';
import { cardCodeOf, readCardCodes } from '@shared/training/doors/card-code';
import { codeKey } from '@shared/training/doors/typed-code';
import type { ReadDb } from '../../database/tables';
import { listedRow } from '../same-person';
import { findTrainee, type TraineeRow } from '../trainee-store';
import { learnedCards } from './learned-cards';

type Who = Input<'trainingDoors.recordArrival'>['who'];

type Meant =
  | { readonly kind: 'one'; readonly trainee: TraineeRow }
  | { readonly kind: 'several'; readonly people: readonly TraineeRow[] }
  | { readonly kind: 'elsewhere'; readonly fullName: string; readonly classTitle: string }
  | { readonly kind: 'nobody' };

/** Whom a card, a choice or a citizen card names in this class. Nothing of it is written. */
export async function whoIsMeant(db: ReadDb, classId: string, who: Who): Promise<Meant> {
  switch (who.type) {
    case 'trainee': {
      const trainee = await listedRow(db, await findTrainee(db, who.traineeId));
      return trainee?.class_id === classId ? { kind: 'one', trainee } : { kind: 'nobody' };
    }
    case 'code':
      return byCode(db, classId, who.code);
    case 'citizen':
      return byCitizenCard(db, classId, who);
  }
}

async function byCode(db: ReadDb, classId: string, code: string): Promise<Meant> {
  const printed = readCardCodes(code)?.[0];
  if (printed !== undefined) {
    const trainee = await listedRow(db, await printedFor(db, printed, classId));
    if (!trainee) return { kind: 'nobody' };
    return trainee.class_id === classId ? { kind: 'one', trainee } : elsewhere(db, trainee);
  }
  const owners = new Map<string, TraineeRow>();
  for (const card of await learnedCards(db, classId, code)) {
    const trainee = await listedRow(db, await findTrainee(db, card.traineeId));
    if (trainee) owners.set(trainee.id, trainee);
  }
  const [only, ...others] = owners.values();
  if (!only) return { kind: 'nobody' };
  return others.length === 0
    ? { kind: 'one', trainee: only }
    : { kind: 'several', people: [only, ...others] };
}

/** The end of an id is what its card says, so the ids are asked for that end: in the class, and only then in all. */
async function printedFor(db: ReadDb, code: string, classId: string): Promise<TraineeRow | undefined> {
  const ending = BigInt(code.slice(1, -2)).toString(16).padStart(10, '0');
  const ended = db.selectFrom('trainee').selectAll().where('id', 'like', `%${ending}`);
  const here = (await ended.where('class_id', '=', classId).execute()).find(hasCard(code));
  return here ?? (await ended.execute()).find(hasCard(code));
}

const hasCard =
  (code: string) =>
  ({ id }: TraineeRow): boolean =>
    cardCodeOf(id) === code;

async function elsewhere(db: ReadDb, trainee: TraineeRow): Promise<Meant> {
  const one = await db
    .selectFrom('training_class')
    .select('title')
    .where('id', '=', trainee.class_id)
    .executeTakeFirst();
  return { kind: 'elsewhere', fullName: trainee.full_name, classTitle: one?.title ?? '' };
}

/** By name and day of birth, never by the number. A reader may spoil the letters of a name: then somebody chooses. */
async function byCitizenCard(
  db: ReadDb,
  classId: string,
  { fullName, birthDate }: { readonly fullName: string; readonly birthDate: string },
): Promise<Meant> {
  const rows = await db
    .selectFrom('trainee')
    .selectAll()
    .where('class_id', '=', classId)
    .where('link_kind', 'is', null)
    .execute();
  const born = rows.filter((row) => sameBirth(row.birth_date, birthDate));
  const namesakes = rows.filter((row) => typedNameKey(row.full_name) === typedNameKey(fullName));
  const both = namesakes.filter((row) => born.includes(row));
  const [only] = both;
  if (only && both.length === 1) return { kind: 'one', trainee: only };
  const exact = born.filter((row) => row.birth_date === birthDate);
  const people = both.length > 0 ? both : [...new Set([...exact, ...namesakes])];
  return people.length > 0 ? { kind: 'several', people } : { kind: 'nobody' };
}

const typedNameKey = (name: string): string => codeKey(searchKey(name));
