import type { WorkCalendar } from '../../kernel/calendar/work-calendar';
import { addDays, daysBetween, formatDate, type LocalDate } from '../../kernel/local-date';
import type { AnchorKind, DayUnit, LegalLimit } from './model';

/** The day so many days from another, in the unit of the rule. */
export function offsetDay(
  calendar: WorkCalendar,
  anchor: LocalDate,
  offset: number,
  unit: DayUnit,
): LocalDate {
  return unit === 'working' ? calendar.addWorkingDays(anchor, offset) : addDays(anchor, offset);
}

const UNIT_WORDS: Readonly<Record<DayUnit, string>> = { calendar: 'ngày', working: 'ngày làm việc' };

export const daysInWords = (count: number, unit: DayUnit): string => `${Math.abs(count)} ${UNIT_WORDS[unit]}`;

/** What a deadline counts from, as it stands in a sentence after "trước" or "sau". */
export function anchorWords(anchor: AnchorKind, stepTitle: string): string {
  switch (anchor) {
    case 'opening':
      return 'khai mạc';
    case 'closing':
      return 'bế mạc';
    case 'election':
      return 'ngày bầu cử';
    case 'elected':
      return 'ngày họp bầu cử';
    case 'step':
      return `việc “${stepTitle}”`;
  }
}

/** "20 ngày trước khai mạc", "từ 60 đến 50 ngày trước khai mạc", "trong 3 ngày làm việc sau bế mạc". */
export function ruleInWords(offset: number, offsetTo: number | null, unit: DayUnit, anchor: string): string {
  const last = offsetTo ?? offset;
  if (offset === 0 && last === 0) return `đúng ngày ${anchor}`;
  if (offset === last) return `${daysInWords(offset, unit)} ${last < 0 ? 'trước' : 'sau'} ${anchor}`;
  if (offset < 0 && last <= 0) {
    return last === 0
      ? `trong ${daysInWords(offset, unit)} trước ${anchor}`
      : `từ ${-offset} đến ${daysInWords(last, unit)} trước ${anchor}`;
  }
  if (offset >= 0) {
    return offset === 0
      ? `trong ${daysInWords(last, unit)} sau ${anchor}`
      : `từ ${offset} đến ${daysInWords(last, unit)} sau ${anchor}`;
  }
  return `từ ${daysInWords(offset, unit)} trước đến ${daysInWords(last, unit)} sau ${anchor}`;
}

/** "chậm nhất 20 ngày trước khai mạc" */
export function limitInWords({ offset, unit }: LegalLimit, anchor: string): string {
  return `chậm nhất ${ruleInWords(offset, null, unit, anchor)}`;
}

/** The rule with the day it was counted from and the free days it went over: "… 09/12/2026, bỏ qua 2 ngày nghỉ". */
export function arithmeticOf(
  words: string,
  { anchorDay, date, offset, unit }: { anchorDay: LocalDate; date: LocalDate; offset: number; unit: DayUnit },
): string {
  const counted = `${words} ${formatDate(anchorDay)}`;
  if (unit === 'calendar') return counted;
  const free = Math.abs(daysBetween(anchorDay, date)) - Math.abs(offset);
  return free > 0 ? `${counted}, bỏ qua ${free} ngày nghỉ` : counted;
}
