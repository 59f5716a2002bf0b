import type { HistoryVote, PersonHistory, PersonResult } from '@shared/confidence-votes/history/contract';
import { procedureNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Level } from '@shared/confidence-votes/model';
import { LevelLegend } from '../result/level-bar';
import { columnName } from '../words';
import { resultIn, voteHeading } from './history-columns';
import styles from './history.module.css';

interface HistoryPictureProps {
  readonly votes: readonly HistoryVote[];
  readonly person: PersonHistory;
}

/** A stacked bar for every vote, all of one height, oldest first: how the shares moved is seen at a glance. */
export function HistoryPicture({ votes, person }: HistoryPictureProps) {
  return (
    <figure className={styles['picture']} aria-label={`Kết quả của ${person.name} qua các lần`}>
      <figcaption>
        <HistoryLegend votes={votes} />
      </figcaption>
      <div className={styles['columns']}>
        {votes.map((vote) => {
          const result = resultIn(person, vote);
          return result && <OneVote key={vote.voteId} vote={vote} result={result} />;
        })}
      </div>
    </figure>
  );
}

/** “Tín nhiệm” is a level of both procedures, in another colour: each has a legend of its own where both are shown. */
export function HistoryLegend({ votes }: Pick<HistoryPictureProps, 'votes'>) {
  const procedures = [...new Set(votes.map(({ procedure }) => procedure))];
  return procedures.map((procedure) => (
    <span key={procedure} className={styles['legend']}>
      {procedures.length > 1 && `${procedureNames[procedure]}:`}
      <LevelLegend levels={LEVELS_OF[procedure]} />
    </span>
  ));
}

type Part = Level | 'invalid';

function OneVote({ vote, result }: { readonly vote: HistoryVote; readonly result: PersonResult }) {
  const parts: readonly (readonly [Part, number])[] = [
    ...LEVELS_OF[vote.procedure].map((level) => [level, result.counts[level] ?? 0] as const),
    ['invalid', result.invalidRows ?? 0] as const,
  ];
  const label = parts.map(([part, count]) => `${columnName(part)} ${count}`).join(', ');
  return (
    <section className={styles['column']} aria-label={`${voteHeading(vote)}: ${label}`}>
      <h3>{voteHeading(vote)}</h3>
      <div className={styles['stack']} aria-hidden>
        {parts.map(([part, count]) =>
          count === 0 ? null : (
            <span key={part} className={styles['part']} data-part={part} style={{ flexGrow: count }} />
          ),
        )}
      </div>
      <dl>
        {LEVELS_OF[vote.procedure].map((level) => (
          <div key={level}>
            <dt>{columnName(level)}</dt>
            <dd>
              <b>{result.counts[level] ?? '—'}</b>
            </dd>
            <dd>{percentText(result, level)}</dd>
          </div>
        ))}
        {(result.invalidRows ?? 0) > 0 && (
          <div>
            <dt>{columnName('invalid')}</dt>
            <dd>
              <b>{result.invalidRows}</b>
            </dd>
            <dd />
          </div>
        )}
      </dl>
      <p>
        {result.posts}
        <br />
        Gốc: {result.baseText === '' ? (result.base ?? 'chưa rõ') : result.baseText}
        {vote.takenOver && ' · nhập từ tệp'}
      </p>
    </section>
  );
}

const percentText = (result: PersonResult, level: Level): string => {
  const percent = result.percent[level] ?? null;
  return percent === null ? '' : `${percent}%`;
};
