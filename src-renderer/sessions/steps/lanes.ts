import { deadlineStateOf, type DeadlineState } from '@shared/kernel/deadline-state';
import { daysBetween, addDays, type LocalDate } from '@shared/kernel/local-date';
import type { DatedStep } from '@shared/sessions/deadlines/model';

/** The steps of one owner on the line of days. */
export interface Lane {
  readonly owner: string;
  readonly steps: readonly (DatedStep & { readonly date: LocalDate })[];
}

/** Whoever is named first answers for the step. */
const firstOwner = (owner: string): string => owner.split(',')[0]?.trim() || 'Chưa ghi người làm';

/** Dated steps by owner, the owner with the earliest step first. */
export function lanesOf(steps: readonly DatedStep[]): readonly Lane[] {
  const shown = steps.flatMap((step) =>
    step.date === null || step.skipped ? [] : [{ ...step, date: step.date }],
  );
  const byOwner = Map.groupBy(shown, ({ owner }) => firstOwner(owner));
  return [...byOwner]
    .map(([owner, own]) => ({ owner, steps: own }))
    .toSorted((left, right) => (firstDay(left) < firstDay(right) ? -1 : 1));
}

const WORST_FIRST: readonly DeadlineState[] = ['late', 'today', 'soon', 'later', 'done'];

/** What one mark of the picture stands for: all steps of an owner on one day, coloured by the one that presses most. */
export interface DayMark {
  readonly date: LocalDate;
  readonly state: DeadlineState;
  readonly steps: Lane['steps'];
}

export function marksOf(steps: Lane['steps'], today: LocalDate): readonly DayMark[] {
  return [...Map.groupBy(steps, ({ date }) => date)].map(([date, own]) => {
    const states = new Set(own.map((step) => deadlineStateOf(step, today)));
    return { date, steps: own, state: WORST_FIRST.find((state) => states.has(state)) ?? 'later' };
  });
}

const firstDay = ({ steps }: Lane): LocalDate =>
  steps
    .map(({ date, from }) => from ?? date)
    .reduce((first, day) => (day < first ? day : first), '9999-12-31');

export interface Scale {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** Where a day lies, 0 to 100. */
  place(date: LocalDate): number;
  /** First days of the months in sight. */
  readonly months: readonly LocalDate[];
}

/** From a little before the first day, or today where that is earlier, to a little after the last. */
export function scaleOf(lanes: readonly Lane[], opening: LocalDate, today: LocalDate): Scale | null {
  const days = lanes.flatMap(({ steps }) => steps.flatMap(({ date, from }) => [from ?? date, date]));
  if (days.length === 0) return null;
  const all = [...days, opening].toSorted();
  const earliest = all[0] ?? opening;
  const first = addDays(today < earliest ? today : earliest, -2);
  const last = addDays(all.at(-1) ?? opening, 3);
  const span = daysBetween(first, last);
  const months: LocalDate[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = `${addDays(month, 32).slice(0, 7)}-01`) {
    if (month >= first) months.push(month);
  }
  return { first, last, months, place: (date) => (daysBetween(first, date) / span) * 100 };
}
