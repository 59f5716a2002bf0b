import type { ListCell, ShownList } from '@shared/office/contract';
import { formatDate, isLocalDate } from '@shared/kernel/local-date';
import { safeText } from '@shared/kernel/safe-text';
import type { GridColumn } from './grid-model';

/** A list as it leaves the screen: as text to paste, as cells of a workbook. */

/** Tab-separated text that Excel takes as a block; breaks and tabs inside a cell would move the others. */
export function rowsAsText<T>(columns: readonly GridColumn<T>[], rows: readonly T[]): string {
  const plain = (text: string): string => safeText(text.replace(/[\t\r\n]+/gu, ' '));
  const lines = rows.map((row) => columns.map((column) => plain(column.text(row))).join('\t'));
  return [columns.map((column) => plain(column.fullTitle ?? column.title)).join('\t'), ...lines].join('\r\n');
}

/** "1.250.000", "66,67", "66,67%" */
const WRITTEN_FIGURE = /^\d+(?:\.\d{3})*(?:,\d+)?%?$/u;

/** A figure or a day by which a column is sorted stays one in the workbook, where the cell shows just that. */
function cellOf<T>(column: GridColumn<T>, row: T): ListCell {
  const text = column.text(row);
  const value = column.sortValue?.(row);
  if (typeof value === 'number' && text === String(value)) return value;
  if (typeof value === 'number' && WRITTEN_FIGURE.test(text)) return { figure: text };
  if (typeof value === 'string' && isLocalDate(value) && text === formatDate(value)) return { day: value };
  return text;
}

const WIDEST = 60;
const LONGEST_TITLE = 200;
function shownLength(cell: ListCell): number {
  if (cell === null) return 0;
  if (typeof cell !== 'object') return String(cell).length;
  return 'figure' in cell ? cell.figure.length : 10;
}

/** The rows as they are filtered and sorted, with every column also where the screen has no room for it. */
export function asShownList<T>(
  name: string,
  columns: readonly GridColumn<T>[],
  rows: readonly T[],
): ShownList {
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return {
    name,
    columns: columns.map(({ fullTitle, title }, place) => {
      const longest = cells.reduce(
        (most, row) => Math.max(most, shownLength(row[place] ?? null)),
        title.length,
      );
      return {
        title: (fullTitle ?? title).slice(0, LONGEST_TITLE),
        width: Math.min(WIDEST, Math.max(8, longest + 2)),
      };
    }),
    rows: cells,
  };
}
