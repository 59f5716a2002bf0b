import type { DayPart } from '../../kernel/day-part';
import type { LocalDate } from '../../kernel/local-date';
import { minutesOf } from '../../kernel/written-clock';
import { USUAL_START } from '../slots';

interface DoorSlot {
  readonly date: LocalDate;
  readonly part: DayPart;
  /** "07:30", or empty. */
  readonly startTime: string;
  readonly cancelled: boolean;
}

/** Doors open so long before a half day begins. */
const EARLY_MINUTES = 120;

/**
 * The half day that people at the door come for: of today's, the last whose door is open, else the first; on other days
 * the next one to come, else the last. −1 where all are called off. By place in the list given, which is in order of time.
 */
export function slotAtTheDoor(
  slots: readonly DoorSlot[],
  now: { readonly date: LocalDate; readonly time: string },
): number {
  const kept = slots.flatMap((slot, place) => (slot.cancelled ? [] : [{ slot, place }]));
  const today = kept.filter(({ slot }) => slot.date === now.date);
  const open = today.findLast(({ slot }) => {
    const start = slot.startTime === '' ? USUAL_START[slot.part] : slot.startTime;
    return minutesOf(start) - EARLY_MINUTES <= minutesOf(now.time);
  });
  const next = kept.find(({ slot }) => slot.date >= now.date);
  return (open ?? today[0] ?? next ?? kept.at(-1))?.place ?? -1;
}
