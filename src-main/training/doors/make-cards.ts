import { appError } from '@shared/contract/error-messages';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { cardCodeOf } from '@shared/training/doors/card-code';
import { firstAndLast } from '@shared/training/result';
import type { Handler } from '../../application/context';
import { bundledFonts } from '../../documents/fonts/font-source';
import { slug } from '../../application/slug';
import { loadOfficeNames } from '../../documents/room/office-names';
import { MEDIA_TYPES } from '../../documents/room/render';
import { findClass, readSlots } from '../class-store';
import { traineeRows } from '../trainee-store';
import { cardPage, type CardSheet } from '../../documents/cards/card-page';

const fonts = bundledFonts();

/** Cards of everybody on the list, or of those named; whoever sits in for somebody has one too. */
export const makeCards: Handler<'trainingDoors.makeCards'> = async (
  context,
  { classId, traineeIds, format },
) => {
  const sheet = await context.read(async ({ db }) => {
    const one = await findClass(db, classId);
    if (!one) return err(appError('not-found'));
    const office = await loadOfficeNames(db);
    if (!office.ok) return office;
    const [from, to] = firstAndLast(await readSlots(db, classId));
    const wanted = traineeIds && new Set(traineeIds);
    const rows = (await traineeRows(db, classId)).filter(({ id }) => wanted?.has(id) ?? true);
    if (rows.length === 0) return err(appError('door.no-trainees'));
    return ok<CardSheet>({
      officeLine: office.value.council.standingLetterhead.bodyLines.join(' ').replaceAll('\n', ' '),
      title: `Thẻ học viên – ${one.title}`,
      heading: one.title,
      foot: [daysText(from, to), one.place].filter((part) => part !== '').join(' · '),
      holders: rows.map((row) => ({
        ...codesOf(row.id),
        fullName: row.full_name,
        unitLabel: row.unit_name,
        post: row.post,
      })),
    });
  });
  if (!sheet.ok) return sheet;
  const html = await cardPage(sheet.value, fonts);
  const bytes =
    format === 'html' ? ok(new TextEncoder().encode(html)) : await context.adapters.pdfPrinter.print(html);
  if (!bytes.ok) return bytes;
  const fileName = `the-hoc-vien-${slug(sheet.value.heading).slice(0, 60)}.${format}`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES[format], bytes: bytes.value }));
};

function codesOf(traineeId: string): Pick<CardSheet['holders'][number], 'code' | 'readable'> {
  const code = cardCodeOf(traineeId);
  return { code, readable: code.replace(/(.{4})(?=.)/gu, '$1 ') };
}

function daysText(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
}
