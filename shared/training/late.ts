import type { LocalDate } from '../kernel/local-date';
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

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
