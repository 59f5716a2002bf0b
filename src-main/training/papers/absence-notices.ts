import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { absencesByUnit, type UnitAbsences } from '@shared/training/absences';
import { absenceNotice } from '@shared/training/documents/absence-notice';
import { daysText } from '@shared/training/labels';
import { firstAndLast, type ResultClass } from '@shared/training/result';
import type { Handler, QueryContext } from '../../application/context';
import { unkeptContext, unkeptFile, unkeptFiles } from '../../documents/unkept-paper';
import { resultClass, unitsOn } from '../results';

interface Read {
  readonly one: ResultClass;
  readonly days: string;
  readonly units: readonly UnitAbsences[];
}

async function readAbsences({ db, now }: QueryContext, classId: string): Promise<Read | null> {
  const one = await resultClass(db, classId, now);
  if (!one) return null;
  const [from, to] = firstAndLast(one.slots);
  const units = await unitsOn(db, from ?? localDateOf(now), one.quota);
  return { one, days: daysText(from, to), units: absencesByUnit(one, units) };
}

export const listAbsences: Handler<'trainingPapers.listAbsences'> = async (context, { classId }) => {
  const read = await readAbsences(context, classId);
  if (!read) return err(appError('not-found'));
  return ok(
    read.units.map((unit) => ({
      ...unit,
      persons: unit.persons.map((person) => ({ ...person, absences: [...person.absences] })),
    })),
  );
};

export const makeAbsenceNotices: Handler<'trainingPapers.makeAbsenceNotices'> = async (
  context,
  { classId, unitKeys, format },
) => {
  const wanted = new Set(unitKeys);
  const made = await context.read(async (reading) => {
    const read = await readAbsences(reading, classId);
    if (!read) return err(appError('not-found'));
    const paper = await unkeptContext(reading, 'CV');
    if (!paper.ok) return paper;
    const papers = read.units
      .filter(({ unitKey }) => wanted.has(unitKey))
      .map((unit) => ({
        name: `cong-van-vang-mat-${unit.unitName}`,
        model: absenceNotice({ classTitle: read.one.title, days: read.days, unit }, paper.value),
      }));
    return papers.length === 0
      ? err(appError('training.nobody-missing'))
      : ok({ papers, title: read.one.title });
  });
  if (!made.ok) return made;
  const { papers, title } = made.value;
  const [only] = papers;
  return only && papers.length === 1
    ? unkeptFile(context, only.model, format, only.name)
    : unkeptFiles(context, papers, format, `cong-van-vang-mat-${title}`);
};
