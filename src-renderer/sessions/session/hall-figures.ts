import { parseWrittenCount } from '@shared/kernel/written-count';
import type { HallReply } from '@shared/sessions/now/contract';

/** A figure as it was typed; null where nothing or no whole number stands. */
export const typedFigure = (typed: string): number | null =>
  typed.trim() === '' ? null : parseWrittenCount(typed);

/** Who is a deputy and who is in the hall by the roll, as fields hold it; nothing is said of a roll that was not called. */
export function hallFigures({ roll }: HallReply): {
  readonly total: string;
  readonly present: string;
  readonly absent: string;
} {
  const { inHall, notRecorded, total } = roll;
  const called = total > 0 && notRecorded < total;
  return {
    total: String(total),
    present: called ? String(inHall) : '',
    absent: called ? String(total - inHall) : '',
  };
}
