import type { DayPart } from '../../../kernel/day-part';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../../kernel/local-date';
import type { SittingKind } from '../../model';
import { clockAtStart, type SaidTimes } from './clock';

/** What a line says about the sitting that begins with it: "I. BUỔI SÁNG NGÀY 15/12/2026 (từ 8 giờ)". */
export interface DayHeading {
  /** null where the line names no day; the day before goes on. */
  readonly date: LocalDate | null;
  readonly part: DayPart | null;
  readonly kind: SittingKind | null;
  readonly times: SaidTimes | null;
  /** The item that stands behind it on the same line: "Chiều 15/12: Thảo luận tại Tổ"; empty where there is none. */
  readonly rest: string;
}

type Said = Omit<DayHeading, 'rest'> & {
  /** A day that is only counted: "ngày làm việc thứ hai". */
  readonly counted: LocalDate | null;
};
/** Reads one thing at the beginning of the words: how many letters it took and what they say. */
type Reader = (words: string, opening: LocalDate) => readonly [number, Partial<Said>] | null;

const PARTS: Readonly<Record<string, DayPart>> = { sáng: 'morning', chiều: 'afternoon', tối: 'evening' };
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const KINDS: readonly (readonly [RegExp, SittingKind])[] = [
  [/^(?:phiên\s+)?(?:họp\s+)?trù bị(?!\p{L})/iu, 'preparatory'],
  [
    /^(?:phiên\s+)?thảo luận\s+(?:(?:ở|tại|theo)\s+)?(?:các\s+)?tổ(?:\s+đại biểu)?(?!\p{L})/iu,
    'group_discussion',
  ],
  [/^(?:phiên\s+)?họp kín(?!\p{L})/iu, 'closed'],
  [/^đại biểu tự nghiên cứu(?: tài liệu)?(?!\p{L})/iu, 'self_study'],
  [/^phiên\s+(?:họp\s+)?(?:khai mạc|bế mạc|toàn thể)(?!\p{L})/iu, 'plenary'],
];

const reading =
  (pattern: RegExp, said: (found: RegExpExecArray, opening: LocalDate) => Partial<Said> | null): Reader =>
  (words, opening) => {
    const found = pattern.exec(words);
    const what = found && said(found, opening);
    return found && what && [found[0].length, what];
  };

const READERS: readonly Reader[] = [
  reading(/^(?:(?:buổi|phiên)\s+)?(sáng|chiều|tối)(?!\p{L})/iu, ([, part = '']) => ({
    part: PARTS[part.toLocaleLowerCase('vi')] ?? null,
  })),
  (words) => {
    const clock = clockAtStart(words);
    return clock && [words.length - clock.rest.length, { times: { from: clock.from, to: clock.to } }];
  },
  reading(
    /^(?:ngày\s+)?(\d{1,2})(?:\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{4}))?|\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?)(?!\d)/iu,
    ([, day = '', month, year, monthInWords, yearInWords], opening) =>
      nearest(day, month ?? monthInWords ?? '', year ?? yearInWords, opening),
  ),
  reading(
    /^ngày\s+(\d{1,2})[.-](\d{1,2})(?:[.-](\d{4}))?(?!\d)/iu,
    ([, day = '', month = '', year], opening) => nearest(day, month, year, opening),
  ),
  reading(
    /^ngày\s+(?:(?:làm việc|họp)\s+)?(?:thứ\s+)?(\d|nhất|hai|ba|tư|năm|sáu|bảy)(?![\p{L}\d/])/iu,
    ([, said = ''], opening) => {
      const day = /\d/u.test(said) ? Number(said) : ORDINALS.indexOf(said.toLocaleLowerCase('vi')) + 1;
      return { counted: addDays(opening, day - 1) };
    },
  ),
  ...KINDS.map(([pattern, kind]) => reading(pattern, () => ({ kind }))),
  reading(/^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})/iu, () => ({})),
  reading(/^(?:[\s,;()[\]*_.:–—-]+|bắt đầu(?!\p{L}))/iu, () => ({})),
];

/**
 * Reads a line as the heading of a sitting, or null. `opening` gives the year that a day is written without, and the first of
 * the days that are only counted. A sentence that merely begins with a day is none: words behind it count as its first item
 * only after a colon or a dash.
 */
export function dayHeadingOf(line: string, opening: LocalDate): DayHeading | null {
  let said: Said = { date: null, counted: null, part: null, kind: null, times: null };
  let [before, rest] = ['', line];
  while (rest !== '') {
    const taken = READERS.map((read) => read(rest, opening)).find((one) => one && isNew(one[1], said));
    if (!taken) break;
    const [length, more] = taken;
    said = { ...said, ...more };
    // A kind of sitting behind a colon is its item as well: "Chiều 15/12: Thảo luận tại Tổ".
    if (more.kind && more.kind !== 'plenary' && isParted(before)) break;
    before += rest.slice(0, length);
    rest = rest.slice(length);
  }
  const date = said.date ?? said.counted;
  const alone = rest === '' && said.kind !== null && said.kind !== 'plenary';
  if ((date === null && said.part === null && !alone) || (rest !== '' && !isParted(before))) return null;
  return { date, part: said.part, kind: said.kind, times: said.times, rest };
}

const isNew = (more: Partial<Said>, said: Said): boolean =>
  (Object.keys(more) as (keyof Said)[]).every((key) => said[key] === null);

const isParted = (before: string): boolean => /[:–—-]\s*$/u.test(before);

/** A day of the calendar; without a year the one that lies nearest to the opening day. null where there is no such day. */
function nearest(
  day: string,
  month: string,
  year: string | undefined,
  opening: LocalDate,
): Partial<Said> | null {
  const around = Number(opening.slice(0, 4));
  const years = year === undefined ? [around - 1, around, around + 1] : [Number(year)];
  const [date] = years
    .map((one): LocalDate => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isLocalDate)
    .toSorted((left, right) => Math.abs(daysBetween(left, opening)) - Math.abs(daysBetween(right, opening)));
  return date === undefined ? null : { date };
}
