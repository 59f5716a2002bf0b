import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import { err, ok } from '@shared/kernel/result';
import { firstAndLast } from '@shared/training/result';
import type { Handler, Outcome, TaskContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { bundledFonts } from '../../documents/fonts/font-source';
import { slug } from '../../application/slug';
import { loadOfficeNames } from '../../documents/room/office-names';
import { MEDIA_TYPES } from '../../documents/room/render';
import { classFieldsOf, findClass, readSlots } from '../class-store';
import { findTrainee } from '../trainee-store';
import { certificatePage, type CertificateSheet, type CertifyingOffice } from './certificate-page';
import { certificateRows, numberOf, type CertificateRow } from './certificate-store';

const fonts = bundledFonts();

/** Row A14: all in one file, in the order of their numbers; a cancelled one is not printed again. */
export const printCertificates: Handler<'trainingCertificates.printCertificates'> = async (
  context,
  { classId, ids, format },
) => {
  const found = await context.read(async ({ db }) => {
    const office = await certifyingOffice(db);
    if (!office.ok) return office;
    const wanted = ids && new Set(ids);
    const rows = (await certificateRows(db, { classId })).filter(
      ({ id, status }) => status === 'issued' && (wanted?.has(id) ?? true),
    );
    if (rows.length === 0) return err(appError('certificate.none'));
    return ok({ office: office.value, rows });
  });
  if (!found.ok) return found;
  const { office, rows } = found.value;
  const name = slug(rows[0]?.class_title ?? '').slice(0, 60);
  return makeFile(context, office, rows.map(sheetOf), format, `giay-chung-nhan-${name}`);
};

/** One of the class as it would look, with an empty number. */
export const previewCertificate: Handler<'trainingCertificates.previewCertificate'> = async (
  context,
  { classId, traineeId, signing },
) => {
  const found = await context.read(async ({ db }) => {
    const office = await certifyingOffice(db);
    if (!office.ok) return office;
    const one = await findClass(db, classId);
    const trainee = await findTrainee(db, traineeId);
    if (!one || trainee?.class_id !== classId) return err(appError('not-found'));
    const fields = classFieldsOf(one);
    const [firstDate, lastDate] = firstAndLast(await readSlots(db, classId));
    const sheet: CertificateSheet = {
      number: null,
      fullName: trainee.full_name,
      sex: trainee.sex,
      birthDate: trainee.birth_date,
      post: trainee.post,
      unitName: trainee.unit_name,
      classTitle: fields.title,
      classPlace: fields.place,
      courseKind: fields.courseKind,
      firstDate,
      lastDate,
      ...signing,
    };
    return ok({ office: office.value, sheet });
  });
  if (!found.ok) return found;
  return makeFile(context, found.value.office, [found.value.sheet], 'html', 'xem-truoc-giay-chung-nhan');
};

async function certifyingOffice(db: ReadDb): Outcome<CertifyingOffice> {
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const { fullName, standingLetterhead } = office.value.council;
  const { parentLine, bodyLines } = standingLetterhead;
  return ok({
    lines: [...(parentLine === undefined ? [] : [parentLine]), ...bodyLines],
    name: `Thường trực ${fullName}`,
  });
}

function sheetOf(row: CertificateRow): CertificateSheet {
  return {
    number: numberOf(row),
    fullName: row.full_name,
    sex: row.sex,
    birthDate: row.birth_date,
    post: row.post,
    unitName: row.unit_name,
    classTitle: row.class_title,
    classPlace: row.class_place,
    courseKind: row.course_kind,
    firstDate: row.first_date,
    lastDate: row.last_date,
    issueDate: row.issue_date,
    issuePlace: row.issue_place,
    signerTitle: row.signer_title,
    signerName: row.signer_name,
  };
}

async function makeFile(
  context: TaskContext,
  office: CertifyingOffice,
  sheets: readonly CertificateSheet[],
  format: 'pdf' | 'html',
  name: string,
): Outcome<Artifact> {
  const html = await certificatePage(office, sheets, fonts);
  const bytes =
    format === 'html' ? ok(new TextEncoder().encode(html)) : await context.adapters.pdfPrinter.print(html);
  if (!bytes.ok) return bytes;
  return ok(
    context.files.put({
      fileName: `${name}.${format}`,
      mediaType: MEDIA_TYPES[format],
      bytes: bytes.value,
    }),
  );
}
