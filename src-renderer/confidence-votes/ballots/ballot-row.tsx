import clsx from 'clsx';
import { memo } from 'react';
import styles from './typing.module.css';
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

/** One line of the ballot: drawn anew only when something in it changed. */
export const BallotRow = memo(function BallotRow({ person, levels, mark, current, named }: BallotRowProps) {
  const spoiled = mark === '0' || mark === '9';
  return (
    <tr
      className={styles['row']}
      data-current={current || undefined}
      aria-current={current ? 'true' : undefined}
    >
      <td className={styles['no']}>{named ? <NumberByDigit no={person.no} /> : person.no}</td>
      <th scope="row" className={styles['person']}>
        <span className={styles['name']}>{person.name}</span>
        <span className={styles['posts']}>{person.posts}</span>
      </th>
      {spoiled ? (
        <td colSpan={levels.length} className={clsx(styles['box'], styles['spoiled'])}>
          <span>{markName(mark, levels)}</span>
        </td>
      ) : (
        levels.map((level, index) => (
          <td key={level} className={styles['box']} data-level={index + 1}>
            {mark === String(index + 1) && <span className={styles['cross']} role="img" aria-label={level} />}
          </td>
        ))
      )}
    </tr>
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
