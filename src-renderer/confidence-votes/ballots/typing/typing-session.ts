import { isComplete, pressKey } from '@shared/confidence-votes/ballots/typing';
import { EMPTY_BALLOT, type TypedShape, type TypingKey } from '@shared/confidence-votes/ballots/typing-model';
import type { ClosedBallot, CloseOutcome, TakenBallot } from './close-outcome';
import type { SessionDoors, SessionSnapshot } from './session-snapshot';

const PAUSES = [500, 1_000, 2_000, 5_000];

interface WaitingKey {
  readonly key: TypingKey;
  /** Pressed while the screen said that a ballot is not stored: perhaps somebody typed that ballot again. */
  readonly unseen: boolean;
}

/**
 * One typist at one batch. A key is taken the moment it is pressed. While a closed ballot is being stored the next one
 * does not appear; keys pressed meanwhile wait and are replayed in their order, so that typing ahead loses nothing. A
 * ballot that cannot be stored stays on screen with its marks and is tried again by itself; what is typed meanwhile is
 * kept too, and shown before it is stored.
 */
export class TypingSession {
  readonly shape: TypedShape;
  readonly #doors: SessionDoors;
  readonly #listeners = new Set<() => void>();
  #waiting: WaitingKey[] = [];
  #closed: ClosedBallot | null = null;
  #storing = false;
  #attempt = 0;
  #cancelRetry: (() => void) | null = null;
  /** Keys came while a ballot was told to be taken: the Enter behind them ends a ballot and is no answer. */
  #strayed = false;
  #begun: number | null = null;
  #snapshot: SessionSnapshot;

  constructor(shape: TypedShape, firstBallot: number | null, doors: SessionDoors) {
    this.shape = shape;
    this.#doors = doors;
    this.#snapshot = {
      phase: firstBallot === null ? 'done' : 'typing',
      ballotNo: firstBallot ?? 0,
      typing: EMPTY_BALLOT,
      feedback: null,
      failure: null,
      trying: false,
      waiting: 0,
      sought: false,
      taken: null,
      besides: null,
      stored: 0,
      storedMs: 0,
      lastMs: null,
      differed: null,
      spare: 0,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  /** Whether leaving now would lose something that was typed. */
  get unfinished(): boolean {
    const { phase, typing } = this.#snapshot;
    return (
      phase === 'closing' ||
      phase === 'failed' ||
      phase === 'unseen' ||
      typing.marks !== '' ||
      typing.whole !== 'valid'
    );
  }

  readonly press = (key: TypingKey): void => {
    switch (this.#snapshot.phase) {
      case 'typing':
        this.#type(key);
        return;
      case 'closing':
        this.#waiting.push({ key, unseen: false });
        return;
      case 'failed':
        // Enter alone asks to try at once; after other keys it is the end of the next ballot as well.
        this.#keep(key);
        if (key === 'close') this.retry();
        return;
      case 'unseen':
        this.#keep(key);
        if (key === 'close') this.#type(key);
        return;
      case 'taken':
        if (key === 'close' && !this.#strayed) this.#leaveTaken();
        else {
          this.#strayed = key !== 'close';
          this.#doors.onFeedback('refused');
        }
        return;
      case 'done':
        return;
    }
  };

  /** The ballot being typed is thrown away; it stays the next one. */
  readonly discard = (): void => {
    if (this.#snapshot.phase !== 'typing') return;
    this.#begun = null;
    this.#set({ typing: EMPTY_BALLOT, feedback: null });
  };

  /** The program answers again, or somebody asked: try at once. */
  readonly retry = (): void => {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    if (this.#closed && !this.#storing) void this.#store(this.#closed);
  };

  /** The screen goes away. */
  readonly stop = (): void => {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#listeners.clear();
  };

  /** For a ballot behind the one on screen; Enter alone is about the one on screen. */
  #keep(key: TypingKey): void {
    if (key === 'close' && this.#waiting.length === 0) return;
    this.#waiting.push({ key, unseen: true });
    this.#set({ waiting: this.#waiting.length });
  }

  #type(key: TypingKey): void {
    this.#begun ??= this.#doors.now();
    const { state, feedback } = pressKey(this.shape, this.#snapshot.typing, key);
    if (feedback.kind === 'closed') {
      this.#closed = {
        ...feedback.ballot,
        ballotNo: this.#snapshot.ballotNo,
        durationMs: Math.max(0, Math.round(this.#doors.now() - this.#begun)),
      };
      this.#set({ typing: state, feedback, phase: 'closing', failure: null, differed: null, sought: false });
      void this.#store(this.#closed);
      return;
    }
    this.#set({ typing: state, feedback, sought: false });
    this.#doors.onFeedback(
      feedback.kind === 'refused' ? 'refused' : feedback.kind === 'asking' ? 'decision' : 'key',
    );
  }

  async #store(ballot: ClosedBallot): Promise<void> {
    this.#storing = true;
    const outcome = await this.#doors
      .store(ballot)
      .catch((): CloseOutcome => ({ kind: 'again', message: 'Chưa lưu được phiếu này.' }));
    this.#storing = false;
    if (outcome.kind === 'stored') this.#goOn(ballot, outcome);
    else if (outcome.kind === 'taken') this.#meet(outcome);
    else this.#fail(outcome);
  }

  /** Keys typed ahead were meant for a ballot behind this one, and which that is somebody has to look at first. */
  #meet({ by, next, typed }: TakenBallot): void {
    this.#closed = null;
    this.#attempt = 0;
    this.#waiting = [];
    this.#strayed = false;
    const { stored } = this.#snapshot;
    this.#set({
      phase: 'taken',
      failure: null,
      waiting: 0,
      taken: { by, next, typed },
      besides: typed - stored,
    });
    this.#doors.onFeedback('decision');
  }

  /** What was typed belongs to a ballot that stands already, so that the next one begins empty. */
  #leaveTaken(): void {
    const next = this.#snapshot.taken?.next ?? null;
    this.#begun = null;
    this.#set({
      phase: next === null ? 'done' : 'typing',
      ballotNo: next ?? this.#snapshot.ballotNo,
      typing: EMPTY_BALLOT,
      feedback: null,
      taken: null,
      sought: next !== null,
      spare: 0,
    });
  }

  #goOn(ballot: ClosedBallot, { next, differs }: Extract<CloseOutcome, { kind: 'stored' }>): void {
    this.#closed = null;
    this.#attempt = 0;
    this.#begun = null;
    const before = this.#snapshot;
    this.#set({
      phase: next === null ? 'done' : 'typing',
      ballotNo: next ?? ballot.ballotNo,
      typing: EMPTY_BALLOT,
      feedback: null,
      failure: null,
      stored: before.stored + 1,
      storedMs: before.storedMs + ballot.durationMs,
      lastMs: ballot.durationMs,
      differed: differs === true ? ballot.ballotNo : null,
      spare: next === null ? this.#waiting.length : 0,
    });
    this.#doors.onFeedback('closed');
    this.#replay();
  }

  #replay(): void {
    while (this.#snapshot.phase === 'typing') {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      if (next.unseen && next.key === 'close' && isComplete(this.shape, this.#snapshot.typing)) {
        this.#set({ phase: 'unseen' });
        this.#doors.onFeedback('decision');
      } else this.#type(next.key);
    }
    if (this.#snapshot.phase === 'done') this.#waiting = [];
    this.#set({ waiting: this.#waiting.length });
  }

  #fail({ kind, message }: Exclude<CloseOutcome, { kind: 'stored' | 'taken' }>): void {
    if (this.#snapshot.phase !== 'failed') this.#doors.onFeedback('decision');
    this.#set({ phase: 'failed', failure: message, trying: kind === 'again' });
    if (kind === 'refused') return;
    const pause = PAUSES[Math.min(this.#attempt, PAUSES.length - 1)]!;
    this.#attempt += 1;
    this.#cancelRetry?.();
    this.#cancelRetry = this.#doors.after(pause, this.retry);
  }

  #set(change: Partial<SessionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
