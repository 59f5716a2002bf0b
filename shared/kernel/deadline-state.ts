import { daysBetween, type LocalDate } from './local-date';

/** Where something with a last day stands. It is late from the day after; `soon` is within a week. */
export type DeadlineState = 'done' | 'late' | 'today' | 'soon' | 'later' | 'undated';

const SOON_DAYS = 7;

export function deadlineStateOf(
  { date, doneDate }: { readonly date: LocalDate | null; readonly doneDate: LocalDate | null },
  today: LocalDate,
): DeadlineState {
  if (doneDate !== null) return 'done';
  if (date === null) return 'undated';
  const left = daysBetween(today, date);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= SOON_DAYS ? 'soon' : 'later';
}
