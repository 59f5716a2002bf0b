import type { Sheet } from 'write-excel-file/node';
import type { Cell } from '../../spreadsheets/csv';

/** One list of the workbook that people open first, and how it becomes a sheet. */

type Row = Readonly<Record<string, Cell>>;

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (row: Row) => Cell;
}

export interface List {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function sheetOf({ title, columns, rows }: List): Sheet<Buffer> {
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map((column) => ({ value: column.title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map((column) => cellOf(column.value(row)))),
    ],
  };
}

function cellOf(value: Cell): { value: string; type: StringConstructor } | number | null {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? value : { value, type: String };
}

export const field = (title: string, width: number, name: string): Column => ({
  title,
  width,
  value: (row) => row[name] ?? null,
});
