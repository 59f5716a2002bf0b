import type { Level, ResultRow } from '@shared/confidence-votes/model';
import { columnName } from '../words';
import styles from './result.module.css';

interface LevelBarProps {
  readonly row: Pick<ResultRow, 'counts' | 'invalidRows'>;
  readonly levels: readonly Level[];
  readonly large?: boolean;
}

/**
 * One person as a stacked bar: levels in the order of the ballot, invalid hatched at the end. The lengths are the
 * counts themselves; the figures stand in the bar where they have room, and always in the table beside it.
 */
export function LevelBar({ row, levels, large = false }: LevelBarProps) {
  const parts: readonly (readonly [Level | 'invalid', number])[] = [
    ...levels.map((level) => [level, row.counts[level] ?? 0] as const),
    ['invalid', row.invalidRows ?? 0] as const,
  ];
  const label = parts.map(([part, count]) => `${columnName(part)} ${count}`).join(', ');
  return (
    <span className={styles['bar']} data-size={large ? 'large' : 'row'} role="img" aria-label={label}>
      {parts.map(([part, count]) =>
        count === 0 ? null : (
          <span key={part} className={styles['part']} data-part={part} style={{ flexGrow: count }}>
            <span>{count}</span>
          </span>
        ),
      )}
    </span>
  );
}

/** The names of the levels beside the marks that stand for them, in the order of the bar. */
export function LevelLegend({ levels }: { readonly levels: readonly Level[] }) {
  return (
    <span className={styles['legend']}>
      {[...levels, 'invalid' as const].map((part) => (
        <span key={part} className={styles['legendItem']}>
          <span className={styles['swatch']} data-part={part} aria-hidden />
          {columnName(part)}
        </span>
      ))}
    </span>
  );
}
