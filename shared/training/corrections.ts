import type { LocalDate } from '../kernel/local-date';
import type { AttendanceStatus } from './model';

/**
 * Whether changing a mark needs a reason: on a day that is over, what stood there is history. The first mark of a field
 * needs none, whenever it is made, and neither does putting right a slip on the day itself; both are kept with who and
 * when.
 */
export function needsReason(
  slotDate: LocalDate,
  today: LocalDate,
  before: AttendanceStatus,
  after: AttendanceStatus,
): boolean {
  return slotDate < today && before !== 'not_recorded' && before !== after;
}
