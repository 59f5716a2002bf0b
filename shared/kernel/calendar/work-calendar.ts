import { addDays, dayOfWeek, daysBetween, type LocalDate } from '../local-date';
import { isWeekend, publicHolidaysOf, WEEKDAY_NAMES } from './public-holidays';

/** What the office entered about one day: free in addition, or worked although the calendar says free. */
export interface DayEdit {
  readonly date: LocalDate;
  readonly kind: 'off' | 'working';
  readonly name: string;
}

/** Which days are worked. Years are computed when they are first asked for. */
export interface WorkCalendar {
  isWorking(date: LocalDate): boolean;
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

export function createWorkCalendar(edits: readonly DayEdit[] = []): WorkCalendar {
  const edited = new Map(edits.map((edit) => [edit.date, edit]));
  const holidays = new Map<number, ReadonlyMap<LocalDate, string>>();

  function holidayName(date: LocalDate): string | undefined {
    const year = Number(date.slice(0, 4));
    let ofYear = holidays.get(year);
    if (!ofYear) {
      // A day off in place of New Year's Eve may lie in the next year.
      const days = [...publicHolidaysOf(year - 1), ...publicHolidaysOf(year)];
      ofYear = new Map(
        days.filter((day) => day.date.startsWith(date.slice(0, 4))).map((day) => [day.date, day.name]),
      );
      holidays.set(year, ofYear);
    }
    return ofYear.get(date);
  }

  function whyFree(date: LocalDate): string {
    const edit = edited.get(date);
    if (edit) return edit.kind === 'working' ? '' : edit.name || 'Ngày nghỉ';
    return holidayName(date) ?? (isWeekend(date) ? (WEEKDAY_NAMES[dayOfWeek(date)] ?? '') : '');
  }
  const isWorking = (date: LocalDate): boolean => whyFree(date) === '';

  function addWorkingDays(date: LocalDate, days: number): LocalDate {
    const step = days < 0 ? -1 : 1;
    let left = Math.abs(days);
    let day = date;
    for (let gone = 0; left > 0; gone += 1) {
      if (gone > MOST_DAYS) throw new RangeError(`no ${days} working days around ${date}`);
      day = addDays(day, step);
      if (isWorking(day)) left -= 1;
    }
    return day;
  }

  function workingDaysBetween(from: LocalDate, to: LocalDate): number {
    const step = to < from ? -1 : 1;
    let count = 0;
    let day = from;
    for (let left = Math.abs(daysBetween(from, to)); left > 0; left -= 1) {
      day = addDays(day, step);
      if (isWorking(day)) count += step;
    }
    return count;
  }

  return { isWorking, whyFree, addWorkingDays, workingDaysBetween };
}
