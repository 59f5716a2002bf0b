import type { HistoryVote, PersonHistory } from '@shared/confidence-votes/history/contract';
import { consequenceNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF } from '@shared/confidence-votes/model';
import { Link } from '@tanstack/react-router';
import { columnName } from '../words';
import { resultIn, voteHeading } from './history-columns';
import styles from './history.module.css';

interface HistoryTableProps {
  readonly votes: readonly HistoryVote[];
  readonly person: PersonHistory;
}

/** The figures of the picture, vote by vote; the name of a vote leads to it. */
export function HistoryTable({ votes, person }: HistoryTableProps) {
  const levels = [...new Set(votes.flatMap(({ procedure }) => LEVELS_OF[procedure]))];
  return (
    <table className={styles['table']} aria-label={`Bảng kết quả của ${person.name} qua các lần`}>
      <thead>
        <tr>
          <th scope="col">Lần</th>
          {levels.map((level) => (
            <th key={level} scope="col" className={styles['number']}>
              {columnName(level)}
            </th>
          ))}
          <th scope="col" className={styles['number']}>
            {columnName('invalid')}
          </th>
          <th scope="col">Gốc tính tỷ lệ</th>
          <th scope="col">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => {
          const result = resultIn(person, vote);
          if (!result) return null;
          return (
            <tr key={vote.voteId}>
              <th scope="row">
                <Link to="/confidence-votes/$voteId/result" params={{ voteId: vote.voteId }}>
                  {voteHeading(vote)}
                </Link>
              </th>
              {levels.map((level) => {
                const percent = result.percent[level] ?? null;
                return (
                  <td key={level} className={styles['number']}>
                    {result.counts[level] ?? '—'}
                    {percent !== null && ` (${percent}%)`}
                  </td>
                );
              })}
              <td className={styles['number']}>{result.invalidRows ?? '—'}</td>
              <td className={styles['base']}>{result.baseText}</td>
              <td>
                {result.consequence === null || result.consequence === 'none'
                  ? ''
                  : consequenceNames[result.consequence]}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
