import type { AgendaSnapshot } from '../agenda/changes';
import type { AgendaItem } from '../agenda/model';
import type { DatedStep } from '../deadlines/model';
import type { Guest } from '../invitations/model';
import type { Session } from '../model';
import type { HeldSession } from './held';
import type { Paper, ReminderLetter } from '../papers/model';
import type { MeetingDeputy, VoterMeeting } from '../voter-meetings/model';
import type { SessionSeating } from '../seating/model';
import type { TimeCode } from '../sitting-rules/model';

/** A deputy as lists of the session name one. */
export interface SessionDeputy {
  readonly name: string;
  /** "Tổ đại biểu số 1"; empty while in none. */
  readonly group: string;
}

/** A Tổ with the constituencies that elected its deputies, as the register names them. */
export interface DeputyGroup {
  /** Empty for those in none. */
  readonly name: string;
  readonly constituencies: readonly string[];
  readonly deputies: readonly string[];
}

export interface IssuedAgenda {
  readonly snapshot: AgendaSnapshot;
  readonly symbol: string;
  readonly issueDate: string | null;
}

/** Everything of a session that its papers are made from. */
export interface SessionSource {
  readonly session: Session;
  readonly agenda: readonly AgendaItem[];
  /** The agenda that was issued last, or the notice that changed it; null where none was that kept its items. */
  readonly issuedAgenda: IssuedAgenda | null;
  readonly held: HeldSession;
  readonly steps: readonly DatedStep[];
  /** The checklist of papers, in the order of the agenda. */
  readonly papers: readonly Paper[];
  /** Letters about late papers that were drawn up, the first one first. */
  readonly reminders: readonly ReminderLetter[];
  /** By Tổ and name, as they sit. */
  readonly deputies: readonly SessionDeputy[];
  /** The same deputies once more, by Tổ. */
  readonly groups: readonly DeputyGroup[];
  readonly guests: readonly Guest[];
  /** The hall with who sits where; null while no hall was given. */
  readonly seating: SessionSeating | null;
  /** Meetings with voters before and after the session, in their order. */
  readonly voterMeetings: readonly VoterMeeting[];
  /** The deputies who can attend, by Tổ. */
  readonly meetingDeputies: readonly MeetingDeputy[];
  /** How long somebody speaks, by the office's own rules of sittings. */
  readonly speakingMinutes: Readonly<Record<TimeCode, number>>;
}
