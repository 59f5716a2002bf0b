import {
  currentPlace,
  withinReach,
  type TypedShape,
  type TypingState,
} from '@shared/confidence-votes/ballots/typing';
import { useLayoutEffect, useRef } from 'react';
import { BallotRow, type PersonOnBallot } from './ballot-row';
import styles from './typing.module.css';

interface BallotSheetProps {
  readonly shape: TypedShape;
  readonly persons: readonly PersonOnBallot[];
  readonly levels: readonly string[];
  readonly typing: TypingState;
  readonly title: string;
}

/** The ballot as it lies on the table: the same order, the same columns, the current line large in the middle. */
export function BallotSheet({ shape, persons, levels, typing, title }: BallotSheetProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const current = typing.whole === 'valid' ? currentPlace(shape, typing) : null;
  const [reachFrom, reachTo] = withinReach(shape, typing);
  // What the typist looks at: the current person, the first who can be named, or the end of a complete ballot.
  const watched = current ?? (reachTo > reachFrom ? reachFrom : persons.length - 1);
  useLayoutEffect(() => {
    body.current?.children[watched]?.scrollIntoView({ block: 'center' });
  }, [watched]);
  return (
    <table className={styles['sheet']} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={styles['no']}>
            STT
          </th>
          <th scope="col" className={styles['person']}>
            Họ và tên, chức vụ
          </th>
          {levels.map((level, index) => (
            <th key={level} scope="col" className={styles['box']} data-level={index + 1}>
              {level}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {persons.map((person, place) => (
          <BallotRow
            key={person.no}
            person={person}
            levels={levels}
            mark={typing.marks.charAt(place)}
            current={place === current}
            named={place >= reachFrom && place < reachTo}
          />
        ))}
      </tbody>
    </table>
  );
}
