import type { LocalDate } from '../../kernel/local-date';

/** Meetings with voters are held before a session and after it. */
export const MEETING_PHASES = ['before', 'after'] as const;
export type MeetingPhase = (typeof MEETING_PHASES)[number];

export interface MeetingDeputy {
  readonly id: string;
  readonly name: string;
  /** "Tổ đại biểu số 1"; empty while in none. */
  readonly group: string;
}

/** One meeting (cuộc tiếp xúc cử tri). Empty texts and null are not known yet. */
export interface VoterMeeting {
  readonly id: string;
  readonly version: number;
  readonly phase: MeetingPhase;
  readonly date: LocalDate | null;
  /** Clock times, "14:00". */
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  /** Communes, wards, villages whose voters are met. */
  readonly units: string;
  readonly note: string;
  readonly deputies: readonly MeetingDeputy[];
}

export const meetingPhaseNames: Readonly<Record<MeetingPhase, string>> = {
  before: 'Trước kỳ họp',
  after: 'Sau kỳ họp',
};

export const meetingLabels = {
  phase: 'Trước hay sau kỳ họp',
  date: 'Ngày',
  startTime: 'Bắt đầu',
  endTime: 'Kết thúc',
  place: 'Địa điểm',
  units: 'Xã, phường, đơn vị bầu cử',
  deputies: 'Đại biểu dự',
  note: 'Ghi chú',
} as const;

/** As they are held: before the session first, by day and hour, those without a day last. */
export function inOrderOfMeetings<T extends Pick<VoterMeeting, 'date' | 'id' | 'phase' | 'startTime'>>(
  meetings: readonly T[],
): readonly T[] {
  const key = ({ date, id, phase, startTime }: T): string =>
    `${MEETING_PHASES.indexOf(phase)} ${date ?? '9999'} ${startTime} ${id}`;
  return meetings.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** Whole Tổ by name where all of it comes, the others by name: "Tổ đại biểu số 1 (5); Lê Thị Hoa". */
export function deputiesInWords(
  deputies: readonly MeetingDeputy[],
  everybody: readonly MeetingDeputy[],
): string {
  const come = new Set(deputies.map(({ id }) => id));
  const groups = [...Map.groupBy(everybody, ({ group }) => group)].filter(
    ([group, own]) => group !== '' && own.every(({ id }) => come.has(id)),
  );
  const whole = new Set(groups.map(([group]) => group));
  return [
    ...groups.map(([group, own]) => `${group} (${own.length})`),
    ...deputies.filter(({ group }) => !whole.has(group)).map(({ name }) => name),
  ].join('; ');
}
