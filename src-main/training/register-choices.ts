import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { TraineeFields } from '@shared/training/trainee-contract';
import { twinKind } from '@shared/training/duplicates';
import type { Handler } from '../application/context';
import { readPosts } from '../council';
import type { ReadDb } from '../database/tables';
import { findClass } from './class-store';
import { traineeRows, unitKeyOf } from './trainee-store';
import { insertTrainee } from './trainees';

interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly fields: TraineeFields;
}

interface PostChoice {
  readonly postId: string;
  readonly title: string;
  readonly bodyName: string;
  readonly holders: readonly Candidate[];
}

/** People of the register stand in the list as they are known there; their unit is the body of the post. */
async function postChoices(db: ReadDb, today: string): Promise<PostChoice[]> {
  const people = new Map(
    (await db.selectFrom('person').selectAll().execute()).map((person) => [person.id, person]),
  );
  return (await readPosts(db, today)).map((post) => ({
    postId: post.id,
    title: post.title,
    bodyName: post.bodyName,
    holders: post.holdings
      .filter((holding) => holding.current)
      .flatMap(({ personId }) => {
        const person = people.get(personId);
        if (!person) return [];
        const fields: TraineeFields = {
          fullName: person.full_name,
          sex: person.sex,
          birthDate: person.birth_date,
          ethnicGroup: person.ethnic_group,
          post: post.title,
          unitId: null,
          unitName: post.bodyName,
          enrolledFrom: null,
          enrolledTo: null,
          note: '',
        };
        return [{ personId, name: person.full_name, fields }];
      }),
  }));
}

async function knownPeople(db: ReadDb, classId: string) {
  const rows = await traineeRows(db, classId);
  const ids = new Set(rows.map((row) => row.person_id));
  return (candidate: Candidate): boolean =>
    ids.has(candidate.personId) ||
    rows.some(
      (row) =>
        twinKind(
          {
            id: '',
            fullName: candidate.name,
            birthDate: candidate.fields.birthDate,
            unitKey: unitKeyOf({ unit_id: null, unit_name: candidate.fields.unitName }),
          },
          { id: row.id, fullName: row.full_name, birthDate: row.birth_date, unitKey: unitKeyOf(row) },
        ) === 'same',
    );
}

export const listPostChoices: Handler<'training.listPostChoices'> = async ({ db, now }, { classId }) => {
  if (!(await findClass(db, classId))) return err(appError('not-found'));
  const known = await knownPeople(db, classId);
  const posts = await postChoices(db, localDateOf(now));
  return ok(
    posts
      .filter((post) => post.holders.length > 0)
      .map((post) => ({
        ...post,
        holders: post.holders.map((holder) => ({
          personId: holder.personId,
          name: holder.name,
          inClass: known(holder),
        })),
      })),
  );
};

/** Row A03: everybody who holds one of these posts today; whoever holds two of them is one trainee. */
export const addFromRegister: Handler<'training.addFromRegister'> = async (context, { classId, postIds }) => {
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const known = await knownPeople(tx, classId);
  const wanted = (await postChoices(tx, localDateOf(now))).filter((post) => postIds.includes(post.postId));
  const candidates = new Map<string, Candidate>();
  for (const holder of wanted.flatMap((post) => post.holders)) {
    if (!candidates.has(holder.personId)) candidates.set(holder.personId, holder);
  }
  const added = [...candidates.values()].filter((candidate) => !known(candidate));
  for (const { personId, name, fields } of added) {
    const id = context.newId();
    await insertTrainee(context, {
      id,
      classId,
      personId,
      kind: 'listed',
      fields,
      unitLabel: fields.unitName,
    });
    context.audit({ entity: 'training', entityId: id, summary: `Thêm học viên ${name} từ sổ`, changes: [] });
  }
  return ok({ added: added.length, known: candidates.size - added.length });
};
