import type { LocalDate } from '../../kernel/local-date';
import { isInHall, type MarkFields, type RollStatus } from './model';

/** Coming late and leaving early are what happens at a sitting, not corrections. */
const happens = (before: RollStatus, after: RollStatus): boolean =>
  (before === 'absent' && after === 'late') ||
  (before === 'excused' && after === 'late') ||
  (isInHall(before) && after === 'left') ||
  (before === 'left' && isInHall(after));

type Words = Pick<MarkFields, 'arrivedTime' | 'leftTime' | 'reason'>;

/** Whether times or the reason of an absence would say something else than they did; what was left empty is only added. */
export const rewrites = (before: Words | null | undefined, after: Words): boolean =>
  (['arrivedTime', 'leftTime', 'reason'] as const).some(
    (field) => (before?.[field] ?? '') !== '' && before?.[field] !== after[field],
  );

/**
 * Whether the record of a deputy changes only with a reason: after the roll of the sitting was closed, or on a later day.
 * What was never recorded may always be added.
 */
export function needsReason(
  roll: { readonly closed: boolean; readonly date: LocalDate },
  today: LocalDate,
  before: RollStatus,
  after: RollStatus,
  rewritten = false,
): boolean {
  if (before === 'not_recorded' || (before === after && !rewritten)) return false;
  if (today > roll.date) return true;
  return roll.closed && (before === after || !happens(before, after));
}
