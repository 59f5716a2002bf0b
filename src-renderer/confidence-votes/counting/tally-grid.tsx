import type { Level, TallyRow } from '@shared/confidence-votes/model';
import { columnName } from '../words';
import type { SaveState } from './save-queue';
import styles from './sheet.module.css';
import { TallyLine, type Column, type LineEntry } from './tally-line';

interface TallyGridProps {
  readonly title: string;
  readonly rows: readonly TallyRow[];
  readonly levels: readonly Level[];
  /** Ballots of this kind that came back: the right-hand side of every line's equality. */
  readonly collected: number | null;
  readonly states: ReadonlyMap<string, SaveState>;
  readonly readOnly: boolean;
  readonly onLeaveLine: (entry: LineEntry) => void;
}

/** The board's tally sheet of one kind of ballot: one line a person, the columns in the order of the ballot. */
export function TallyGrid({ title, rows, levels, collected, states, readOnly, onLeaveLine }: TallyGridProps) {
  const columns: readonly Column[] = [...levels, 'invalid'];
  return (
    <table className={styles['grid']} aria-label={`Bảng kiểm phiếu, ${title}`}>
      <thead>
        <tr>
          <th scope="col" className={styles['no']}>
            STT
          </th>
          <th scope="col" className={styles['person']}>
            Họ và tên, chức vụ
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles['figure']} data-column={column}>
              {columnName(column)}
            </th>
          ))}
          <th scope="col">Cộng / thu về</th>
          <th scope="col">
            <span className={styles['quiet']}>Lưu</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TallyLine
            key={row.officialId}
            row={row}
            levels={levels}
            collected={collected}
            state={states.get(row.officialId)}
            readOnly={readOnly}
            onLeave={onLeaveLine}
          />
        ))}
      </tbody>
    </table>
  );
}
