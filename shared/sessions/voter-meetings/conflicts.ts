import { dateText } from '../../kernel/local-date';
import { minutesOf } from '../../kernel/written-clock';
import type { VoterMeeting } from './model';

/** A deputy who is expected at two meetings at the same hour. */
interface MeetingConflict {
  readonly deputyId: string;
  readonly meetingIds: readonly [string, string];
  /** "Lê Thị Hoa: 14:00 ngày 05/11/2026 ở Nhà văn hóa xã Một và ở Nhà văn hóa xã Hai." */
  readonly sentence: string;
}

/** A meeting whose end nobody wrote down is taken to last this long, so that two at one hour are seen. */
const USUAL_MINUTES = 60;

type Held = Pick<VoterMeeting, 'date' | 'deputies' | 'endTime' | 'id' | 'place' | 'startTime' | 'units'>;

function overlap(left: Held, right: Held): boolean {
  if (left.date === null || left.date !== right.date) return false;
  if (left.startTime === '' || right.startTime === '') return false;
  const end = ({ endTime, startTime }: Held): number =>
    endTime === '' ? minutesOf(startTime) + USUAL_MINUTES : minutesOf(endTime);
  return minutesOf(left.startTime) < end(right) && minutesOf(right.startTime) < end(left);
}

const where = ({ place, units }: Held): string => (place === '' ? units : place) || 'nơi chưa ghi';

/** Every deputy who would have to be at two places at once, meeting by meeting in the order given. */
export function meetingConflicts(meetings: readonly Held[]): readonly MeetingConflict[] {
  return meetings.flatMap((left, index) =>
    meetings.slice(index + 1).flatMap((right) => {
      if (!overlap(left, right)) return [];
      const there = new Set(right.deputies.map(({ id }) => id));
      const day = dateText(left.date);
      const from = left.startTime > right.startTime ? left.startTime : right.startTime;
      return left.deputies
        .filter(({ id }) => there.has(id))
        .map(({ id, name }): MeetingConflict => ({
          deputyId: id,
          meetingIds: [left.id, right.id],
          sentence: `${name}: ${from} ngày ${day} ở ${where(left)} và ở ${where(right)}.`,
        }));
    }),
  );
}
