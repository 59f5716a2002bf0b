import type { LocalDate } from '../../kernel/local-date';
import type { Verification } from '../model';

/** What the office prepares before a vote: its calendar, and the record of each person. */

/** A step of the calendar as it is stored: one of the known steps that somebody changed, or one of the office's own. */
export interface StoredStep {
  readonly id: string;
  readonly version: number;
  /** Which known step this is; own steps have a code that begins with "own". */
  readonly code: string;
  readonly title: string;
  /** Days before the opening day; null where the step has no such rule. */
  readonly daysBefore: number | null;
  /** A day set by a person; null follows the rule. */
  readonly fixedDate: LocalDate | null;
  readonly basis: string;
  readonly verification: Verification;
  readonly owner: string;
  readonly doneDate: LocalDate | null;
  readonly note: string;
}

/** A deputy asks that a matter be verified by a competent body, or that the person explain it in writing. */
export type RequestKind = 'verification' | 'clarification';

export interface ClarificationRequest {
  readonly id: string;
  readonly version: number;
  readonly officialId: string;
  readonly deputyId: string | null;
  readonly deputyName: string;
  readonly requestKind: RequestKind;
  readonly question: string;
  /** Who has to answer: the person, or the body that verifies. */
  readonly addressee: string;
  readonly receivedDate: LocalDate | null;
  readonly dueDate: LocalDate | null;
  readonly answer: string;
  readonly answeredDate: LocalDate | null;
}

/** What a person reports about their own work; one report a person. */
export interface PersonalReport {
  readonly id: string;
  readonly version: number;
  readonly officialId: string;
  readonly results: string;
  readonly qualities: string;
  readonly assetDeclaration: string;
  readonly shortcomings: string;
  readonly voterAnswers: string;
  readonly receivedDate: LocalDate | null;
}

/** What voters say about a person, and where it comes from. */
export interface VoterOpinion {
  readonly id: string;
  readonly version: number;
  readonly officialId: string;
  readonly source: string;
  readonly content: string;
  readonly receivedDate: LocalDate | null;
}

/** What a person did in one field in one year. */
export interface DutyRecord {
  readonly id: string;
  readonly version: number;
  readonly officialId: string;
  readonly year: number;
  readonly field: string;
  readonly content: string;
}

/** What was promised in an answer; done or still open. */
export interface AnswerPromise {
  readonly content: string;
  readonly dueDate: LocalDate | null;
  readonly doneDate: LocalDate | null;
  readonly doneNote: string;
}

/** A question (chất vấn) put to a person of the list at a session, as the register of the sessions tells it. */
export interface AskedQuestion {
  readonly id: string;
  readonly officialId: string;
  readonly sessionTitle: string;
  readonly askedDate: LocalDate;
  readonly deputyName: string;
  readonly field: string;
  readonly content: string;
  readonly answered: boolean;
  readonly answer: string;
  readonly promises: readonly AnswerPromise[];
}

/** Everything that was gathered for one vote, in the order of the list of persons. */
export interface Groundwork {
  readonly steps: readonly StoredStep[];
  readonly requests: readonly ClarificationRequest[];
  readonly reports: readonly PersonalReport[];
  readonly opinions: readonly VoterOpinion[];
  readonly duties: readonly DutyRecord[];
  readonly questions: readonly AskedQuestion[];
}

export const NO_GROUNDWORK: Groundwork = {
  steps: [],
  requests: [],
  reports: [],
  opinions: [],
  duties: [],
  questions: [],
};
