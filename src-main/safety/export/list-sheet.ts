import type { Sheet } from 'write-excel-file/node';
import type { Cell } from '../../spreadsheets/csv';
import { sheetFigure } from '../../spreadsheets/written-figure';

/** One list of the workbook that people open first, and how it becomes a sheet. */

type Row = Readonly<Record<string, Cell>>;

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (row: Row) => Cell;
  /** Figures that are written in a form of their own ("97,87") become numbers which look like that. */
  readonly figures?: true;
}

export interface List {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

type SheetCell =
  | { readonly value: string; readonly type: StringConstructor }
  | { readonly value: number; readonly type: NumberConstructor; readonly format: string }
  | number
  | null;

export function sheetOf({ title, columns, rows }: List): Sheet<Buffer> {
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map((column) => ({ value: column.title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map((column) => cellOf(column, row))),
    ],
  };
}

function cellOf(column: Column, row: Row): SheetCell {
  const value = column.value(row);
  if (value === null || value === '') return null;
  const figure = column.figures && typeof value === 'string' ? sheetFigure(value) : null;
  if (figure) return { ...figure, type: Number };
  return typeof value === 'number' ? value : { value, type: String };
}

export const field = (title: string, width: number, name: string): Column => ({
  title,
  width,
  value: (row) => row[name] ?? null,
});

export const figures = (title: string, width: number, name: string): Column => ({
  ...field(title, width, name),
  figures: true,
});
