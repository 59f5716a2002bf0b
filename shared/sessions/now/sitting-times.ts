import { addDays, instantAt, localTimeOf, type LocalDate } from '../../kernel/local-date';

/** A sitting goes on past midnight; one that would last longer than this was typed wrongly. */
const LONGEST_HOURS = 12;

interface WrittenTimes {
  /** Clock times, "08:05"; '' where nothing is known. */
  readonly opened: string;
  readonly closed: string;
}

/** Instants, null where nothing is known. */
interface SittingInstants {
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

/**
 * When a sitting of `date` really was, from the clock times that somebody wrote; an end before the beginning is one after
 * midnight. A time that reads as it stood keeps its instant. 'reversed' for an end that cannot be, 'no-opening' for an end
 * without a beginning.
 */
export function sittingInstants(
  date: LocalDate,
  { closed, opened }: WrittenTimes,
  stood: SittingInstants,
): SittingInstants | 'reversed' | 'no-opening' {
  if (opened === '') return closed === '' ? { openedAt: null, closedAt: null } : 'no-opening';
  const kept = (instant: string | null, time: string): string | null =>
    instant !== null && localTimeOf(instant) === time ? instant : null;
  const openedAt = kept(stood.openedAt, opened) ?? instantAt(date, opened);
  if (closed === '') return { openedAt, closedAt: null };
  const sameDay = instantAt(date, closed);
  const closedAt =
    kept(stood.closedAt, closed) ?? (closed < opened ? instantAt(addDays(date, 1), closed) : sameDay);
  const hours = (Date.parse(closedAt) - Date.parse(openedAt)) / 3_600_000;
  return hours < 0 || hours > LONGEST_HOURS ? 'reversed' : { openedAt, closedAt };
}
