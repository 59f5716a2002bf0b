import {
  UNKNOWN,
  type Cell,
  type NumberCell,
  type PercentCell,
  type Table,
} from '@shared/official-documents';
import { SIZE_PT } from './page-geometry';

/** Times New Roman sets every digit half as wide as the type is high, comma and point a quarter. */
function figureWidthMm(text: string): number {
  const ems = [...text].reduce((sum, character) => sum + (/\d/u.test(character) ? 0.5 : 0.25), 0);
  return (ems * SIZE_PT.table * 25.4) / 72;
}

export const isFigure = (cell: Cell): cell is NumberCell | PercentCell =>
  cell.kind !== 'text' && cell.text !== UNKNOWN;

/**
 * Distance of the figures of each column from its right line. The longest figure then stands in the middle and the
 * others end where it ends, so that digits of the same value stand below each other.
 */
export function figureInsetsMm(table: Table, widthMm: number): readonly number[] {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const longest = table.columns.map(() => 0);
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row.cells) {
      if (isFigure(cell)) longest[at] = Math.max(longest[at] ?? 0, figureWidthMm(cell.text));
      at += cell.columns;
    }
  }
  return table.columns.map((column, index) =>
    Math.max(0, ((column.width / total) * widthMm - (longest[index] ?? 0)) / 2),
  );
}
