import { textOf, type Cell, type Table } from '@shared/official-documents';

/** Letters in a cell up to which a row has but a few lines and two of them never fill a page. */
const SHORT = 200;

const isShort = (cell: Cell): boolean =>
  (cell.kind === 'text' ? textOf(cell.runs) : cell.text).length <= SHORT;

/** Whether the row goes to the next page with the last one, often a sum, rather than leave that alone there. */
export function staysWithLastRow(table: Table, index: number): boolean {
  const last = table.rows.length - 1;
  return index === last - 1 && table.rows.slice(index).every(({ cells }) => cells.every(isShort));
}
