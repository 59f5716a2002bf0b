/**
 * A clock within running text as Vietnamese writes it: "8h15", "8g15", "08:15", "8 giờ 15 phút". Three groups: the hour, the
 * minute behind a word, the minute behind a colon.
 */
export const CLOCK_IN_TEXT = String.raw`([01]?\d|2[0-3])\s*(?:(?:giờ|h|g)(?!\p{L})\s*(?:([0-5]\d)(?!\d)(?:\s*(?:phút|p(?!\p{L})|'))?)?|:([0-5]\d))`;

/** "08:15" of what CLOCK_IN_TEXT found; '' where it found no hour. */
export const foundClock = (hour: string | undefined, ...minutes: readonly (string | undefined)[]): string =>
  hour === undefined ? '' : `${hour.padStart(2, '0')}:${minutes.find((one) => one !== undefined) ?? '00'}`;

const TYPED = /^(\d{1,2})(?:\s*(?:giờ|[hg:. ])\s*(\d{2})?|(\d{2}))?\s*(?:phút|[p'])?$/u;

export const NO_CLOCK = 'Giờ có dạng 08:30.';

/** 8:00, 8h00, 8g00, 8 giờ 30, 800 and 08:00 are the same clock, "08:00"; '' where nothing was typed, null where it is none. */
export function typedClock(text: string): string | null {
  const typed = text.normalize('NFC').trim().toLowerCase();
  if (typed === '') return '';
  const match = TYPED.exec(/^\d{3}$/u.test(typed) ? `0${typed}` : typed);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? match[3] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Minutes since midnight of "07:46"; 0 of a clock that was left empty. */
export const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const DAY = 24 * 60;

/** "07:46" of minutes since midnight, or since a midnight before. */
export const clockOfMinutes = (minutes: number): string => {
  const inDay = minutes % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};
