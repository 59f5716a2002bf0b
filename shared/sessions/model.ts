import { DAY_PARTS, type DayPart } from '../kernel/day-part';
import type { LocalDate } from '../kernel/local-date';

/**
 * thường lệ / chuyên đề / giải quyết công việc phát sinh đột xuất / thứ nhất / theo đề nghị của cử tri
 * (Luật 72/2025/QH15 Điều 34).
 */
export type SessionType = 'regular' | 'special' | 'urgent' | 'first' | 'voters';

export const SESSION_TYPES: readonly SessionType[] = ['regular', 'special', 'urgent', 'first', 'voters'];

/** Letters of a session's name. */
export const LONGEST_TITLE = 200;

/** Voters call a session of a commune alone (Luật 72/2025/QH15 Điều 34.4). */
export const sessionTypesOf = (level: 'province' | 'commune'): readonly SessionType[] =>
  SESSION_TYPES.filter((type) => type !== 'voters' || level === 'commune');

/** One session (kỳ họp), numbered through the term without regard to its kind. */
export interface Session {
  readonly id: string;
  readonly version: number;
  readonly sessionType: SessionType;
  /** null where the number is not decided yet. */
  readonly number: number | null;
  /** khóa, as the office writes it: "XI". */
  readonly termNumber: string;
  readonly title: string;
  readonly openingDate: LocalDate;
  /** Day of the general election; the first session is held within 45 days of it. */
  readonly electionDate: LocalDate | null;
  /** The first day on which the council elects, by its agenda; null where no item is an election. */
  readonly electedDate: LocalDate | null;
  readonly place: string;
  readonly note: string;
  readonly jointMeeting: JointMeeting;
  readonly petition: VoterPetition;
  readonly sittings: readonly Sitting[];
}

/** The meeting with UBND and the Front that prepares a session; its day is that of its step. Empty texts are not known. */
export interface JointMeeting {
  /** Clock times, "08:00". */
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly chair: string;
  readonly secretary: string;
  /** Whom to ask: name, telephone, e-mail. */
  readonly contact: string;
}

/** The petition that calls a session of a commune, as it was counted; null while a figure is not known. */
export interface VoterPetition {
  /** All voters of the commune. */
  readonly voters: number | null;
  readonly signatures: number | null;
  /** Signatures that stand with name, birth date and address. */
  readonly complete: number | null;
}

/** toàn thể / thảo luận tổ / trù bị / họp kín / đại biểu tự nghiên cứu. */
export type SittingKind = 'plenary' | 'group_discussion' | 'preparatory' | 'closed' | 'self_study';

export const SITTING_KINDS: readonly SittingKind[] = [
  'plenary',
  'group_discussion',
  'preparatory',
  'closed',
  'self_study',
];

/** One part of a day on which the session sits. */
export interface Sitting {
  readonly id: string;
  readonly date: LocalDate;
  readonly part: DayPart;
  readonly kind: SittingKind;
  /** Clock times, "08:00"; empty while not known. */
  readonly startTime: string;
  readonly endTime: string;
  readonly note: string;
}

/** Where a session stands today. */
export type SessionPhase = 'preparation' | 'sitting' | 'after';

/** The last day of the session: of its last sitting, or the opening day while none is entered. */
export function closingDayOf({
  openingDate,
  sittings,
}: Pick<Session, 'openingDate' | 'sittings'>): LocalDate {
  return sittings.reduce((last, { date }) => (date > last ? date : last), openingDate);
}

/**
 * By its days; but a sitting that was begun and has not ended is going on, whatever the calendar says: it may run past
 * midnight, or be held before the opening day.
 */
export function sessionPhase(
  session: Pick<Session, 'openingDate' | 'sittings'>,
  today: LocalDate,
  sittingGoesOn: boolean,
): SessionPhase {
  if (sittingGoesOn) return 'sitting';
  if (today < session.openingDate) return 'preparation';
  return today <= closingDayOf(session) ? 'sitting' : 'after';
}

/** Sittings in the order in which they are held. */
export function inOrderOfDays<T extends Pick<Sitting, 'date' | 'part' | 'startTime'>>(
  sittings: readonly T[],
): readonly T[] {
  const key = ({ date, part, startTime }: T): string => `${date} ${DAY_PARTS.indexOf(part)} ${startTime}`;
  return sittings.toSorted((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
}
