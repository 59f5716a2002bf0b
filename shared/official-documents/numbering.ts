import { datePartsInWords, type LocalDate } from '../kernel/local-date';

/** Wide enough for a number or a day to be written in by hand. */
const BLANK = '\u00A0'.repeat(6);

/** Numbers below ten carry a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3). */
export function leadingZero(number: number): string {
  return String(number).padStart(2, '0');
}

export interface SymbolParts {
  /** null while no number has been given; a blank is printed. */
  readonly number: number | null;
  readonly year: number | null;
  /** Abbreviation of the kind: NQ, BC, BB. */
  readonly kind: string;
  /** Abbreviation of the body: HĐND. */
  readonly body: string;
}

export const DEFAULT_SYMBOL_PATTERN = '{no}/{kind}-{body}';

/** Fills a pattern of the office such as `{no}/{kind}-{body}` or `{no}/{year}/{kind}-{body}`. */
export function documentSymbol(pattern: string, parts: SymbolParts): string {
  return pattern
    .replaceAll('{no}', parts.number === null ? BLANK : leadingZero(parts.number))
    .replaceAll('{year}', parts.year === null ? BLANK : String(parts.year))
    .replaceAll('{kind}', parts.kind)
    .replaceAll('{body}', parts.body);
}

export function numberLine(symbol: string): string {
  return `Số: ${symbol}`;
}

/** "Đắk Lắk, ngày 05 tháng 02 năm 2026"; without a date, blanks to be filled in by hand. */
export function placeAndDate(place: string, date: LocalDate | null): string {
  if (date === null) return `${place}, ngày${BLANK}tháng${BLANK}năm${BLANK}`;
  const { day, month, year } = datePartsInWords(date);
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
}
