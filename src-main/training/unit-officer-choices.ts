import { appError } from '@shared/contract/error-messages';
import { UNIT_POST_WORDS, UNIT_POSTS, type UnitPost } from '@shared/council/unit-officers/posts';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import { namesakeKind } from '@shared/training/duplicates';
import type { TraineeFields } from '@shared/training/trainee-contract';
import type { Handler } from '../application/context';
import { readCurrentOfficers } from '../council';
import type { ReadDb } from '../database/tables';
import { findClass } from './class-store';
import { traineeRows, unitKeyOf, unitLabelOf } from './trainee-store';

export interface OfficerCandidate {
  readonly fields: TraineeFields;
  readonly unitLabel: string;
  readonly post: UnitPost;
  /** Stands on the list already. */
  readonly inClass: boolean;
}

/** Who leads the councils of the units today; whoever holds two posts stands under the first of them. */
export async function officerCandidates(
  db: ReadDb,
  classId: string,
  today: string,
): Promise<readonly OfficerCandidate[]> {
  const namesakes = Map.groupBy(
    (await traineeRows(db, classId)).map((row) => ({
      id: row.id,
      fullName: row.full_name,
      birthDate: row.birth_date,
      unitKey: unitKeyOf(row),
    })),
    ({ fullName }) => nameKey(fullName),
  );
  const found: OfficerCandidate[] = [];
  const labels = new Map<string, string>();
  for (const officer of await readCurrentOfficers(db, today)) {
    const fields: TraineeFields = {
      fullName: officer.fullName,
      sex: officer.sex,
      birthDate: officer.birthDate,
      ethnicGroup: officer.ethnicGroup,
      post: UNIT_POST_WORDS[officer.postKind],
      unitId: officer.unitId,
      unitName: '',
      enrolledFrom: null,
      enrolledTo: null,
      note: '',
    };
    const unitLabel = labels.get(officer.unitId) ?? (await unitLabelOf(db, fields)) ?? '';
    labels.set(officer.unitId, unitLabel);
    const person = { id: '', birthDate: officer.birthDate, unitKey: officer.unitId };
    const inClass = (namesakes.get(nameKey(officer.fullName)) ?? []).some(
      (row) => namesakeKind(person, row) === 'same',
    );
    found.push({ fields, unitLabel, post: officer.postKind, inClass });
  }
  return found;
}

export const listUnitPostChoices: Handler<'training.listUnitPostChoices'> = async (
  { db, now },
  { classId },
) => {
  if (!(await findClass(db, classId))) return err(appError('not-found'));
  const people = await officerCandidates(db, classId, localDateOf(now));
  return ok(
    UNIT_POSTS.flatMap((post) => {
      const mine = people.filter((one) => one.post === post);
      if (mine.length === 0) return [];
      const inClass = mine.filter((one) => one.inClass).length;
      return [{ post, title: UNIT_POST_WORDS[post], holders: mine.length, inClass }];
    }),
  );
};
