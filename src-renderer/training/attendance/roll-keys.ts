import type { AttendanceStatus } from '@shared/training/model';

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Letters as on paper, and figures for whoever keeps the hand on the number keys. */
const MARKS: Readonly<Record<string, AttendanceStatus>> = {
  c: 'present',
  x: 'present',
  ' ': 'present',
  '1': 'present',
  m: 'late',
  '2': 'late',
  s: 'left_early',
  '3': 'left_early',
  p: 'excused',
  '4': 'excused',
  k: 'absent',
  '5': 'absent',
  t: 'substitute',
  '6': 'substitute',
  '0': 'not_recorded',
  delete: 'not_recorded',
  backspace: 'not_recorded',
};

export type RollAction =
  | { readonly type: 'mark'; readonly status: AttendanceStatus }
  | { readonly type: 'move'; readonly to: Cursor }
  | { readonly type: 'open' }
  | { readonly type: 'find' }
  | { readonly type: 'undo' };

interface KeyFacts {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const PAGE = 10;

/** What a key means on the roll; null where it is not the roll's. The cursor never wraps. */
export function rollAction(event: KeyFacts, at: Cursor, size: Size): RollAction | null {
  if (event.isComposing || event.altKey) return null;
  const to = moved(event, at, size);
  if (to) return { type: 'move', to };
  if (event.ctrlKey) return event.key.toLowerCase() === 'z' ? { type: 'undo' } : null;
  if (event.key === 'Enter' || event.key === 'F2') return { type: 'open' };
  if (event.key === '/') return { type: 'find' };
  const status = MARKS[event.key.toLowerCase()];
  return status ? { type: 'mark', status } : null;
}

function moved({ key, ctrlKey }: KeyFacts, { row, column }: Cursor, size: Size): Cursor | null {
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
  const at = (nextRow: number, nextColumn: number): Cursor => ({
    row: clamp(nextRow, size.rows),
    column: clamp(nextColumn, size.columns),
  });
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? size.rows - 1 : row, size.columns - 1);
    default:
      return null;
  }
}
