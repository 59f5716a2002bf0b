import { WEEKDAY_NAMES } from '@shared/kernel/calendar/public-holidays';
import { dayOfWeek, daysBetween, formatDate, isLocalDate, type LocalDate } from '@shared/kernel/local-date';
import type { SessionPhase } from '@shared/sessions/model';

/** "Thứ Ba 08/12/2026" */
export const dayInWords = (date: LocalDate): string =>
  `${WEEKDAY_NAMES[dayOfWeek(date)] ?? ''} ${formatDate(date)}`;

/** "hôm nay", "còn 12 ngày", "đã qua 3 ngày" */
export function distanceInWords(today: LocalDate, date: LocalDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'hôm nay';
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`;
}

export const phaseColours: Readonly<Record<SessionPhase, string>> = {
  preparation: 'lake',
  sitting: 'amber',
  after: 'gray',
};

export const NO_SUCH_DAY = 'Ngày không có thật; nhập dạng 05/02/2026.';

/** What a field of a day holds: a day, nothing, or something that is none. */
export function dayProblem(typed: string | null, required: boolean): string | null {
  if (typed === null) return required ? 'Hãy nhập ngày.' : null;
  return isLocalDate(typed) ? null : NO_SUCH_DAY;
}
