import type { ImportRow } from '../contract';

/** A row of the preview together with what committing it would write; nothing for rows that are wrong or the same. */
export interface PlannedRow<Intent> {
  readonly row: ImportRow;
  readonly intent: Intent | null;
}

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: number;
}

export function countStates(rows: readonly ImportRow[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
