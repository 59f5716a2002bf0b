import type { Artifact } from '@shared/contract/fields';
import type { ImportRow } from '@shared/council/import/contract';
import { localDateOf } from '@shared/kernel/local-date';
import type { ListColumn } from '@shared/list-import/model';
import type { TaskContext } from '../application/context';
import { writeWorkbook, XLSX_MEDIA_TYPE } from './write-workbook';

/** Row D02: the rows of a list that could not be taken in, as they were, with the reasons beside them, to be mended and reused. */
export async function makeWrongRowsBook(
  context: TaskContext,
  rows: readonly ImportRow[],
  columns: readonly ListColumn[],
): Promise<Artifact> {
  const bytes = await writeWorkbook([
    {
      name: 'Dòng chưa nhập',
      columns: [{ title: 'Dòng', width: 8 }, ...columns, { title: 'Lý do chưa nhập', width: 60 }],
      rows: rows
        .filter((row) => row.state === 'wrong')
        .map((row) => [
          row.rowNumber,
          ...columns.map((column) => row.cells[column.key] ?? ''),
          reasonText(row, columns),
        ]),
    },
  ]);
  const fileName = `dong-chua-nhap-${localDateOf(context.now())}.xlsx`;
  return context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes });
}

function reasonText(row: ImportRow, columns: readonly ListColumn[]): string {
  return row.reasons
    .map(({ column, message }) => {
      const title = columns.find((one) => one.key === column)?.title;
      return title === undefined ? message : `${title}: ${message}`;
    })
    .join(' ');
}
