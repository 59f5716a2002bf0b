import type { HistoryVote, PersonHistory, PersonResult } from '@shared/confidence-votes/history/contract';
import { LEVELS_OF, type Level } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import type { GridColumn } from '../../ui/grid/data-grid';
import { LevelBar } from '../result/level-bar';
import styles from './history.module.css';

/** What a vote is called above its column: the day, and what kind it was. */
export function voteHeading({ date, procedure, status, title }: HistoryVote): string {
  const day = date === null ? title : formatDate(date);
  // Copied and exported with the heading: what is confirmed is not published yet.
  const said = [
    ...(procedure === 'decision' ? ['bỏ phiếu'] : []),
    ...(status === 'published' ? [] : ['chưa công bố']),
  ];
  return said.length === 0 ? day : `${day} (${said.join(', ')})`;
}

export const resultIn = (person: PersonHistory, vote: HistoryVote): PersonResult | undefined =>
  person.results.find(({ voteId }) => voteId === vote.voteId);

/** The level that a column is sorted by: the best one, where the law looks at the worst one last. */
const deciding = (vote: HistoryVote): Level => LEVELS_OF[vote.procedure][0] ?? 'high';

function textOf(vote: HistoryVote, result: PersonResult | undefined): string {
  if (!result) return '';
  return LEVELS_OF[vote.procedure].map((level) => result.counts[level] ?? '—').join(' / ');
}

/** Whoever stood in no such vote comes last in either order of counts. */
function sortOf(vote: HistoryVote, result: PersonResult | undefined): number {
  const count = result?.counts[deciding(vote)] ?? null;
  const base = result?.base ?? null;
  return count === null || base === null || base === 0 ? -1 : count / base;
}

/** Persons down, votes across, oldest first; each cell the levels as a small bar with its figures beside it. */
export function historyColumns(votes: readonly HistoryVote[]): readonly GridColumn<PersonHistory>[] {
  return [
    {
      key: 'person',
      title: 'Họ và tên, chức vụ',
      text: ({ name, posts }) => `${name}, ${posts}`,
      render: ({ name, posts }) => (
        <span className={styles['person']} title={posts}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['posts']}>{posts}</span>
        </span>
      ),
      sortName: ({ name }) => name,
    },
    ...votes.map((vote): GridColumn<PersonHistory> => ({
      key: vote.voteId,
      title: voteHeading(vote),
      width: 180,
      text: (person) => textOf(vote, resultIn(person, vote)),
      render: (person) => {
        const result = resultIn(person, vote);
        if (!result) return <span className={styles['none']}>—</span>;
        const levels = LEVELS_OF[vote.procedure];
        return (
          <span className={styles['cell']}>
            <LevelBar row={result} levels={levels} />
            <span className={styles['figures']} data-flag={result.consequence !== 'none' || undefined}>
              {textOf(vote, result)}
            </span>
          </span>
        );
      },
      sortValue: (person) => sortOf(vote, resultIn(person, vote)),
    })),
  ];
}
