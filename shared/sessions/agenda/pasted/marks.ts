import { searchKey } from '../../../kernel/vietnamese-text';
import { clockAtEnd, clockAtStart, type SaidTimes } from './clock';
import type { PastedRow } from './columns';

export const NO_TIMES: SaidTimes = { from: '', to: '' };
const MARKED =
  /^(?:(\d{1,3}(?:\.\d{1,2})+[.)/]?|\p{Ll}[.)/])|(\d{1,3}[.)/]|[IVX]{1,5}\s*[.)/-])|([-–—*•·])|([+o]))\s+/u;
const LEFT_OUT = [
  /^(cong hoa xa hoi|doc lap|hoi dong nhan dan|uy ban nhan dan|thuong truc hoi dong)/u,
  /^(du thao|du kien)?\s*chuong trinh( ky hop.*)?$/u,
  /^ky hop (thu|lan thu|chuyen de|thuong le|khong thuong le)\b/u,
  /^\(?(kem theo|ban hanh kem|so:|thoi gian:|thoi gian hop|dia diem|thanh phan|noi nhan|ghi chu|luu y|tm\.)/u,
];

/** A line without the mark in front of it and without its times. */
export interface Marked {
  /** How deep the mark in front makes it: 1 numbers and none, 2 letters, 3 dashes, 4 plus signs. */
  readonly rank: number;
  readonly hasMarker: boolean;
  readonly isNumbered: boolean;
  /** Behind the mark; `words` without their times too. */
  readonly whole: string;
  readonly words: string;
  readonly times: SaidTimes;
}

export function markedOf(row: PastedRow): Marked {
  const text = `${row.marker === '' ? '' : `${row.marker} `}${row.title}`.replace(
    /^(\d{1,3}) (?=\p{Lu})/u,
    '$1. ',
  );
  const found = MARKED.exec(text);
  const behind = found ? text.slice(found[0].length) : text;
  const rank = found?.[4] ? 4 : found?.[3] ? 3 : found?.[1] ? 2 : 1;
  const cell = row.time === '' ? null : clockAtStart(row.time);
  const clock = cell ? { ...cell, rest: behind } : (clockAtStart(behind) ?? clockAtEnd(behind));
  return {
    ...{ rank, hasMarker: found !== null, isNumbered: /^\d/u.test(found?.[2] ?? '') },
    whole: behind,
    words: (clock?.rest ?? behind).trim(),
    times: clock ? { from: clock.from, to: clock.to } : NO_TIMES,
  };
}

/** Letterhead, title, place, headings in capitals: words that name nothing to be done. */
export function saysNoItem(row: PastedRow, { isNumbered, times, words }: Marked): boolean {
  if (times.from !== '' || row.presenter !== '') return false;
  if (!/\p{L}/u.test(words)) return true;
  if (!isNumbered && words === words.toLocaleUpperCase('vi')) return true;
  return LEFT_OUT.some((pattern) => pattern.test(searchKey(words)));
}
