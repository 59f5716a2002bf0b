import type { AgendaItem } from '../agenda/model';
import type { DatedStep } from '../deadlines/model';
import type { Guest } from '../invitations/model';
import type { Session } from '../model';
import type { HeldSession } from './held';
import type { Paper } from '../papers/model';

/** A deputy as lists of the session name one. */
export interface SessionDeputy {
  readonly name: string;
  /** "Tổ đại biểu số 1"; empty while in none. */
  readonly group: string;
}

/** Everything of a session that its papers are made from. */
export interface SessionSource {
  readonly session: Session;
  readonly agenda: readonly AgendaItem[];
  readonly held: HeldSession;
  readonly steps: readonly DatedStep[];
  /** The checklist of papers, in the order of the agenda. */
  readonly papers: readonly Paper[];
  /** By Tổ and name, as they sit. */
  readonly deputies: readonly SessionDeputy[];
  readonly guests: readonly Guest[];
}
