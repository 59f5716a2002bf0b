import { appError } from '@shared/contract/error-messages';
import type { ImportRow, RegisterKind } from '@shared/council/import/contract';
import { exampleFor, REGISTER_COLUMNS, REGISTER_TITLES } from '@shared/council/import/columns';
import type { ListColumn } from '@shared/list-import/model';
import { unitWord } from '@shared/office/default-bodies';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import { makeListTemplate } from '../../spreadsheets/filled-list';
import { writeWorkbook, XLSX_MEDIA_TYPE } from '../../spreadsheets/write-workbook';
import { findBatch, storedPreview } from './import-store';

const FILE_WORDS: Readonly<Record<RegisterKind, string>> = {
  deputies: 'dai-bieu',
  officials: 'chuc-danh',
  units: 'don-vi',
};

/** Row D01: the list to fill in, with examples of the office's own level. */
export const makeTemplate: Handler<'council.makeTemplate'> = async (context, { kind }) => {
  const office = await context.read(({ db }) =>
    db.selectFrom('office_profile').select(['level', 'unit_kind']).executeTakeFirst(),
  );
  const template = await makeListTemplate(context, {
    fileName: `mau-${FILE_WORDS[kind]}.xlsx`,
    sheet: REGISTER_TITLES[kind],
    columns: REGISTER_COLUMNS[kind],
    example: (column) =>
      office ? exampleFor(column, office.level, unitWord(office.unit_kind)) : column.example,
  });
  return ok(template);
};

/** Row D02: the rows that could not be imported, as they were, with the reasons beside them, to be mended and reused. */
export const exportWrongRows: Handler<'council.exportWrongRows'> = async (context, { id }) => {
  const batch = await context.read(({ db }) => findBatch(db, id));
  if (!batch) return err(appError('not-found'));
  const { preview } = storedPreview(batch);
  const columns = REGISTER_COLUMNS[batch.kind].filter((column) =>
    preview.columns.some((shown) => shown.key === column.key && shown.found),
  );
  const wrong = preview.rows.filter((row) => row.state === 'wrong');
  const bytes = await writeWorkbook([
    {
      name: 'Dòng chưa nhập',
      columns: [{ title: 'Dòng', width: 8 }, ...columns, { title: 'Lý do chưa nhập', width: 60 }],
      rows: wrong.map((row) => [
        row.rowNumber,
        ...columns.map((column) => row.cells[column.key] ?? ''),
        reasonText(row, columns),
      ]),
    },
  ]);
  const fileName = `dong-chua-nhap-${localDateOf(context.now())}.xlsx`;
  return ok(context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes }));
};

function reasonText(row: ImportRow, columns: readonly ListColumn[]): string {
  return row.reasons
    .map(({ column, message }) => {
      const title = columns.find((one) => one.key === column)?.title;
      return title === undefined ? message : `${title}: ${message}`;
    })
    .join(' ');
}
