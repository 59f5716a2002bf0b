import { appError } from '@shared/contract/error-messages';
import type { UnitPost } from '@shared/council/unit-officers/posts';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import type { TraineeFields } from '@shared/training/trainee-contract';
import { twinKind } from '@shared/training/duplicates';
import type { CommandContext, Handler } from '../application/context';
import { readPosts } from '../council';
import type { ReadDb } from '../database/tables';
import { findClass } from './class-store';
import { traineeRows, unitKeyOf } from './trainee-store';
import { insertTrainee } from './trainees';
import { officerCandidates, type OfficerCandidate } from './unit-officer-choices';

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
export const addFromRegister: Handler<'training.addFromRegister'> = async (
  context,
  { classId, postIds, unitPosts = [] },
) => {
  const { tx, now } = context;
  if (postIds.length + unitPosts.length === 0) return err(appError('training.nobody'));
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
  const officers = await addOfficers(context, classId, unitPosts);
  return ok({
    added: added.length + officers.added,
    known: candidates.size - added.length + officers.known,
  });
};

/** Row C04: who leads the units, each with the unit; two posts in one unit make one trainee. */
async function addOfficers(
  context: CommandContext,
  classId: string,
  posts: readonly UnitPost[],
): Promise<{ readonly added: number; readonly known: number }> {
  if (posts.length === 0) return { added: 0, known: 0 };
  const people = await officerCandidates(context.tx, classId, localDateOf(context.now));
  const wanted = new Map<string, OfficerCandidate>();
  for (const one of people) {
    const key = `${one.fields.unitId ?? ''} ${nameKey(one.fields.fullName)} ${one.fields.birthDate ?? ''}`;
    if (posts.includes(one.post) && !wanted.has(key)) wanted.set(key, one);
  }
  const fresh = [...wanted.values()].filter(({ inClass }) => !inClass);
  for (const { fields, unitLabel } of fresh) {
    const id = context.newId();
    await insertTrainee(context, { id, classId, personId: null, kind: 'listed', fields, unitLabel });
    const summary = `Thêm học viên ${fields.fullName} từ mục Đơn vị`;
    context.audit({ entity: 'training', entityId: id, summary, changes: [] });
  }
  return { added: fresh.length, known: wanted.size - fresh.length };
}
