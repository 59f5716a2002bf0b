import type { LocalDate } from '../kernel/local-date';
import { clockOfMinutes, minutesOf } from '../kernel/written-clock';
import type { AttendanceStatus } from './model';

interface Moment {
  readonly date: LocalDate;
  /** 24 hours: "07:46". */
  readonly time: string;
}

/**
 * What the clock says of somebody who stands at the door now: late on the day itself, more than so many minutes after the
 * beginning. On other days the clock says nothing, and neither does a half day without a beginning.
 */
export function statusByClock(
  slot: { readonly date: LocalDate; readonly startTime: string },
  lateMinutes: number,
  now: Moment,
): Extract<AttendanceStatus, 'present' | 'late'> {
  if (now.date !== slot.date || slot.startTime === '') return 'present';
  return minutesOf(now.time) - minutesOf(slot.startTime) > lateMinutes ? 'late' : 'present';
}

/** From which minute on somebody is late: "07:46"; null where the half day has no beginning, or nobody is late in that day. */
export function lateFrom(startTime: string, lateMinutes: number): string | null {
  const first = minutesOf(startTime) + lateMinutes + 1;
  if (startTime === '' || first >= 24 * 60) return null;
  return clockOfMinutes(first);
}

/** People come into the room before it begins; a roll called earlier than this is nearly always meant for another half day. */
const EARLIEST_MINUTES = 60;

/** Whether a half day is still to come: on a later day, or later today; a half day without a beginning may be now. */
export function isToCome(
  slot: { readonly date: LocalDate; readonly startTime: string },
  now: Moment,
): boolean {
  if (slot.date !== now.date || slot.startTime === '') return slot.date > now.date;
  return minutesOf(slot.startTime) - minutesOf(now.time) > EARLIEST_MINUTES;
}
