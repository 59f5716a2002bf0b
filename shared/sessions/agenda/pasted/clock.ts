import { CLOCK_IN_TEXT, foundClock } from '../../../kernel/written-clock';

/** Clock times as agendas write them: "8h15", "08:15", "8 giờ 15 phút", "Từ 8 giờ đến 8 giờ 15". */
export interface SaidTimes {
  /** "08:15"; `to` is empty where no end is said. */
  readonly from: string;
  readonly to: string;
}

const RANGE = String.raw`(?:(?:bắt đầu\s+)?(?:từ|vào lúc|lúc|khoảng)\s+)?${CLOCK_IN_TEXT}(?:\s*(?:-|–|—|÷|đến|tới)\s*(?:lúc\s+)?${CLOCK_IN_TEXT})?`;
const AT_START = new RegExp(String.raw`^[([]?\s*${RANGE}\s*[)\]]?(?:\s*[:.,;)\]–—-]+\s*|\s+|$)`, 'iu');
const AT_END = new RegExp(String.raw`\s*[([]\s*${RANGE}\s*[)\]]\s*[.;]?$`, 'iu');

const timesOf = (found: RegExpExecArray): SaidTimes => ({
  from: foundClock(found[1], found[2], found[3]),
  to: foundClock(found[4], found[5], found[6]),
});

/** The times that a line begins with, and the words behind them; null where it begins with none. */
export function clockAtStart(text: string): (SaidTimes & { readonly rest: string }) | null {
  const found = AT_START.exec(text);
  return found && { ...timesOf(found), rest: text.slice(found[0].length).trim() };
}

/** The times in brackets that a line ends with: "Khai mạc kỳ họp (8h00 - 8h15)". */
export function clockAtEnd(text: string): (SaidTimes & { readonly rest: string }) | null {
  const found = AT_END.exec(text);
  return found && found.index > 0 ? { ...timesOf(found), rest: text.slice(0, found.index).trim() } : null;
}
