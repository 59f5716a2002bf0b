import { cleanText } from '../kernel/vietnamese-text';
import type { TableRow } from './headings';

/** What stands under a list on paper: sums, and who made and signed it. */

const MADE_BY = /^người\s+(?:lập|duyệt|tổng hợp|ghi)(?!\p{L})/iu;
const SUM = /^(?:tổng\s+)?cộng(?!\p{L})|^tổng\s+(?:số|cộng)/iu;
/** "Phú Thọ, ngày 05 tháng 4 năm 2026", also with dots for the day. */
const PLACE_AND_DAY = /^(?:\p{L}[^,]*,\s*)?ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm\s*[\d….]*$/iu;
/** "TM. THƯỜNG TRỰC", "KT. CHỦ TỊCH". */
const ON_BEHALF = /^(?:TM|KT|TL|TUQ)\.\s*\p{L}/u;
const NUMBER = /^\d{1,4}[.)]?$/u;

/** In the first column of a list: a sum of it, or who made it. */
export const isFoot = (text: string): boolean => SUM.test(text) || MADE_BY.test(text);

/** A block of signatures is short and has few cells in a line; whoever stands in a list has more, or a number. */
const CLOSING_LINES = 16;
const CLOSING_CELLS = 3;

/**
 * Index of the line with which the signatures below a list begin: from there on no line is an entry, also where the name
 * of who signed stands in the column of names. -1 where there are none, or the list goes on below them.
 */
export function closingIndex(rows: readonly TableRow[]): number {
  const from = Math.max(0, rows.length - CLOSING_LINES);
  const lines = rows
    .slice(from)
    .map(({ cells }) => cells.map(({ text }) => cleanText(text)).filter((text) => text !== ''));
  const first = lines.findIndex((texts) => texts.length <= CLOSING_CELLS && texts.some(closes));
  const goesOn = lines
    .slice(first)
    .some((texts) => texts.length > CLOSING_CELLS || (texts.length > 1 && NUMBER.test(texts[0] ?? '')));
  return first === -1 || goesOn ? -1 : from + first;
}

const closes = (text: string): boolean =>
  PLACE_AND_DAY.test(text) || ON_BEHALF.test(text) || MADE_BY.test(text);
