import type { InvalidReason } from '../model';

/**
 * A count ballot by ballot: every ballot is typed by two (or three) people who do not see each other, a third person
 * reads the paper again where they differ. Marks are one character a person in printed order: a level from `1`, `0` for
 * no mark, `9` for more than one.
 */

/** trưởng ban, người nhập lần 1/2/3, người phân xử, người quan sát. */
export type OperatorRole = 'head' | 'typist_1' | 'typist_2' | 'typist_3' | 'resolver' | 'observer';

/** What makes a whole ballot invalid whatever stands on it; a missing or double mark is typed as such. */
export type WholeBallotReason = Extract<InvalidReason, 'not_official_form' | 'no_seal' | 'other'>;

export const WHOLE_BALLOT_REASONS: readonly WholeBallotReason[] = ['not_official_form', 'no_seal', 'other'];

/** Stands for the ballot as a whole where a place names a person. */
export const WHOLE_BALLOT = -1;

/** What is on paper in one field: a mark, or for the whole ballot `valid` or the reason why not. */
export type FieldValue = '0' | '1' | '2' | '3' | '9' | 'valid' | WholeBallotReason;

/** One ballot as one person typed it on one PC. */
export interface BallotEntry {
  readonly id: string;
  readonly ballotKindId: string;
  readonly ballotNo: number;
  readonly entryNo: number;
  readonly operatorId: string;
  /** Empty where the ballot is invalid as a whole. */
  readonly marks: string;
  readonly invalidReason: WholeBallotReason | null;
  readonly closedAt: string;
  readonly origin: string;
}

/** What a third person read on paper for one field. */
export interface FieldResolution {
  readonly id: string;
  readonly ballotKindId: string;
  readonly ballotNo: number;
  /** Place of the person from 0, or `WHOLE_BALLOT`. */
  readonly place: number;
  readonly value: FieldValue;
  readonly operatorId: string;
  readonly resolvedAt: string;
  readonly origin: string;
}

/**
 * Two PCs typed the same ballot differently, one person made two entries of it, or read again what they had typed
 * themselves on another PC.
 */
export type BallotConflict = 'entries_contradict' | 'same_person' | 'resolutions_contradict' | 'resolved_own';

export type BallotOutcome =
  | { readonly state: 'missing' }
  | { readonly state: 'conflict'; readonly conflict: BallotConflict }
  | { readonly state: 'differs'; readonly places: readonly number[] }
  | { readonly state: 'decided'; readonly marks: string; readonly invalidReason: WholeBallotReason | null };

/** Where the ballots of one kind stand; no marks, so that it may be shown while people still type. */
export interface KindProgress {
  readonly ballotKindId: string;
  /** Ballots that got a number. */
  readonly ballots: number;
  /** Closed ballots by entry, the first entry first. */
  readonly closed: readonly number[];
  readonly undecided: number;
  readonly openDifferences: number;
  readonly conflicts: number;
  /** Absent while nothing that was typed has been set aside. */
  readonly setAside?: true;
}
