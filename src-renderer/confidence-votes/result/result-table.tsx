import type { Level, ResultKind, ResultRow } from '@shared/confidence-votes/model';
import { IconFlag } from '@tabler/icons-react';
import { Fragment } from 'react';
import { columnName } from '../words';
import { consequenceNote } from '@shared/confidence-votes/consequence-note';
import { LevelBar } from './level-bar';
import styles from './result.module.css';

interface ResultTableProps {
  readonly kind: ResultKind;
  readonly levels: readonly Level[];
}

function Share({ row, level }: { readonly row: ResultRow; readonly level: Level }) {
  const percent = row.percent[level] ?? null;
  return (
    <td className={styles['figure']} data-column={level}>
      <b>{row.counts[level] ?? '—'}</b>
      <small>{percent === null ? '—' : `${percent}%`}</small>
    </td>
  );
}

/** The result of one kind of ballot: every figure is the one that the documents print. */
export function ResultTable({ kind, levels }: ResultTableProps) {
  return (
    <table className={styles['table']} aria-label={`Kết quả, ${kind.kind.title}`}>
      <thead>
        <tr>
          <th scope="col" className={styles['no']}>
            STT
          </th>
          <th scope="col">Họ và tên, chức vụ</th>
          {levels.map((level) => (
            <th key={level} scope="col" className={styles['figure']}>
              {columnName(level)}
            </th>
          ))}
          <th scope="col" className={styles['figure']}>
            {columnName('invalid')}
          </th>
          <th scope="col" className={styles['barColumn']}>
            Biểu đồ
          </th>
        </tr>
      </thead>
      <tbody>
        {kind.rows.map((row) => {
          const note = consequenceNote(kind, row);
          return (
            <Fragment key={row.officialId}>
              <tr className={note ? styles['flagged'] : undefined}>
                <td className={styles['no']}>{row.no}</td>
                <th scope="row" className={styles['person']}>
                  <span className={styles['name']}>{row.name}</span>
                  <span className={styles['posts']}>{row.posts}</span>
                </th>
                {levels.map((level) => (
                  <Share key={level} row={row} level={level} />
                ))}
                <td className={styles['figure']}>
                  <b>{row.invalidRows ?? '—'}</b>
                </td>
                <td className={styles['barColumn']}>
                  <LevelBar row={row} levels={levels} />
                </td>
              </tr>
              {note && (
                <tr className={styles['noteLine']}>
                  <td />
                  <td colSpan={levels.length + 3}>
                    <span className={styles['note']}>
                      <IconFlag size={18} aria-hidden />
                      <b>{note.text}.</b> {note.threshold.effect}{' '}
                      <span className={styles['citation']}>({note.threshold.citation})</span>
                    </span>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
