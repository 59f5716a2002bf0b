import { consequenceNames } from './messages';
import type { Level, ResultKind, ResultRow, ThresholdNote } from './model';

export interface ConsequenceNote {
  readonly level: Level;
  /** "25/47 ≥ 24: quá nửa tín nhiệm thấp": the integers that decided, all from the computed result. */
  readonly text: string;
  readonly threshold: ThresholdNote;
}

export function consequenceNote(kind: ResultKind, row: ResultRow): ConsequenceNote | null {
  const threshold = kind.thresholds.find(({ code }) => code === row.consequence);
  if (!threshold) return null;
  const count = row.counts[threshold.level] ?? '';
  const base = kind.base.value ?? '';
  return {
    level: threshold.level,
    threshold,
    text: `${count}/${base} ≥ ${threshold.minimumCount}: ${consequenceNames[threshold.code]}`,
  };
}
