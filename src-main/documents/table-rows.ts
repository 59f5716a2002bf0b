import { textOf, type Cell, type Table } from '@shared/official-documents';
import { SIZE_PT } from './page-geometry';

/** Letters in a cell up to which a row has but a few lines and two of them never fill a page. */
const SHORT = 200;

/** A table that is not higher stays on one page: about a third of what a page holds. */
const WHOLE_MM = 80;

/** As high as the type, with what stands between the lines; above and below the text of a row. */
const LINE_MM = (SIZE_PT.table * 1.12 * 25.4) / 72;
const ROW_SIDES_MM = 2;
/** Letters of a running text are half as wide as the type is high; somewhat more, since lines break at blanks. */
const LETTER_MM = (SIZE_PT.table * 0.55 * 25.4) / 72;

const lettersOf = (cell: Cell): number => (cell.kind === 'text' ? textOf(cell.runs) : cell.text).length;

/** By row, whether it goes to the next page with the row below it rather than leave that alone there. */
export function rowsThatStay(table: Table, widthMm: number): readonly boolean[] {
  const last = table.rows.length - 1;
  const whole =
    table.rows.length <= WHOLE_MM / (LINE_MM + ROW_SIDES_MM) && heightMm(table, widthMm) <= WHOLE_MM;
  return table.rows.map((_, index) => index < last && (whole || staysWithLast(table, index)));
}

/** The last row is often a sum. */
const staysWithLast = (table: Table, index: number): boolean =>
  index === table.rows.length - 2 &&
  table.rows.slice(index).every(({ cells }) => cells.every((cell) => lettersOf(cell) <= SHORT));

/** About how high the rows are, without the head. */
function heightMm(table: Table, widthMm: number): number {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.rows.reduce((sum, { cells }) => {
    let at = 0;
    const lines = cells.map((cell) => {
      const columns = table.columns.slice(at, at + cell.columns);
      at += cell.columns;
      const width = (columns.reduce((all, column) => all + column.width, 0) / total) * widthMm;
      return Math.ceil((lettersOf(cell) * LETTER_MM) / width);
    });
    return sum + Math.max(table.rowMm ?? 0, Math.max(1, ...lines) * LINE_MM + ROW_SIDES_MM);
  }, 0);
}
