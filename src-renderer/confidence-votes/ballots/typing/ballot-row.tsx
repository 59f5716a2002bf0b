import clsx from 'clsx';
import { memo } from 'react';
import styles from './ballot-sheet.module.css';
import { markName } from './typing-words';

export interface PersonOnBallot {
  readonly no: number;
  readonly name: string;
  readonly posts: string;
}

interface BallotRowProps {
  readonly person: PersonOnBallot;
  readonly levels: readonly string[];
  /** What was typed; empty while nothing was. */
  readonly mark: string;
  readonly current: boolean;
  /** The last digit of this person's number names them now. */
  readonly named: boolean;
}

/**
 * One line of the ballot: drawn anew only when something in it changed. Lines of a grid instead of a table, because the
 * browser leaves out of its work whatever lines are not in sight, and a key must not wait for sixty of them.
 */
export const BallotRow = memo(function BallotRow({ person, levels, mark, current, named }: BallotRowProps) {
  const spoiled = mark === '0' || mark === '9';
  return (
    <div
      role="row"
      className={styles['row']}
      data-current={current || undefined}
      aria-current={current ? 'true' : undefined}
    >
      <span role="cell" className={styles['no']}>
        {named ? <NumberByDigit no={person.no} /> : person.no}
      </span>
      <span role="rowheader" className={styles['person']}>
        <span className={styles['name']}>{person.name}</span>
        <span className={styles['posts']}>{person.posts}</span>
      </span>
      {spoiled ? (
        <span role="cell" aria-colspan={levels.length} className={clsx(styles['box'], styles['spoiled'])}>
          <span>{markName(mark, levels)}</span>
        </span>
      ) : (
        levels.map((level, index) => {
          const marked = mark === String(index + 1);
          return (
            <span key={level} role="cell" className={styles['box']} data-marked={marked ? mark : undefined}>
              {marked && (
                <span className={styles['cross']} role="img" aria-label={level}>
                  ×
                </span>
              )}
            </span>
          );
        })
      )}
    </div>
  );
});

function NumberByDigit({ no }: { readonly no: number }) {
  const digits = String(no);
  return (
    <>
      {digits.slice(0, -1)}
      <b className={styles['digit']}>{digits.at(-1)}</b>
    </>
  );
}
