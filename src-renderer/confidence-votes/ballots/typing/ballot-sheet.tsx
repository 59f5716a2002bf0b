import { currentPlace, withinReach } from '@shared/confidence-votes/ballots/typing';
import type { TypedShape, TypingState } from '@shared/confidence-votes/ballots/typing-model';
import { useLayoutEffect, useRef } from 'react';
import { BallotRow, type PersonOnBallot } from './ballot-row';
import styles from './ballot-sheet.module.css';

interface BallotSheetProps {
  readonly shape: TypedShape;
  readonly persons: readonly PersonOnBallot[];
  readonly levels: readonly string[];
  readonly typing: TypingState;
  readonly title: string;
}

/** The ballot as it lies on the table: the same order, the same columns, the current line large in the middle. */
export function BallotSheet({ shape, persons, levels, typing, title }: BallotSheetProps) {
  const body = useRef<HTMLDivElement>(null);
  const current = typing.whole === 'valid' ? currentPlace(shape, typing) : null;
  const [reachFrom, reachTo] = withinReach(shape, typing);
  // What the typist looks at: the current person, the first who can be named, or the end of a complete ballot. While the
  // ballot as a whole is asked about, the paper stays where it is.
  const watched = current ?? (reachTo > reachFrom ? reachFrom : persons.length - 1);
  const whole = typing.whole !== 'valid';
  useLayoutEffect(() => {
    if (!whole) body.current?.children[watched]?.scrollIntoView({ block: 'center' });
  }, [watched, whole]);
  return (
    <div
      role="table"
      className={styles['sheet']}
      style={{ '--levels': levels.length } as React.CSSProperties}
      aria-label={title}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" className={styles['columns']}>
          <span role="columnheader" className={styles['no']}>
            STT
          </span>
          <span role="columnheader" className={styles['person']}>
            Họ và tên, chức vụ
          </span>
          {levels.map((level) => (
            <span key={level} role="columnheader" className={styles['box']}>
              {level}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body}>
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
      </div>
    </div>
  );
}
