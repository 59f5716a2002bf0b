import { dateOfDayNumber, dayNumberOf, dayOfWeek, type LocalDate } from '../local-date';
import { isWeekend, publicHolidaysOf, WEEKDAY_NAMES } from './public-holidays';

/** What the office entered about one day: free in addition, or worked although the calendar says free. */
export interface DayEdit {
  readonly date: LocalDate;
  readonly kind: 'off' | 'working';
  readonly name: string;
}

/** Which days are worked. Years are computed when they are first asked for. */
export interface WorkCalendar {
  /** Why a day is free: "Chủ nhật", "Tết Nguyên đán"; empty on a working day. */
  whyFree(date: LocalDate): string;
  /**
   * The day so many working days later, or earlier when negative. The day that is counted from is not counted itself,
   * and 0 is that day whatever it is.
   */
  addWorkingDays(date: LocalDate, days: number): LocalDate;
  /** Working days after `from` up to and including `to`; negative when `to` is earlier, so that adding them leads back. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
}

/** A year of holidays and weekends alone has 240 working days; this is far beyond any deadline. */
const MOST_DAYS = 4000;

/** Holidays by the number of their day. They are the same for every calendar, so they are computed once a year. */
const holidaysByYear = new Map<number, ReadonlyMap<number, string>>();

function holidaysOf(year: number): ReadonlyMap<number, string> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  // A day off in place of a holiday at the end of December may lie in the next year.
  const days = [...publicHolidaysOf(year - 1), ...publicHolidaysOf(year)];
  const ofYear = new Map(
    days.filter(({ date }) => date.startsWith(`${year}-`)).map(({ date, name }) => [dayNumberOf(date), name]),
  );
  holidaysByYear.set(year, ofYear);
  return ofYear;
}

export function createWorkCalendar(edits: readonly DayEdit[] = []): WorkCalendar {
  const edited = new Map(edits.map((edit) => [dayNumberOf(edit.date), edit]));
  const answers = new Map<number, string>();

  function computeWhyFree(day: number): string {
    const edit = edited.get(day);
    if (edit) return edit.kind === 'working' ? '' : edit.name || 'Ngày nghỉ';
    const date = dateOfDayNumber(day);
    const holiday = holidaysOf(Number(date.slice(0, 4))).get(day);
    return holiday ?? (isWeekend(date) ? (WEEKDAY_NAMES[dayOfWeek(date)] ?? '') : '');
  }

  function whyFree(day: number): string {
    const known = answers.get(day);
    if (known !== undefined) return known;
    const why = computeWhyFree(day);
    answers.set(day, why);
    return why;
  }

  function addWorkingDays(date: LocalDate, days: number): LocalDate {
    if (days === 0) return date;
    const step = days < 0 ? -1 : 1;
    const from = dayNumberOf(date);
    let day = from;
    for (let left = Math.abs(days); left > 0;) {
      day += step;
      if (Math.abs(day - from) > MOST_DAYS) throw new RangeError(`no ${days} working days around ${date}`);
      if (whyFree(day) === '') left -= 1;
    }
    return dateOfDayNumber(day);
  }

  function workingDaysBetween(from: LocalDate, to: LocalDate): number {
    const last = dayNumberOf(to);
    let count = 0;
    for (let day = dayNumberOf(from); day !== last;) {
      const step = day < last ? 1 : -1;
      day += step;
      if (whyFree(day) === '') count += step;
    }
    return count;
  }

  return {
    whyFree: (date) => whyFree(dayNumberOf(date)),
    addWorkingDays,
    workingDaysBetween,
  };
}
