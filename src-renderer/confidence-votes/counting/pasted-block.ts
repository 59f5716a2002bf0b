import { err, ok, type Result } from '@shared/kernel/result';
import { countProblem, shownCount, typedCount } from './typed-count';

/** Cells of a spreadsheet as the clipboard carries them: tabs between columns, line breaks between rows. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/u.test(text);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface PastedCell extends Place {
  readonly digits: string;
}

/**
 * Where each number of the block goes, counted from the cursor; an empty cell leaves its figure alone. All or
 * nothing: a block that does not fit or holds a word is refused with the reason.
 */
export function placeBlock(text: string, at: Place, sheet: Size): Result<readonly PastedCell[], string> {
  const lines = text.replace(/(\r\n|\r|\n)$/u, '').split(/\r\n|\r|\n/u);
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const rowsLeft = sheet.rows - at.row;
  if (cells.length > rowsLeft) {
    return err(`Khối dán có ${cells.length} dòng, từ con trỏ chỉ còn ${rowsLeft} dòng.`);
  }
  const columnsLeft = sheet.columns - at.column;
  const widest = Math.max(...cells.map((line) => line.length));
  if (widest > columnsLeft) {
    return err(`Khối dán có ${widest} cột, từ con trỏ chỉ còn ${columnsLeft} cột.`);
  }
  const placed: PastedCell[] = [];
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell === '') continue;
      if (countProblem(cell) !== null) {
        return err(`Ô “${cell}” ở dòng ${row + 1} không phải số phiếu; chưa dán ô nào.`);
      }
      placed.push({ row: at.row + row, column: at.column + column, digits: shownCount(typedCount(cell)) });
    }
  }
  return ok(placed);
}
