import { formatDate, instantAt, localDateOf, localTimeOf } from '../kernel/local-date';
import type { Vote } from './model';

/** Clocks differ by a little; and reading the figures over before they are closed takes a while. */
const AHEAD_MINUTES = 5;
const BEHIND_MINUTES = 120;

/** When the figures were closed, or what the clock of this PC says while they are open. */
export interface ClosingMoment {
  readonly at: string;
  readonly is: 'closing' | 'clock';
}

const NAMES: Readonly<Record<ClosingMoment['is'], readonly [after: string, far: string]>> = {
  closing: ['sau lúc chốt', 'cách xa lúc chốt'],
  clock: ['sau giờ của máy,', 'xa giờ của máy,'],
};

/**
 * The minutes say when the count ended, and when its figures were closed: an end that lies ahead of the closing, or long
 * before it, is a slip of one of the two. A sentence, or null where they fit or one of them is not written.
 */
export function endTimeNote(
  { date, endTime }: Pick<Vote, 'date' | 'endTime'>,
  { at, is }: ClosingMoment,
): string | null {
  if (date === null || endTime === '') return null;
  const minutes = (Date.parse(instantAt(date, endTime)) - Date.parse(at)) / 60_000;
  const end = `Kết thúc ${endTime} ngày ${formatDate(date)}`;
  const moment = `${localTimeOf(at)} ngày ${formatDate(localDateOf(at))}`;
  const [after, far] = NAMES[is];
  if (minutes > AHEAD_MINUTES) return `${end}, ${after} ${moment}.`;
  return minutes < -BEHIND_MINUTES ? `${end}, ${far} ${moment}.` : null;
}
