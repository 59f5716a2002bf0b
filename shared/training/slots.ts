import { DAY_PARTS, type DayPart } from '../kernel/day-part';
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date';

export const MOST_SLOTS = 60;

/** When halls usually open; each half day can be given its own. */
export const USUAL_START: Readonly<Record<DayPart, string>> = {
  morning: '07:30',
  afternoon: '13:30',
  evening: '18:30',
};

export interface SlotPlan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly parts: readonly DayPart[];
  readonly skipWeekend: boolean;
}

/** Every half day from the first day to the last, in their order. Empty when the last day lies before the first. */
export function plannedSlots(plan: SlotPlan): { readonly date: LocalDate; readonly part: DayPart }[] {
  const parts = DAY_PARTS.filter((part) => plan.parts.includes(part));
  // A year typed wrong must not be walked day by day for centuries.
  const days = Math.min(daysBetween(plan.from, plan.to), 400);
  const slots: { date: LocalDate; part: DayPart }[] = [];
  for (let day = 0; day <= days; day += 1) {
    const date = addDays(plan.from, day);
    if (plan.skipWeekend && isWeekend(date)) continue;
    for (const part of parts) slots.push({ date, part });
  }
  return slots;
}

/** A Monday long ago, from which the days of the week are counted. */
const MONDAY = '1900-01-01';

function isWeekend(date: LocalDate): boolean {
  return ((daysBetween(MONDAY, date) % 7) + 7) % 7 > 4;
}

/** By day, then part of the day. */
export function inOrderOfTime<T extends { readonly date: LocalDate; readonly part: DayPart }>(
  slots: readonly T[],
): T[] {
  return slots.toSorted((left, right) =>
    left.date === right.date
      ? DAY_PARTS.indexOf(left.part) - DAY_PARTS.indexOf(right.part)
      : left.date < right.date
        ? -1
        : 1,
  );
}
