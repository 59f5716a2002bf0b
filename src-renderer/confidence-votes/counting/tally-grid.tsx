import { Text } from '@mantine/core';
import { LEVELS_OF, type EnteredRow, type Procedure } from '@shared/confidence-votes/model';
import { useState, type ClipboardEvent } from 'react';
import { columnName, stationOf } from '../words';
import type { TypedBallots } from './ballots-form';
import { isBlock, placeBlock } from './pasted-block';
import type { SaveState } from './save-queue';
import styles from './sheet.module.css';
import type { ShownVersions } from './shown-versions';
import { TallyLine, type Column, type Figures, type LineEntry } from './tally-line';

interface TallyGridProps {
  readonly title: string;
  readonly rows: readonly EnteredRow[];
  readonly versions: ShownVersions;
  readonly procedure: Procedure;
  /** Ballots of this kind that came back, the right-hand side of every line's equality, and those not valid. */
  readonly ballots: TypedBallots;
  readonly states: ReadonlyMap<string, SaveState>;
  readonly readOnly: boolean;
  readonly onLeaveLine: (entry: LineEntry) => void;
}

/** The board's tally sheet of one kind of ballot: one line a person, the columns in the order of the ballot. */
export function TallyGrid(props: TallyGridProps) {
  const { title, rows, versions, procedure, ballots, states, readOnly, onLeaveLine } = props;
  const levels = LEVELS_OF[procedure];
  const columns: readonly Column[] = [...levels, 'invalid'];
  const [pasted, setPasted] = useState<ReadonlyMap<string, Figures>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);

  const placeOf = (target: EventTarget) => {
    const station = target instanceof HTMLElement ? target.dataset['station'] : undefined;
    for (const [row, { officialId }] of rows.entries()) {
      const column = columns.findIndex((name) => stationOf(officialId, name) === station);
      if (column >= 0) return { row, column };
    }
    return null;
  };
  // Row D05: a block of a spreadsheet fills the sheet from the cursor on, each line saved like a typed one.
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    setRefusal(null);
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target);
    if (readOnly || at === null || !isBlock(text)) return;
    event.preventDefault();
    const placed = placeBlock(text, at, { rows: rows.length, columns: columns.length });
    if (!placed.ok) {
      setRefusal(placed.error);
      return;
    }
    const figures = new Map<string, Figures>();
    for (const { row, column, digits } of placed.value) {
      const id = rows[row]?.officialId ?? '';
      const name = columns[column];
      if (name) figures.set(id, { ...figures.get(id), [name]: digits });
    }
    setPasted(figures);
  };

  return (
    <>
      <table className={styles['grid']} aria-label={`Bảng kiểm phiếu, ${title}`} onPaste={paste}>
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
            <th scope="col" className={styles['sum']}>
              Cộng / thu về
            </th>
            <th scope="col" className={styles['kept']}>
              <span className={styles['quiet']}>Lưu</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TallyLine
              key={row.officialId}
              row={row}
              versions={versions}
              pasted={pasted.get(row.officialId)}
              procedure={procedure}
              collected={ballots.collected}
              invalidBallots={ballots.invalid}
              state={states.get(row.officialId)}
              readOnly={readOnly}
              onLeave={onLeaveLine}
            />
          ))}
        </tbody>
      </table>
      {refusal !== null && (
        <Text role="alert" c="var(--mantine-color-error)" px="lg" pb="md">
          {refusal}
        </Text>
      )}
    </>
  );
}
