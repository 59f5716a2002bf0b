import type { InvalidReason } from '../model';

/** What one ballot is while it is typed (typing.ts), from its first key to the closed ballot. */

export type TypingKey =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | 'fill'
  | 'ten'
  | 'invalid'
  | 'back'
  | 'forward'
  | 'close';

export type WholeReason = Extract<InvalidReason, 'not_official_form' | 'no_seal' | 'other'>;

/** The digit that names each reason, from 1. */
export const WHOLE_REASONS: readonly WholeReason[] = ['not_official_form', 'no_seal', 'other'];

/** The ballot on paper: the printed number of each person from top to bottom, and the columns. */
export interface TypedShape {
  readonly numbers: readonly number[];
  readonly levels: number;
}

/** One step after filling: a person who differs, or ten people passed. */
interface FillStep {
  readonly place: number | null;
  /** Where the next digit begins to look. */
  readonly next: number;
}

export interface Fill {
  /** How many people had been marked one by one. */
  readonly from: number;
  readonly level: string;
  /** The first person whom a digit can name: the one who got the level by its own key. */
  readonly first: number;
  readonly steps: readonly FillStep[];
}

export interface TypingState {
  /** One character a person as in `positions.ts`, as far as typed. */
  readonly marks: string;
  readonly fill: Fill | null;
  /** Marks that were taken off one by one and stand on the ballot still, the next one first. */
  readonly undone: string;
  /** Whether the ballot as a whole is invalid; marks typed before stay, so that one can go back. */
  readonly whole: 'valid' | 'asking' | WholeReason;
  /** Keys pressed for this ballot, refused ones too. */
  readonly keys: number;
}

export interface TypedBallot {
  readonly marks: string;
  readonly invalidReason: WholeReason | null;
  readonly keys: number;
}

export type TypingRefusal =
  | 'incomplete'
  | 'full'
  | 'no_such_mark'
  | 'no_level_yet'
  | 'nobody_there'
  | 'nothing_to_push'
  | 'nothing_to_undo'
  | 'nothing_to_redo'
  | 'no_such_reason'
  | 'reason_needed'
  | 'is_invalid';

export type TypingFeedback =
  | { readonly kind: 'marked'; readonly place: number }
  | { readonly kind: 'filled'; readonly from: number }
  | { readonly kind: 'excepted'; readonly place: number }
  | { readonly kind: 'passed' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'reason'; readonly reason: WholeReason }
  | { readonly kind: 'closed'; readonly ballot: TypedBallot }
  | { readonly kind: 'refused'; readonly why: TypingRefusal };

export interface TypingStep {
  readonly state: TypingState;
  readonly feedback: TypingFeedback;
}

export const EMPTY_BALLOT: TypingState = { marks: '', fill: null, undone: '', whole: 'valid', keys: 0 };
