import { appError } from '@shared/contract/error-messages';
import type { RegisterKind } from '@shared/council/import/contract';
import { exampleFor, REGISTER_COLUMNS, REGISTER_TITLES } from '@shared/council/import/columns';
import { err, ok } from '@shared/kernel/result';
import { unitKindNames } from '@shared/office/unit-words';
import type { Handler } from '../../application/context';
import { makeListTemplate } from '../../spreadsheets/filled-list';
import { makeWrongRowsBook } from '../../spreadsheets/wrong-rows';
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
      office ? exampleFor(column, office.level, unitKindNames[office.unit_kind]) : column.example,
  });
  return ok(template);
};

/** Row D02: the rows that could not be imported, of the list as it was looked at. */
export const exportWrongRows: Handler<'council.exportWrongRows'> = async (context, { id }) => {
  const batch = await context.read(({ db }) => findBatch(db, id));
  if (!batch) return err(appError('not-found'));
  const { preview } = storedPreview(batch);
  const columns = REGISTER_COLUMNS[batch.kind].filter((column) =>
    preview.columns.some((shown) => shown.key === column.key && shown.found),
  );
  return ok(await makeWrongRowsBook(context, preview.rows, columns));
};
