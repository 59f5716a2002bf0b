import type { LocalDate } from '../kernel/local-date';
import type { AttendanceStatus } from './model';

/**
 * Whether changing a mark needs a reason: what was recorded on an earlier day is history. The first mark of a field needs
 * none, whenever it is made, and neither does putting right what was recorded today, also of an older half day that is
 * being copied from paper; all of it is kept with who and when. Another substitute is another mark: it decides who is paid.
 */
export function needsReason(
  recordedOn: LocalDate | null,
  today: LocalDate,
  before: AttendanceStatus,
  after: AttendanceStatus,
  otherSubstitute = false,
): boolean {
  return (
    before !== 'not_recorded' &&
    (before !== after || otherSubstitute) &&
    recordedOn !== null &&
    recordedOn < today
  );
}
