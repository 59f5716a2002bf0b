import type { FieldValue, WholeBallotReason } from '../ballots/model';

/**
 * The log of a count. Every PC writes a chain of its own (`origin`), each line with the hash of the line before it. What
 * happened is the union of all chains: lines of different PCs have no order between them, so that every rule here gives
 * the same whatever comes first.
 */

export const LOG_EVENT_KINDS = [
  'opened',
  'ballots_announced',
  'batches_made',
  'ballot_closed',
  'entries_voided',
  'field_resolved',
  'resolution_voided',
  'pencil_totals',
  'merged',
  'state_changed',
  'operator_saved',
  'ballots_released',
  'printed',
  'sample_drawn',
  'rehearsal_checked',
  'meeting_recorded',
  'balance_recorded',
  'sample_recorded',
  'practised',
  'program_changed',
  'paper_issued',
  'paper_printed',
  'paper_withdrawn',
  'papers_handed_out',
] as const;
export type LogEventKind = (typeof LOG_EVENT_KINDS)[number];

/**
 * What a line says that came without its contents: its place, kind, time and hash are known, so that the chain holds, but
 * not what it says. No line that is written says this, because every payload is an object.
 */
export const WITHHELD = 'null';

export const isWithheld = ({ payload }: { readonly payload: unknown }): boolean => payload === WITHHELD;

/** One line; `payload` is the JSON text that was hashed (event-contract.ts says what of it is read), or WITHHELD. */
export interface LogLine {
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly eventKind: LogEventKind;
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The last line of one chain. */
export interface ChainHead {
  readonly origin: string;
  readonly seq: number;
  readonly hash: string;
}

/** Eight characters each at the moment when the figures were frozen; the minutes print them. */
export interface FrozenCodes {
  readonly at: string;
  /** Of the last lines of all chains. */
  readonly headCode: string;
  /** Of the opening and of the ballots that count: equal on all PCs that hold the same. */
  readonly contentCode: string;
}

/** A closing of the figures that was not taken back, by the PC that made it. */
export interface ToldClosing extends FrozenCodes {
  readonly origin: string;
  /** Of this PC, of another PC's copy, or of another PC that handed it on closed and was opened again here. */
  readonly standing: 'own' | 'other' | 'opened_here';
  /** Against this PC's own: every figure, whoever typed it; not compared where it has none. */
  readonly figures: 'same' | 'other' | 'uncompared';
  /** Against this PC's own, by the content codes; not compared where they were made by different rules. */
  readonly ballots: 'same' | 'other' | 'uncompared';
}

/** Who set something aside, when and why; the earliest counts where several PCs did. */
export interface Voiding {
  readonly at: string;
  readonly reason: string;
  readonly operatorId: string;
}

/** One ballot as one person typed it, as the log tells it. */
export interface LoggedEntry {
  readonly id: string;
  readonly ballotKindId: string;
  readonly ballotNo: number;
  readonly entryNo: number;
  readonly source: 'typed' | 'scanned';
  readonly operatorId: string;
  readonly marks: string;
  readonly invalidReason: WholeBallotReason | null;
  readonly keys: number;
  readonly durationMs: number;
  readonly closedAt: string;
  readonly origin: string;
  readonly voided: Voiding | null;
}

/** What a third person read on paper for one field, as the log tells it. */
export interface LoggedResolution {
  readonly id: string;
  readonly ballotKindId: string;
  readonly ballotNo: number;
  readonly place: number;
  readonly value: FieldValue;
  readonly operatorId: string;
  readonly resolvedAt: string;
  readonly origin: string;
  readonly voided: Voiding | null;
}

/** Everything that was typed and read again; what was set aside is in it with its reason. */
export interface LoggedBallots {
  readonly entries: readonly LoggedEntry[];
  readonly resolutions: readonly LoggedResolution[];
}
