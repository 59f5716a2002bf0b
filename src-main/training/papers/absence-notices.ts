import { appError } from '@shared/contract/error-messages';
import type { DocumentRecord } from '@shared/documents/contract';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { absencesByUnit, type UnitAbsences } from '@shared/training/absences';
import { firstAndLast } from '@shared/training/result';
import type { CommandContext, Handler, Outcome, QueryContext } from '../../application/context';
import { documentsFile } from '../../documents/documents-file';
import { paperInOneStep } from '../../documents/in-one-step';
import { findRecord } from '../../documents/room/document-store';
import { standingPaper } from '../../documents/room/subject-columns';
import { openClassPapers } from '../paper-subject';
import { resultClass, unitsOn } from '../results';

async function readAbsences(
  { db, now }: QueryContext,
  classId: string,
): Promise<readonly UnitAbsences[] | null> {
  const one = await resultClass(db, classId, now);
  if (!one) return null;
  const [from] = firstAndLast(one.slots);
  return absencesByUnit(one, await unitsOn(db, from ?? localDateOf(now), one.quota));
}

export const listAbsences: Handler<'trainingPapers.listAbsences'> = async (context, { classId }) => {
  const units = await readAbsences(context, classId);
  if (!units) return err(appError('not-found'));
  return ok(
    units.map((unit) => ({
      ...unit,
      persons: unit.persons.map((person) => ({ ...person, absences: [...person.absences] })),
    })),
  );
};

/** Row A25: a letter to each of these units, all of them in one step; with a day each gets the next number. */
export const makeAbsenceNotices: Handler<'trainingPapers.makeAbsenceNotices'> = async (
  context,
  { classId, unitKeys, issueDate, format },
) => {
  const written = await context.write((command) => writeNotices(command, { classId, unitKeys, issueDate }));
  if (!written.ok) return written;
  const { records, title } = written.value;
  return documentsFile(context, records, format, `cong-van-vang-mat-${title}`);
};

interface Wish {
  readonly classId: string;
  readonly unitKeys: readonly string[];
  readonly issueDate: string | null;
}

async function writeNotices(
  context: CommandContext,
  { classId, unitKeys, issueDate }: Wish,
): Outcome<{ readonly records: readonly DocumentRecord[]; readonly title: string }> {
  const { tx } = context;
  const subject = await openClassPapers(tx, classId);
  if (!subject) return err(appError('not-found'));
  const records: DocumentRecord[] = [];
  for (const { kind, part } of subject.papers(['sitting'])) {
    if (kind !== 'class_absence_notice' || part === null || !unitKeys.includes(part.id)) continue;
    const standing = await standingPaper(tx, subject.subject, kind, part.id);
    // A letter that went out is not written a second time; whoever wants another one withdraws it first.
    const issued = standing?.status === 'official' ? await findRecord(tx, standing.id) : null;
    const record = issued ? ok(issued) : await paperInOneStep(context, subject, { kind, part, issueDate });
    if (!record.ok) return record;
    records.push(record.value);
  }
  return records.length === 0
    ? err(appError('training.nobody-missing'))
    : ok({ records, title: subject.title });
}
