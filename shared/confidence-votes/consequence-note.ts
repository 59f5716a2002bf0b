import { consequenceNames } from './messages';
import type { Level, ResultKind, ResultRow, ThresholdNote } from './model';

export interface ConsequenceNote {
  readonly level: Level;
  /** "25/47 phiếu: quá nửa tín nhiệm thấp (mức từ 24 phiếu)": the integers that decided, all from the computed result. */
  readonly text: string;
  readonly threshold: ThresholdNote;
}

export function consequenceNote(kind: ResultKind, row: ResultRow): ConsequenceNote | null {
  const threshold = kind.thresholds.find(({ code }) => code === row.consequence);
  if (!threshold) return null;
  const count = row.counts[threshold.level] ?? '';
  const base = kind.base.value ?? '';
  const share =
    kind.base.kind === 'ballots_collected' ? `${count}/${base} phiếu` : `${count} phiếu/${base} đại biểu`;
  return {
    level: threshold.level,
    threshold,
    text: `${share}: ${consequenceNames[threshold.code]} (mức từ ${threshold.minimumCount} phiếu)`,
  };
}
