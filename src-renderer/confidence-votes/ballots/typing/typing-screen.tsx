import { useEffect, useState, useSyncExternalStore } from 'react';
import { AloudPanel } from './aloud-panel';
import type { PersonOnBallot } from './ballot-row';
import { BallotSheet } from './ballot-sheet';
import { KeysCard, keysStage } from './keys-card';
import { PREFERENCE_KEYS, type TypingPreferences } from './typing-preferences';
import type { TypingSession } from './typing-session';
import { typingStatus } from './typing-status';
import paper from './ballot-sheet.module.css';
import styles from './typing.module.css';
import side from './typing-side.module.css';
import { useTypingKeys } from './use-typing-keys';

export interface BatchOnTable {
  readonly kindTitle: string;
  /** "Xấp 3", or what a practice calls its stack. */
  readonly title: string;
  /** Above everything where these are no real ballots; empty where they are. */
  readonly mark: string;
  readonly size: number;
  /** Ballots of this stack that were typed before the screen was opened. */
  readonly typedBefore: number;
}

interface TypingScreenProps {
  readonly session: TypingSession;
  readonly batch: BatchOnTable;
  readonly persons: readonly PersonOnBallot[];
  readonly levels: readonly string[];
  readonly typist: string;
  readonly preferences: TypingPreferences;
  readonly onPreference: (name: keyof TypingPreferences) => void;
  /** What Enter opens when the stack is done; null where nothing is left. */
  readonly nextTitle: string | null;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** The screen is the ballot. Beside it only where one is and the keys; nothing to click, nothing to look at else. */
export function TypingScreen(props: TypingScreenProps) {
  const { session, batch, persons, levels, preferences } = props;
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const [leaving, setLeaving] = useState(false);
  const { phase, ballotNo, typing } = snapshot;

  useTypingKeys({
    onKey: (key) => {
      if (leaving) setLeaving(false);
      if (phase === 'done' && key === 'close' && props.nextTitle !== null) props.onNext();
      else session.press(key);
    },
    onEscape: () => {
      if (session.getSnapshot().phase === 'closing') return;
      if (!session.unfinished || leaving) props.onLeave();
      else setLeaving(true);
    },
    onScreenKey: (name) => {
      const preference = PREFERENCE_KEYS[name];
      if (preference) props.onPreference(preference);
    },
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.unfinished) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [session]);

  const status = typingStatus(snapshot, session.shape, levels, leaving);
  const typed = (snapshot.besides ?? batch.typedBefore) + snapshot.stored;
  return (
    <div
      className={styles['screen']}
      data-edge={status.tone === 'decision' || undefined}
      data-colour={preferences.colour ? 'on' : 'off'}
      data-aloud={preferences.aloud || undefined}
    >
      <div className={styles['table']}>
        {preferences.aloud && phase !== 'done' && (
          <AloudPanel shape={session.shape} persons={persons} levels={levels} snapshot={snapshot} />
        )}
        {phase === 'done' ? (
          <StackDone batch={batch} spare={snapshot.spare} nextTitle={props.nextTitle} />
        ) : (
          <div
            className={paper['paper']}
            data-whole={typing.whole === 'valid' ? undefined : 'invalid'}
            data-alone={persons.length === 1 || undefined}
          >
            <BallotSheet
              shape={session.shape}
              persons={persons}
              levels={levels}
              typing={typing}
              title={`Phiếu ${ballotNo}, ${batch.kindTitle}`}
            />
          </div>
        )}
        <p className={styles['status']} data-tone={status.tone} data-phase={phase} role="status">
          {phase === 'done' ? '' : status.text}
        </p>
      </div>
      <aside className={side['side']} aria-label="Xấp và phím">
        {batch.mark !== '' && <p className={side['mark']}>{batch.mark}</p>}
        <p className={side['batch']}>
          {batch.title} · {batch.kindTitle}
        </p>
        {phase !== 'done' && (
          <p className={side['ballotNo']}>
            <span>Phiếu</span> {ballotNo}
          </p>
        )}
        <p className={side['count']}>
          Đã gõ <b>{typed}</b> · còn <b>{batch.size - typed}</b>
        </p>
        {snapshot.differed !== null && (
          <p className={side['differed']}>
            Phiếu {snapshot.differed}: các lần nhập khác nhau, người phân xử sẽ xem.
          </p>
        )}
        <KeysCard
          stage={phase === 'done' ? 'done' : keysStage(typing)}
          levels={levels}
          persons={persons.length}
          preferences={preferences}
        />
        <p className={side['typist']}>{props.typist}</p>
      </aside>
    </div>
  );
}

interface StackDoneProps {
  readonly batch: BatchOnTable;
  readonly spare: number;
  readonly nextTitle: string | null;
}

function StackDone({ batch, spare, nextTitle }: StackDoneProps) {
  return (
    <section className={styles['done']}>
      <h1>Xong {batch.title.toLocaleLowerCase('vi')}</h1>
      <p>Đã gõ đủ {batch.size} phiếu. Buộc lại xấp theo đúng thứ tự.</p>
      {spare > 0 && <p>{spare} phím gõ sau phiếu cuối không tính vào phiếu nào.</p>}
      <p className={styles['doneNext']}>
        {nextTitle === null ? (
          <>
            <kbd>Esc</kbd> về bảng xấp phiếu
          </>
        ) : (
          <>
            <kbd>Enter</kbd> lấy {nextTitle.replace(/^Xấp/u, 'xấp')} · <kbd>Esc</kbd> về bảng xấp phiếu
          </>
        )}
      </p>
    </section>
  );
}
