import { createHash } from 'node:crypto';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { ImportRow, PreviewedList, ListSource } from '@shared/council/import/contract';
import { err, ok, type Result } from '@shared/kernel/result';
import {
  findIncompleteTable,
  findTable,
  GUIDE_SHEET,
  missingTitles,
  type FoundTable,
} from '@shared/list-import/headings';
import { countStates, nothingToTake, type ListColumn } from '@shared/list-import/model';
import { cellTexts } from '@shared/list-import/row-reader';
import type { Artifact } from '@shared/contract/fields';
import type { TaskContext } from '../application/context';
import { PASTED, readSource } from './read-source';
import { writeWorkbook, XLSX_MEDIA_TYPE } from './write-workbook';

/**
 * The table of a list that somebody filled in, wherever it stands in the workbook; refused when there is none, or when
 * it lacks a required column. `incomplete`: also such a one, where people can say which column is which.
 */
export async function readList(
  context: TaskContext,
  source: ListSource,
  columns: readonly ListColumn[],
  { incomplete = false } = {},
): Promise<Result<FoundTable, AppError>> {
  const sheets = await readSource(context, source);
  if (!sheets.ok) return sheets;
  const found = findTable(sheets.value, columns) ?? findIncompleteTable(sheets.value, columns);
  if (!found) {
    const empty = sheets.value.every((sheet) => sheet.rows.length === 0);
    return err(appError(empty ? 'council.import-empty' : 'council.import-no-heading'));
  }
  const missing = missingTitles(found, columns);
  if (missing.length > 0 && !incomplete) {
    return err(appError('council.import-missing-columns', { columns: missing.join(', ') }));
  }
  return found.rows.length === 0 ? err(appError('council.import-empty')) : ok(found);
}

/** What taking the list in would do, row by row. `columns` are those of the template. */
export function listPreview(
  source: ListSource,
  columns: readonly ListColumn[],
  found: FoundTable,
  planned: readonly { readonly row: ImportRow }[],
): PreviewedList {
  const closing = found.closing.map((row) =>
    nothingToTake(
      { rowNumber: row.number, cells: cellTexts(row) },
      'Phần ký dưới danh sách, không phải dòng để nhập.',
    ),
  );
  const rows = [...planned, ...closing].map(({ row }) => row);
  return {
    fileName: source.type === 'paste' ? PASTED : source.fileName,
    digest: createHash('sha256').update(JSON.stringify(planned)).digest('hex'),
    columns: columns.map(({ key, title }) => ({ key, title, found: found.found.has(key) })),
    ignoredHeadings: [...found.ignoredHeadings],
    counts: countStates(rows),
    rows,
  };
}

interface Template {
  readonly fileName: string;
  /** Name of the sheet to fill in. */
  readonly sheet: string;
  readonly columns: readonly ListColumn[];
  readonly example?: (column: ListColumn) => string;
}

/** An empty list with the headings that are known, and a second sheet that says how to fill it in. */
export async function makeListTemplate(context: TaskContext, template: Template): Promise<Artifact> {
  const { fileName, sheet, columns, example = (column) => column.example } = template;
  const bytes = await writeWorkbook([
    { name: sheet, columns, rows: [] },
    {
      name: GUIDE_SHEET,
      columns: [
        { title: 'Cột', width: 28 },
        { title: 'Bắt buộc', width: 12 },
        { title: 'Cách ghi', width: 60 },
        { title: 'Ví dụ', width: 36 },
      ],
      rows: columns.map((column) => [
        column.title,
        column.required ? 'Có' : '',
        column.guide,
        example(column),
      ]),
    },
  ]);
  return context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes });
}
