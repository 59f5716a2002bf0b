import type { LocalDate } from './local-date';

/** A stretch of time in office; null at either end means not known, or still going on. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** In office on a day. Whoever leaves on a day no longer holds the post on it: the seat is empty at once. */
export function isCurrent(period: Period, today: LocalDate): boolean {
  return (period.from === null || period.from <= today) && (period.to === null || period.to > today);
}

export function isReversed(period: Period): boolean {
  return period.from !== null && period.to !== null && period.to < period.from;
}

/** Whether two stretches share a day; an end that is not known reaches as far as it can. */
export function overlaps(left: Period, right: Period): boolean {
  const startsBeforeEnd = (a: Period, b: Period): boolean =>
    a.from === null || b.to === null || a.from < b.to;
  return startsBeforeEnd(left, right) && startsBeforeEnd(right, left);
}
