import { nameKey } from '@shared/kernel/same-person';
import { isEnrolled, isThere } from '@shared/training/attendance';
import type { AttendanceStatus } from '@shared/training/model';
import type { CommandContext } from '../application/context';
import type { SlotRow } from './class-store';
import { standingMark, writeMarks } from './mark-store';
import { findTrainee, type TraineeRow } from './trainee-store';

/**
 * Row A11: whoever sits in for somebody and comes again fills that seat again: where nothing is recorded of it yet it
 * becomes "học thay" with their name, and is open again once their own mark is taken back. What somebody wrote there
 * stays.
 */
export async function keepSeat(
  context: CommandContext,
  slot: Pick<SlotRow, 'id' | 'slot_date' | 'cancelled'>,
  trainee: TraineeRow,
  status: AttendanceStatus,
): Promise<void> {
  if (trainee.link_kind !== 'substitute' || trainee.linked_to_id === null) return;
  const target = await findTrainee(context.tx, trainee.linked_to_id);
  const belongs =
    target &&
    slot.cancelled === 0 &&
    isEnrolled({ from: target.enrolled_from, to: target.enrolled_to }, { date: slot.slot_date });
  if (!belongs) return;
  const { status: before, substituteName } = await standingMark(context.tx, slot.id, target.id);
  const takes = isThere(status) && before === 'not_recorded';
  const leaves =
    !isThere(status) && before === 'substitute' && nameKey(substituteName) === nameKey(trainee.full_name);
  if (!takes && !leaves) return;
  const mark = takes
    ? ({ status: 'substitute', substituteName: trainee.full_name } as const)
    : ({ status: 'not_recorded', substituteName: '' } as const);
  await writeMarks(context, [{ slotId: slot.id, traineeId: target.id, before, ...mark }], {
    source: 'link',
    reason: `Theo điểm danh của người học thay ${trainee.full_name}`,
  });
}
