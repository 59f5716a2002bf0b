import type { TypedBallot } from '@shared/confidence-votes/ballots/typing-model';

/**
 * How handing over a closed ballot ended. `again`: the same attempt may succeed later; `taken`: somebody else typed this
 * ballot of this entry meanwhile, so that it never will; `refused`: somebody must look.
 */
export type CloseOutcome =
  | { readonly kind: 'stored'; readonly next: number | null; readonly differs: boolean | null }
  | ({ readonly kind: 'taken' } & TakenBallot)
  | { readonly kind: 'again'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

export interface ClosedBallot extends TypedBallot {
  readonly ballotNo: number;
  readonly durationMs: number;
}

export interface TakenBallot {
  /** Who typed it; empty where that is not known. */
  readonly by: string;
  /** The ballot that nobody has typed yet; null when the stack is complete. */
  readonly next: number | null;
  /** Ballots of the stack that are stored, whoever typed them. */
  readonly typed: number;
}
