import { ofClass } from '@shared/documents/subject';
import { CLASS_PAPERS } from '@shared/training/documents';
import { firstAndLast } from '@shared/training/result';
import type { ReadDb } from '../database/tables';
import { ruledSubject } from '../documents/ruled-subject';
import type { PaperSubject } from '../documents/subject';
import { classFieldsOf, findClass, readSlots } from './class-store';
import { traineeRows } from './trainee-store';

/** A class as the subject of its papers; null when it is not there. */
export async function openClassPapers(db: ReadDb, classId: string): Promise<PaperSubject | null> {
  const row = await findClass(db, classId);
  if (!row) return null;
  const slots = await readSlots(db, classId);
  const trainees = (await traineeRows(db, classId)).map((trainee) => ({
    id: trainee.id,
    fullName: trainee.full_name,
    birthDate: trainee.birth_date,
    sex: trainee.sex,
    ethnicGroup: trainee.ethnic_group,
    post: trainee.post,
    unitLabel: trainee.unit_name,
  }));
  return ruledSubject({
    subject: ofClass(classId),
    title: row.title,
    day: firstAndLast(slots)[0],
    source: { fields: classFieldsOf(row), slots, trainees },
    rules: CLASS_PAPERS,
    concerned: [],
    screenOf: () => `/training/${classId}/documents`,
  });
}
