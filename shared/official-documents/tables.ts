import { formatCount, runsOf, type Words } from './blocks';
import type { Alignment, Cell, Column, NumberCell, PercentCell, Table, TableRow, TextCell } from './model';

/** Printed where a figure is not known. */
export const UNKNOWN = '–';

interface Span {
  readonly columns?: number;
  readonly rows?: number;
}

export function textCell(words: Words, span: Span & { alignment?: Alignment } = {}): TextCell {
  return {
    kind: 'text',
    runs: runsOf(words),
    alignment: span.alignment ?? null,
    columns: span.columns ?? 1,
    rows: span.rows ?? 1,
  };
}

export function headCell(text: string, span: Span = {}): TextCell {
  return textCell([{ text, bold: true }], { ...span, alignment: 'center' });
}

export function numberCell(value: number | null): NumberCell {
  return { kind: 'number', value, text: value === null ? UNKNOWN : formatCount(value), columns: 1, rows: 1 };
}

export function percentCell(text: string | null): PercentCell {
  return { kind: 'percent', text: text ?? UNKNOWN, columns: 1, rows: 1 };
}

export const bodyRow = (cells: readonly Cell[]): TableRow => ({ kind: 'body', cells });

/** A row that names the rows below it, across the whole table. */
export function groupRow(words: Words, columns: number): TableRow {
  const runs = runsOf(words).map((run) => ({ ...run, bold: true }));
  return { kind: 'group', cells: [textCell(runs, { columns, alignment: 'left' })] };
}

/** Room for a signature. */
export const SIGNED_ROW_MM = 9;

export const column = (width: number, alignment: Alignment = 'left'): Column => ({ width, alignment });

export function table(parts: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly header: readonly (readonly TextCell[])[];
  readonly rows: readonly TableRow[];
  readonly rowMm?: number;
}): Table {
  return { kind: 'table', ...parts };
}
