import type { TypingFeedback, TypingState } from '@shared/confidence-votes/ballots/typing-model';
import type { ClosedBallot, CloseOutcome, TakenBallot } from './close-outcome';

export interface SessionDoors {
  /** Answers `stored` only when the ballot is durable. */
  readonly store: (ballot: ClosedBallot) => Promise<CloseOutcome>;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** Runs something later; returns how to cancel it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Told of every key as it is taken: the sounds. */
  readonly onFeedback: (feedback: SessionSound) => void;
}

export type SessionSound = 'key' | 'closed' | 'refused' | 'decision';

export interface SessionSnapshot {
  /**
   * `taken`: the ballot on screen was typed by somebody else; `unseen`: it was typed and closed while the one before could
   * not be stored, and is shown before it is stored; `done`: this entry of the batch is complete.
   */
  readonly phase: 'typing' | 'closing' | 'failed' | 'unseen' | 'taken' | 'done';
  readonly ballotNo: number;
  readonly typing: TypingState;
  readonly feedback: TypingFeedback | null;
  /** Why the ballot on screen could not be stored yet. */
  readonly failure: string | null;
  /** Whether the program tries again by itself. */
  readonly trying: boolean;
  /** Keys that wait for the ballots behind the one on screen. */
  readonly waiting: number;
  /** Whether the ballot on screen follows one that was taken: its sheet has to be looked for before the first key. */
  readonly sought: boolean;
  readonly taken: TakenBallot | null;
  /** Ballots of the stack that were stored besides those counted in `stored`; null until somebody else was met here. */
  readonly besides: number | null;
  /** Ballots stored since the screen was opened, and how long they took. */
  readonly stored: number;
  readonly storedMs: number;
  readonly lastMs: number | null;
  /** The ballot stored last, if its entries differ. */
  readonly differed: number | null;
  /** Keys typed after the last ballot of the batch: they belong to nothing. */
  readonly spare: number;
}
