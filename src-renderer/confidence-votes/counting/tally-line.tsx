import type { Level, TallyRow } from '@shared/confidence-votes/model';
import { memo, useEffect, useRef, useState, type FocusEvent } from 'react';
import { clsx } from 'clsx';
import { columnName, stationOf } from '../words';
import { BalanceMark } from './balance-mark';
import { CountInput } from './count-input';
import { SaveMark } from './save-mark';
import type { SaveState } from './save-queue';
import styles from './sheet.module.css';
import { useFlushOnLeave } from './use-flush-on-leave';
import { balanceOf, shownCount, typedCount } from './typed-count';

/** One line of the board's sheet as it was left by the cursor. */
export interface LineEntry {
  readonly officialId: string;
  readonly counts: Partial<Record<Level, number | null>>;
  readonly invalidRows: number | null;
}

export type Column = Level | 'invalid';

interface TallyLineProps {
  readonly row: TallyRow;
  readonly levels: readonly Level[];
  readonly collected: number | null;
  readonly state: SaveState | undefined;
  readonly readOnly: boolean;
  readonly onLeave: (entry: LineEntry) => void;
}

type Figures = Readonly<Partial<Record<Column, string>>>;

function figuresOf(row: TallyRow, levels: readonly Level[]): Figures {
  const figures: Partial<Record<Column, string>> = { invalid: shownCount(row.invalidRows) };
  for (const level of levels) figures[level] = shownCount(row.counts[level]);
  return figures;
}

function sameFigures(left: Figures, right: Figures, columns: readonly Column[]): boolean {
  return columns.every((column) => (left[column] ?? '') === (right[column] ?? ''));
}

export const TallyLine = memo(function TallyLine(props: TallyLineProps) {
  const { row, levels, collected, state, readOnly, onLeave } = props;
  const columns: readonly Column[] = [...levels, 'invalid'];
  const [figures, setFigures] = useState(() => figuresOf(row, levels));
  const [active, setActive] = useState(false);
  const left = useRef(figures);

  const typing = !sameFigures(figures, left.current, columns);
  const settled = state === undefined || state === 'saved';

  // What another window wrote is shown, but never under the cursor and never over something not yet saved.
  useEffect(() => {
    if (active || !settled) return;
    const stored = figuresOf(row, levels);
    left.current = stored;
    setFigures(stored);
    // Only a changed row is news; the other values are read as they are at that moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [row]);

  const commit = () => {
    if (readOnly || sameFigures(figures, left.current, columns)) return;
    left.current = figures;
    const counts: Partial<Record<Level, number | null>> = {};
    for (const level of levels) counts[level] = typedCount(figures[level] ?? '');
    onLeave({ officialId: row.officialId, counts, invalidRows: typedCount(figures.invalid ?? '') });
  };

  useFlushOnLeave(commit, typing);

  const leave = (event: FocusEvent<HTMLTableRowElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setActive(false);
    commit();
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
