import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { signInSheet } from '@shared/training/documents/sign-in-sheet';
import type { Handler } from '../application/context';
import { slug } from '../application/slug';
import { loadOfficeNames } from '../documents/room/office-names';
import { MEDIA_TYPES, renderFile } from '../documents/room/render';
import { classFieldsOf, findClass, readSlots } from './class-store';
import { readMarks } from './mark-store';
import { pointNames } from './plans/points';
import { traineeRows } from './trainee-store';

/** Row A23: the roll on paper, to sign in or as it was recorded. Nothing of it is kept: it follows from the class. */
export const makeSignInSheet: Handler<'training.makeSignInSheet'> = async (
  context,
  { classId, filled, blankRows, format },
) => {
  const sheet = await context.read(async ({ db, now }) => {
    const row = await findClass(db, classId);
    if (!row) return err(appError('not-found'));
    const office = await loadOfficeNames(db);
    if (!office.ok) return office;
    const { marks } = await readMarks(db, classId, localDateOf(now));
    const fields = classFieldsOf(row);
    const pointOf = await pointNames(db, classId);
    return ok(
      signInSheet(
        {
          title: fields.title,
          place: fields.place,
          letterhead: office.value.council.standingLetterhead,
          slots: await readSlots(db, classId),
          trainees: (await traineeRows(db, classId)).map((trainee) => ({
            fullName: trainee.full_name,
            post: trainee.post,
            unitLabel: trainee.unit_name,
            enrolment: { from: trainee.enrolled_from, to: trainee.enrolled_to },
            marks: marks[trainee.id] ?? '',
            walkIn: trainee.kind === 'walk_in',
            standsIn: trainee.link_kind === 'substitute',
            point: pointOf.get(trainee.id) ?? '',
          })),
        },
        { filled, blankRows },
      ),
    );
  });
  if (!sheet.ok) return sheet;
  const bytes = await renderFile(sheet.value, format, context.adapters.pdfPrinter);
  if (!bytes.ok) return bytes;
  const name = slug(sheet.value.summary).slice(0, 60);
  const fileName = `${filled ? 'bang-diem-danh' : 'bang-ky-ten'}-${name}.${format}`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES[format], bytes: bytes.value }));
};
