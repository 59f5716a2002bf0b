import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { certificateRegister, registerNote } from '@shared/training/documents/certificate-register';
import type { CertificateRecord } from '@shared/training/certificate-register/contract';
import type { Handler } from '../../application/context';
import { loadOfficeNames } from '../../documents/room/office-names';
import { MEDIA_TYPES, renderFile } from '../../documents/room/render';
import { writeWorkbook } from '../../spreadsheets/write-workbook';
import { asRecords, certificateRows } from './certificate-store';

/** Every number of a year; without one asked for, of the newest. */
export const listRegister: Handler<'trainingCertificates.listRegister'> = async ({ db }, { year }) => {
  const known = await db
    .selectFrom('certificate')
    .select('register_year')
    .distinct()
    .orderBy('register_year', 'desc')
    .execute();
  const years = known.map(({ register_year }) => register_year);
  const shown = year ?? years[0] ?? null;
  const rows = shown === null ? [] : await asRecords(db, await certificateRows(db, { year: shown }));
  return ok({ years, year: shown, rows });
};

export const exportRegister: Handler<'trainingCertificates.exportRegister'> = async (
  context,
  { year, format },
) => {
  const found = await context.read(async ({ db }) => {
    const office = await loadOfficeNames(db);
    if (!office.ok) return office;
    const rows = await asRecords(db, await certificateRows(db, { year }));
    return rows.length === 0
      ? err(appError('certificate.none'))
      : ok({ rows, letterhead: office.value.council.standingLetterhead });
  });
  if (!found.ok) return found;
  const { rows, letterhead } = found.value;
  const bytes =
    format === 'xlsx'
      ? ok(await workbook(rows))
      : await renderFile(
          certificateRegister({ year, letterhead, rows }),
          format,
          context.adapters.pdfPrinter,
        );
  if (!bytes.ok) return bytes;
  const fileName = `so-cap-giay-chung-nhan-${year}.${format}`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES[format], bytes: bytes.value }));
};

const workbook = (rows: readonly CertificateRecord[]): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: 'Sổ cấp giấy chứng nhận',
      columns: [
        { title: 'Số vào sổ', width: 12 },
        { title: 'Họ và tên', width: 28 },
        { title: 'Ngày sinh', width: 13 },
        { title: 'Chức vụ', width: 28 },
        { title: 'Đơn vị', width: 26 },
        { title: 'Lớp', width: 50 },
        { title: 'Ngày cấp', width: 13 },
        { title: 'Tình trạng', width: 14 },
        { title: 'Ghi chú', width: 40 },
      ],
      rows: rows.map((row) => [
        row.number,
        row.fullName,
        row.birthDate === null ? null : { day: row.birthDate },
        row.post,
        row.unitName,
        row.classTitle,
        { day: row.issueDate },
        row.status === 'issued' ? 'Có hiệu lực' : 'Đã hủy',
        registerNote(row),
      ]),
    },
  ]);
