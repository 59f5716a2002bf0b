import type { LocalDate } from '../../kernel/local-date';
import { isInHall, type RollStatus } from './model';

/** Coming late and leaving early are what happens at a sitting, not corrections. */
const happens = (before: RollStatus, after: RollStatus): boolean =>
  (before === 'absent' && after === 'late') ||
  (before === 'excused' && after === 'late') ||
  (isInHall(before) && after === 'left') ||
  (before === 'left' && isInHall(after));

/**
 * Whether the record of a deputy changes only with a reason: after the roll of the sitting was closed, or on a later day.
 * What was never recorded may always be added.
 */
export function needsReason(
  roll: { readonly closed: boolean; readonly date: LocalDate },
  today: LocalDate,
  before: RollStatus,
  after: RollStatus,
): boolean {
  if (before === 'not_recorded' || before === after) return false;
  if (today > roll.date) return true;
  return roll.closed && !happens(before, after);
}
