import { invalidRowsBroken } from '@shared/confidence-votes/balance-checks';
import { LEVELS_OF, type EnteredRow, type Level, type Procedure } from '@shared/confidence-votes/model';
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
import { balanceOf, countProblem, problemsIn, shownCount, typedCount, type Balance } from './typed-count';

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
  readonly procedure: Procedure;
  readonly collected: number | null;
  /** Ballots of this kind that are not valid as a whole. */
  readonly invalidBallots: number | null;
  readonly state: SaveState | undefined;
  readonly readOnly: boolean;
  readonly onLeave: (entry: LineEntry) => void;
}

function figuresOf(row: EnteredRow, levels: readonly Level[]): Figures {
  const figures: Partial<Record<Column, string>> = { invalid: shownCount(row.invalidRows) };
  for (const level of levels) figures[level] = shownCount(row.counts[level]);
  return figures;
}

/** As they are stored: "07" is 7, "1.234" is 1234; what is no count stays as it was typed. */
function tidyFigures(figures: Figures, columns: readonly Column[]): Figures {
  return Object.fromEntries(
    columns.map((column) => {
      const text = figures[column] ?? '';
      return [column, countProblem(text) === null ? shownCount(typedCount(text)) : text];
    }),
  );
}

function sameFigures(left: Figures, right: Figures, columns: readonly Column[]): boolean {
  return columns.every((column) => (left[column] ?? '') === (right[column] ?? ''));
}

/**
 * The equality of one line, or what is wrong beyond it: the sum may be right with the marks of invalid ballots counted
 * among the levels, which the reconciliation refuses too (`invalidRowsBroken`).
 */
function lineBalance(figures: Figures, props: TallyLineProps): Balance {
  const columns: readonly Column[] = [...LEVELS_OF[props.procedure], 'invalid'];
  const unreadable = problemsIn(columns.map((column) => [columnName(column), figures[column] ?? '']));
  if (unreadable !== null) return { kind: 'refused', of: 'text', problem: unreadable };
  const sum = balanceOf(
    columns.map((column) => typedCount(figures[column] ?? '')),
    props.collected,
  );
  if (sum.kind !== 'equal' && sum.kind !== 'open') return sum;
  const broken = invalidRowsBroken({
    who: props.row.name,
    procedure: props.procedure,
    rows: typedCount(figures.invalid ?? ''),
    ballots: props.invalidBallots,
    collected: props.collected,
  });
  if (broken === null || broken.code === 'many_invalid') return sum;
  const bound = broken.code === 'invalid_rows_below_invalid_ballots' ? 'ít nhất' : 'đúng';
  return { kind: 'refused', of: 'invalid', problem: `không hợp lệ ${bound} ${props.invalidBallots}` };
}

/** Which figures a broken equality points at. */
function isWrong(balance: Balance, column: Column, text: string): boolean {
  if (balance.kind === 'unequal' || countProblem(text) !== null) return true;
  return balance.kind === 'refused' && balance.of === column;
}

export const TallyLine = memo(function TallyLine(props: TallyLineProps) {
  const { row, versions, pasted, procedure, collected, state, readOnly, onLeave } = props;
  const levels = LEVELS_OF[procedure];
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
    // A line with something that is no count in it is not stored: half of it would say what nobody has counted.
    if (columns.some((column) => countProblem(next[column] ?? '') !== null)) return;
    if (readOnly || sameFigures(next, left.current, columns)) return;
    left.current = next;
    const counts: Partial<Record<Level, number | null>> = {};
    for (const level of levels) counts[level] = typedCount(next[level] ?? '');
    onLeave({ officialId: row.officialId, counts, invalidRows: typedCount(next.invalid ?? '') });
  };
  const commit = () => {
    const tidy = tidyFigures(figures, columns);
    setFigures(tidy);
    handOver(tidy);
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
    commit();
  };

  const balance = lineBalance(figures, props);
  const balanceId = `balance-${row.officialId}`;
  return (
    <tr
      className={clsx(active && styles['lineActive'])}
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
            wrong={isWrong(balance, column, figures[column] ?? '')}
            describedBy={balanceId}
            onType={(text) => {
              setFigures((before) => ({ ...before, [column]: text }));
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
