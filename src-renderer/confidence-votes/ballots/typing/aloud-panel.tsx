import { currentPlace } from '@shared/confidence-votes/ballots/typing';
import type { TypedShape, TypingState } from '@shared/confidence-votes/ballots/typing-model';
import type { PersonOnBallot } from './ballot-row';
import type { SessionSnapshot } from './session-snapshot';
import styles from './aloud.module.css';
import { durationWords, markName } from './typing-words';

interface AloudPanelProps {
  readonly shape: TypedShape;
  readonly persons: readonly PersonOnBallot[];
  readonly levels: readonly string[];
  readonly snapshot: SessionSnapshot;
}

/** The person whom the last key marked. */
function lastTyped(shape: TypedShape, typing: TypingState): number | null {
  if (typing.fill) return currentPlace(shape, typing);
  return typing.marks === '' ? null : typing.marks.length - 1;
}

/** For reading aloud (one reads, one keys, one watches): whose turn it is and what was keyed last, in words. */
export function AloudPanel({ shape, persons, levels, snapshot }: AloudPanelProps) {
  const { typing } = snapshot;
  const place = typing.fill ? null : currentPlace(shape, typing);
  const person = place === null ? undefined : persons[place];
  const last = lastTyped(shape, typing);
  const lastPerson = last === null ? undefined : persons[last];
  return (
    <section className={styles['aloud']} aria-label="Đọc to">
      <p className={styles['aloudName']}>
        {person ? (
          <>
            <span>{person.no}</span> {person.name}
          </>
        ) : typing.fill ? (
          `Còn lại: ${markName(typing.fill.level, levels)}`
        ) : (
          'Đủ người'
        )}
      </p>
      <p className={styles['aloudLast']}>
        {lastPerson && last !== null
          ? `Vừa gõ số ${lastPerson.no}, ${lastPerson.name}: ${markName(typing.marks.charAt(last), levels)}`
          : snapshot.lastMs === null
            ? 'Chưa gõ phiếu nào'
            : `Phiếu vừa đóng: ${durationWords(snapshot.lastMs)} · trung bình ${durationWords(snapshot.storedMs / snapshot.stored)}`}
      </p>
    </section>
  );
}
