import type { LocalDate } from '../../kernel/local-date';

/**
 * What a deadline counts from: the opening day, the last day of the session, the day of the general election, the day on
 * which the council itself elects (the first item of that kind), or another step of the same session.
 */
export type AnchorKind = 'opening' | 'closing' | 'election' | 'elected' | 'step';

export const ANCHOR_KINDS: readonly AnchorKind[] = ['opening', 'closing', 'election', 'elected', 'step'];

/** ngày / ngày làm việc. */
export type DayUnit = 'calendar' | 'working';

/** Which part of the session's life a step belongs to. */
export type StepPhase = 'before' | 'during' | 'after';

export const STEP_PHASES: readonly StepPhase[] = ['before', 'during', 'after'];

/**
 * The last day that a text allows, counted from the same kinds of anchor. A step that falls later breaks it; the program
 * says so and never refuses, because short preparation is real.
 */
export interface LegalLimit {
  readonly anchor: AnchorKind;
  /** Code of the step when `anchor` is `step`. */
  readonly anchorCode: string;
  readonly offset: number;
  readonly unit: DayUnit;
}

/**
 * When one step is due, as data: nothing here is a constant of the program, the office edits every field. Offsets are
 * days before (negative) or after (positive) the anchor.
 */
export interface DeadlineRule {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  /** What is written or printed for it. */
  readonly paper: string;
  readonly phase: StepPhase;
  readonly anchor: AnchorKind;
  readonly anchorCode: string;
  readonly offset: number;
  /** The last of several possible days; null where the rule names one day. Within a range a person chooses. */
  readonly offsetTo: number | null;
  readonly unit: DayUnit;
  readonly limit: LegalLimit | null;
  readonly basis: string;
  /** `unverified`: from an older or unread text, or from practice alone. */
  readonly verification: 'verified' | 'unverified';
  /** When and by whom the office compared the rule with its own regulation (S08); empty while nobody did. */
  readonly checkedDate: LocalDate | null;
  readonly checkedBy: string;
}

/** A step of one session: its own copy of the rule, and what became of it. */
export interface SessionStep extends DeadlineRule {
  readonly id: string;
  readonly version: number;
  /** A day that a person set; null follows the rule. */
  readonly fixedDate: LocalDate | null;
  readonly doneDate: LocalDate | null;
  /** This session goes without the step. */
  readonly skipped: boolean;
  readonly note: string;
}

/** One step with its day, and how the day came about. */
export interface DatedStep extends SessionStep {
  /** First possible day of a range; null where there is one day. */
  readonly from: LocalDate | null;
  /** The day by which it is due; null while what it counts from has no day. */
  readonly date: LocalDate | null;
  /** True while a range waits for somebody to choose a day in it. */
  readonly toChoose: boolean;
  /** How the day was computed, in words; empty for a day that a person set. */
  readonly arithmetic: string;
  /** The day by the rule alone, where short preparation moved it; null otherwise. */
  readonly squeezedFrom: LocalDate | null;
  /** Why the day is no working day; empty when it is one. */
  readonly whyFree: string;
  readonly limitDate: LocalDate | null;
  readonly broken: BrokenLimit | null;
}

export interface BrokenLimit {
  readonly limitDate: LocalDate;
  /** "chậm nhất 10 ngày làm việc trước khai mạc" */
  readonly limitWords: string;
  /** By how many days, in the unit of the limit. */
  readonly lateBy: number;
  readonly unit: DayUnit;
}

/** One step that falls on another day than before. */
export interface MovedStep {
  readonly code: string;
  readonly title: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly done: boolean;
  /** The limit that the new day breaks; null where none is broken. */
  readonly broken: BrokenLimit | null;
  /** It was left out as past when the session was made, and is done again. */
  readonly comesBack: boolean;
}
