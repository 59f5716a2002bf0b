import { formatDate, instantAt, localDateOf, localTimeOf } from '../kernel/local-date';
import type { Vote } from './model';

/** Clocks differ by a little; and reading the figures over before they are closed takes a while. */
const AHEAD_MINUTES = 5;
const BEHIND_MINUTES = 120;

/**
 * The minutes say when the count ended, and when its figures were closed: an end that lies ahead of the closing, or long
 * before it, is a slip of one of the two. A sentence, or null where they fit or one of them is not written.
 */
export function endTimeNote(
  { date, endTime }: Pick<Vote, 'date' | 'endTime'>,
  closedAt: string,
): string | null {
  if (date === null || endTime === '') return null;
  const minutes = (Date.parse(instantAt(date, endTime)) - Date.parse(closedAt)) / 60_000;
  const end = `Kết thúc ${endTime} ngày ${formatDate(date)}`;
  const closing = `lúc chốt ${localTimeOf(closedAt)} ngày ${formatDate(localDateOf(closedAt))}`;
  if (minutes > AHEAD_MINUTES) return `${end}, sau ${closing}.`;
  return minutes < -BEHIND_MINUTES ? `${end}, cách xa ${closing}.` : null;
}
