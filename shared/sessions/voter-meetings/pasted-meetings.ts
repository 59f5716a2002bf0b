import { daysBetween, isLocalDate, parseTypedDate, type LocalDate } from '../../kernel/local-date';
import { searchKey } from '../../kernel/vietnamese-text';
import { CLOCK_IN_TEXT, foundClock } from '../../kernel/written-clock';
import { headingOf } from '../../list-import/pasted-headings';
import type { MeetingDeputy } from './model';

const MOST_LINES = 300;

/** One line of a pasted list as it was read; what nobody could be found for stands in `unknown`. */
export interface PastedMeeting {
  readonly date: LocalDate | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly units: string;
  readonly deputyIds: readonly string[];
  readonly unknown: readonly string[];
  /** A day that is none, as it was written ("31/11"); empty otherwise. */
  readonly noSuchDay: string;
}

type Field = 'when' | 'place' | 'units' | 'deputies' | 'none';

const HEADINGS: Readonly<Record<string, Field>> = {
  ngay: 'when',
  gio: 'when',
  'ngay gio': 'when',
  'thoi gian': 'when',
  'dia diem': 'place',
  noi: 'place',
  'noi tiep xuc': 'place',
  xa: 'units',
  'xa phuong': 'units',
  'don vi': 'units',
  'don vi bau cu': 'units',
  'cu tri': 'units',
  'dai bieu': 'deputies',
  'dai bieu du': 'deputies',
  'to dai bieu': 'deputies',
  'to dai bieu dai bieu': 'deputies',
  stt: 'none',
  tt: 'none',
  'ghi chu': 'none',
};

/** Columns as plans have them where no first line names them. */
const USUAL: readonly Field[] = ['when', 'when', 'place', 'units', 'deputies'];

const DATE = /(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/u;
const SHORT_DATE = /(?<!\d)(\d{1,2})[/-](\d{1,2})(?![\d/-])/u;
const CLOCK = new RegExp(String.raw`(?<!\d)${CLOCK_IN_TEXT}`, 'giu');
const STARTS_WITH_CLOCK = new RegExp(String.raw`^\s*${CLOCK_IN_TEXT}`, 'iu');

/** The first day that a text names; without a year it is the one closest to `near`, also over New Year. */
function dateIn(text: string, near: LocalDate): LocalDate | null {
  const full = DATE.exec(text);
  if (full) return parseTypedDate(full[1] ?? '');
  const short = SHORT_DATE.exec(text);
  if (!short) return null;
  const inYear = `${(short[2] ?? '').padStart(2, '0')}-${(short[1] ?? '').padStart(2, '0')}`;
  const distance = (day: LocalDate): number => Math.abs(daysBetween(day, near));
  const [closest] = [-1, 0, 1]
    .map((years) => `${Number(near.slice(0, 4)) + years}-${inYear}`)
    .filter(isLocalDate)
    .sort((a, b) => distance(a) - distance(b));
  return closest ?? null;
}

/** A day that is none, as it was written; empty where a text names no day at all. */
const noDay = (text: string): string => DATE.exec(text)?.[0] ?? SHORT_DATE.exec(text)?.[0] ?? '';

/**
 * A list of meetings copied from a sheet or a text, one a line, columns by tabs or semicolons: day, hour, place, units,
 * deputies; a first line that names the columns gives their order. Deputies are found by their full name, a whole Tổ by its
 * name or number ("Tổ 3"). `near`: a day close to the meetings, for dates without a year.
 */
export function meetingsFromText(
  text: string,
  deputies: readonly MeetingDeputy[],
  near: LocalDate,
): readonly PastedMeeting[] {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/u)
    .map((line) =>
      line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim().replace(/\s+/gu, ' ')),
    )
    .filter((cells) => cells.some((cell) => cell !== ''))
    .slice(0, MOST_LINES);
  const named = (lines[0] ?? []).filter((cell) => headingOf(cell, HEADINGS) !== undefined).length;
  const columns = named >= 2 ? (lines[0] ?? []).map((cell) => headingOf(cell, HEADINGS) ?? 'none') : null;
  return (columns === null ? lines : lines.slice(1)).flatMap((cells) => {
    const meeting = meetingOf(cells, columns, deputies, near);
    return meeting === null ? [] : [meeting];
  });
}

function meetingOf(
  all: readonly string[],
  columns: readonly Field[] | null,
  deputies: readonly MeetingDeputy[],
  near: LocalDate,
): PastedMeeting | null {
  const numbered = columns === null && all.length > 1 && /^\d+[.)]?$/u.test(all[0] ?? '');
  const cells = numbered ? all.slice(1) : all;
  // Day and hour stand in one column or in two.
  const order = columns ?? (hasWhen(cells[1] ?? '') ? USUAL : USUAL.slice(1));
  const at = (field: Field): string =>
    cells.filter((cell, index) => cell !== '' && order[index] === field).join(field === 'when' ? ' ' : ', ');
  const when = at('when');
  const [start = '', end = ''] = [...when.replace(DATE, ' ').matchAll(CLOCK)].map(([, hour, ...minutes]) =>
    foundClock(hour, ...minutes),
  );
  const { ids, unknown } = deputiesIn(at('deputies'), deputies);
  const date = dateIn(when, near);
  const wrong = date === null ? noDay(when) : '';
  if (date === null && start === '' && at('place') === '' && at('units') === '') return null;
  return {
    ...{ date, startTime: start, endTime: end > start ? end : '' },
    ...{ place: at('place').slice(0, 200), units: at('units').slice(0, 300) },
    ...{ deputyIds: ids, unknown },
    noSuchDay: wrong,
  };
}

const hasWhen = (cell: string): boolean => DATE.test(cell) || STARTS_WITH_CLOCK.test(cell);

const numberOf = (name: string): string => /(\d+)\s*$/u.exec(name)?.[1]?.replace(/^0+/u, '') ?? '';

function deputiesIn(
  text: string,
  deputies: readonly MeetingDeputy[],
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  const words = text
    .split(/[,;+]|\s+và\s+/u)
    .map((word) =>
      word
        .trim()
        .replace(/^(ông|bà|đồng chí|đ\/c|các vị đại biểu|đại biểu)(?=\s)/iu, '')
        .trim(),
    )
    .filter((word) => word !== '');
  for (const word of words) {
    const key = searchKey(word);
    const group = /^to(?: dai bieu)?(?: so)? 0*(\d+)/u.exec(key)?.[1];
    const found = deputies.filter((one) =>
      group === undefined
        ? searchKey(one.name) === key || (one.group !== '' && searchKey(one.group) === key)
        : numberOf(one.group) === group,
    );
    // Two deputies of one name: nobody is guessed.
    const ambiguous =
      group === undefined && found.length > 1 && found.every((one) => searchKey(one.name) === key);
    if (found.length === 0 || ambiguous) unknown.push(word);
    else for (const { id } of found) ids.add(id);
  }
  return { ids: [...ids], unknown };
}
