/**
 * Civil dates are text in the form YYYY-MM-DD: they have no time zone, sort as text, and cross every border
 * unchanged. `Date` is used only to check that the day exists.
 */
export type LocalDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLocalDate(text: string): text is LocalDate {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  return dayExists(Number(match[1]), Number(match[2]), Number(match[3]));
}

function dayExists(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2999) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Shows a date as offices write it in lists: 05/02/2026. */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** The same where there may be no date yet. */
export const dateText = (date: LocalDate | null, none = ''): string =>
  date === null ? none : formatDate(date);

/** Where the year stands beside it: 05/02. */
export const formatDayMonth = (date: LocalDate): string => formatDate(date).slice(0, 5);

/**
 * Shows a date as official documents write it: "ngày 05 tháng 02 năm 2026". Days below 10 and the months 1 and 2
 * carry a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function formatDateInWords(date: LocalDate): string {
  const { year, month, day } = datePartsInWords(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

export function datePartsInWords(date: LocalDate): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthNumber = Number(month);
  return { year, month: monthNumber <= 2 ? month : String(monthNumber), day };
}

/** The day and month of a spreadsheet or a person with the whole year: 5/2/1970, 05-02-1970, 5.2.1970 or 1970-02-05. */
export function parseFullDate(text: string): LocalDate | null {
  const trimmed = text.trim();
  if (isLocalDate(trimmed)) return trimmed;
  return writtenDay(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed), (year) => year);
}

/**
 * As a person types into a field, also with a short year: 8/12/26 is in 2026 and 8/12/85 in 1985. A birth lies further
 * back: 8/12/26 there is in 1926, because nobody in the register is a child. Files say years in full (`parseFullDate`):
 * a short one there may have its month first.
 */
export function parseTypedDate(text: string, kind: 'day' | 'birth' = 'day'): LocalDate | null {
  const lastOfThisCentury = kind === 'birth' ? 20 : 49;
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(text.trim());
  const century = (year: string): string => `${Number(year) <= lastOfThisCentury ? '20' : '19'}${year}`;
  return parseFullDate(text) ?? writtenDay(short, century);
}

function writtenDay(match: RegExpExecArray | null, yearOf: (year: string) => string): LocalDate | null {
  if (!match) return null;
  const iso = `${yearOf(match[3]!)}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}

/** Hanoi keeps UTC+7 the whole year; offices elsewhere do not exist, so the civil day is computed, not asked. */
export function localDateOf(instant: string): LocalDate {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Clock time of an instant in Vietnam, 24 hours: 09:41. */
export function localTimeOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** With the second, where two moments of one minute must be told apart: "09:41:22". */
export function localClockOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 19);
}

/** The instant of a clock time in Vietnam: "2026-12-08", "08:05". */
export function instantAt(date: LocalDate, time: string): string {
  return new Date(`${date}T${time}:00+07:00`).toISOString();
}

const DAY_MS = 86_400_000;

const midnightOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many calendar days later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(midnightOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS);
}

/** Days since 1 January 1970: for going through many days. */
export const dayNumberOf = (date: LocalDate): number => midnightOf(date) / DAY_MS;

export const dateOfDayNumber = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const SUNDAY = 0;
export const SATURDAY = 6;

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return new Date(midnightOf(date)).getUTCDay();
}
