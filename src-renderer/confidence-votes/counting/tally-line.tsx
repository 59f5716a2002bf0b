import type { EnteredRow, Level } from '@shared/confidence-votes/model';
import { memo, useEffect, useRef, useState, type FocusEvent } from 'react';
import { clsx } from 'clsx';
import { columnName, stationOf } from '../words';
import { BalanceMark } from './balance-mark';
import { CountInput } from './count-input';
import { SaveMark } from './save-mark';
import type { SaveState } from './save-queue';
import styles from './sheet.module.css';
import type { ShownVersions } from './shown-versions';
import { useFlushOnLeave } from './use-flush-on-leave';
import { balanceOf, shownCount, typedCount } from './typed-count';

/** One line of the board's sheet as it was left by the cursor. */
export interface LineEntry {
  readonly officialId: string;
  readonly counts: Partial<Record<Level, number | null>>;
  readonly invalidRows: number | null;
}

export type Column = Level | 'invalid';

export type Figures = Readonly<Partial<Record<Column, string>>>;

interface TallyLineProps {
  readonly row: EnteredRow;
  readonly versions: ShownVersions;
  /** Figures that a pasted block puts into this line. */
  readonly pasted: Figures | undefined;
  readonly levels: readonly Level[];
  readonly collected: number | null;
  readonly state: SaveState | undefined;
  readonly readOnly: boolean;
  readonly onLeave: (entry: LineEntry) => void;
}

function figuresOf(row: EnteredRow, levels: readonly Level[]): Figures {
  const figures: Partial<Record<Column, string>> = { invalid: shownCount(row.invalidRows) };
  for (const level of levels) figures[level] = shownCount(row.counts[level]);
  return figures;
}

/** As they are stored: "07" is 7. */
function tidyFigures(figures: Figures, columns: readonly Column[]): Figures {
  return Object.fromEntries(columns.map((column) => [column, shownCount(typedCount(figures[column] ?? ''))]));
}

function sameFigures(left: Figures, right: Figures, columns: readonly Column[]): boolean {
  return columns.every((column) => (left[column] ?? '') === (right[column] ?? ''));
}

export const TallyLine = memo(function TallyLine(props: TallyLineProps) {
  const { row, versions, pasted, levels, collected, state, readOnly, onLeave } = props;
  const columns: readonly Column[] = [...levels, 'invalid'];
  const [figures, setFigures] = useState(() => figuresOf(row, levels));
  const [active, setActive] = useState(false);
  const left = useRef(figures);

  const typing = !sameFigures(figures, left.current, columns);
  const settled = state === undefined || state === 'saved';

  // What another window wrote is shown as soon as the cursor is elsewhere and nothing typed here waits to be saved.
  useEffect(() => {
    if (active || !settled || !versions.take(row.officialId, row.version)) return;
    const stored = figuresOf(row, levels);
    left.current = stored;
    setFigures(stored);
  }, [active, levels, row, settled, versions]);

  const handOver = (next: Figures) => {
    if (readOnly || sameFigures(next, left.current, columns)) return;
    left.current = next;
    const counts: Partial<Record<Level, number | null>> = {};
    for (const level of levels) counts[level] = typedCount(next[level] ?? '');
    onLeave({ officialId: row.officialId, counts, invalidRows: typedCount(next.invalid ?? '') });
  };
  const commit = () => {
    handOver(figures);
  };
  useEffect(() => {
    if (!pasted) return;
    const next = { ...figures, ...pasted };
    setFigures(next);
    handOver(next);
    // A block is pasted once; the other values are read as they are at that moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pasted]);

  useFlushOnLeave(commit, typing);

  const leave = (event: FocusEvent<HTMLTableRowElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setActive(false);
    const tidy = tidyFigures(figures, columns);
    setFigures(tidy);
    handOver(tidy);
  };

  const balance = balanceOf(
    columns.map((column) => typedCount(figures[column] ?? '')),
    collected,
  );
  const balanceId = `balance-${row.officialId}`;
  return (
    <tr
      className={clsx(styles['line'], active && styles['lineActive'])}
      onFocus={() => {
        setActive(true);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        // On the last line there is no next one to go to: Enter still ends the line.
        const column = columns.at(-1);
        const onLast = (event.target as HTMLElement).dataset['station'] === stationOf(row.officialId, column);
        if (event.key === 'Enter' && onLast && !event.nativeEvent.isComposing) commit();
      }}
    >
      <td className={styles['no']}>{row.no}</td>
      <th scope="row" className={styles['person']}>
        <span className={styles['name']}>{row.name}</span>
        <span className={styles['posts']}>{row.posts}</span>
      </th>
      {columns.map((column) => (
        <td key={column} className={styles['figure']} data-column={column}>
          <CountInput
            station={stationOf(row.officialId, column)}
            label={`${row.no}. ${row.name}: ${columnName(column)}`}
            value={figures[column] ?? ''}
            readOnly={readOnly}
            wrong={balance.kind === 'unequal'}
            describedBy={balanceId}
            onType={(digits) => {
              setFigures((before) => ({ ...before, [column]: digits }));
            }}
          />
        </td>
      ))}
      <td>
        <BalanceMark id={balanceId} balance={balance} target={collected} />
      </td>
      <td>
        <SaveMark state={typing ? 'typing' : state} />
      </td>
    </tr>
  );
});
