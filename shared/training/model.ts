import type { DayPart } from '../kernel/day-part';
import type { LocalDate } from '../kernel/local-date';

/** What stands in one field of the roll. `not_recorded` says that nobody looked yet; it never means absent. */
export const ATTENDANCE_STATUSES = [
  'present',
  'late',
  'left_early',
  'excused',
  'absent',
  'substitute',
  'not_recorded',
] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** One character a status: the marks of a person are a text as long as the class has half days, in their order. */
export const STATUS_CODES: Readonly<Record<AttendanceStatus, string>> = {
  present: 'c',
  late: 'm',
  left_early: 's',
  excused: 'p',
  absent: 'k',
  substitute: 't',
  not_recorded: '-',
};

/** By the number of the character: looked up for every mark of a whole province. */
const STATUS_OF_CHARACTER: readonly (AttendanceStatus | undefined)[] = ATTENDANCE_STATUSES.reduce<
  (AttendanceStatus | undefined)[]
>((table, status) => {
  table[STATUS_CODES[status].charCodeAt(0)] = status;
  return table;
}, Array<undefined>(128).fill(undefined));

/** Unknown characters and places beyond the end are not recorded. */
export function statusAt(marks: string, place: number): AttendanceStatus {
  if (place < 0 || place >= marks.length) return 'not_recorded';
  return STATUS_OF_CHARACTER[marks.charCodeAt(place)] ?? 'not_recorded';
}

export function withStatus(marks: string, place: number, status: AttendanceStatus): string {
  const padded = marks.padEnd(place, STATUS_CODES.not_recorded);
  return `${padded.slice(0, place)}${STATUS_CODES[status]}${padded.slice(place + 1)}`;
}

/** What the rules need to know of a half day. */
export interface Slot {
  readonly date: LocalDate;
  readonly part: DayPart;
  /** Lessons (tiết) taught in it. */
  readonly periods: number;
  /** Did not take place: counts nowhere. */
  readonly cancelled: boolean;
}

/** From the first day to the last, both counted in; null where the class itself begins or ends. */
export interface Enrolment {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Whom a class asks for people: units that got seats or stand on its list, or every unit there is. */
export const INVITED = ['named', 'every'] as const;
export type Invited = (typeof INVITED)[number];

export type EssayResult = 'passed' | 'failed';

/**
 * When a certificate is given. No text of law sets a minimum (Nghị định 171/2025/NĐ-CP names none): each class states
 * its own, and lists print it.
 */
export interface CertificateRule {
  /** Whole percent that must be attended at least. */
  readonly minPercent: number;
  readonly countUnit: 'slot' | 'period';
  readonly excusedCountsAs: 'present' | 'absent' | 'ignored';
  readonly needEssay: boolean;
}

export const USUAL_RULE: CertificateRule = {
  minPercent: 80,
  countUnit: 'slot',
  excusedCountsAs: 'absent',
  needEssay: false,
};
