import { formatDateInWords, localDateOf, localTimeOf, type LocalDate } from '../kernel/local-date';
import { BLANK_DIGITS, figure, formatCount, paragraph } from './blocks';
import type { Paragraph, Run } from './model';

export { lowerFirst, upperFirst } from '../kernel/first-letter';

export function dateInWords(date: LocalDate | null): string {
  return date === null
    ? `ngày ${BLANK_DIGITS} tháng ${BLANK_DIGITS} năm ${BLANK_DIGITS}`
    : formatDateInWords(date);
}

/** "09:30" as minutes say it: "09 giờ 30 phút". */
export function clockInWords(time: string): string {
  const match = /^(\d{1,2}):(\d{2})/u.exec(time);
  if (!match) return `${BLANK_DIGITS} giờ ${BLANK_DIGITS} phút`;
  return `${match[1]!.padStart(2, '0')} giờ ${match[2]} phút`;
}

/** "10 giờ 15 phút, ngày 12 tháng 12 năm 2026" of an instant, in Vietnam's time. */
export function instantInWords(instant: string): string {
  return `${clockInWords(localTimeOf(instant))}, ${formatDateInWords(localDateOf(instant))}`;
}

/** A count in a sentence, marked as a figure; unknown counts are said in words. */
export function count(value: number | null, unit: string): readonly (Run | string)[] {
  return value === null ? ['chưa có số liệu'] : [figure(formatCount(value)), ` ${unit}`];
}

/** As `count`, where the board itself can still write the figure in. */
export function countOrBlank(value: number | null, unit: string): readonly (Run | string)[] {
  return value === null ? [`${BLANK_DIGITS} ${unit}`] : count(value, unit);
}

export function withoutStop(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}

/** What was written for one paper alone, line by line. */
export function remarkLines(remarks: string): readonly Paragraph[] {
  return remarks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(/[.;:]$/u.test(line) ? line : `${line}.`));
}

/** Lines as one of running text; a line that ends with a sign of its own gets no second one. */
export const inOneLine = (text: string): string =>
  text.replace(/\s*\n\s*/gu, (_, at: number) => (/[.;:,?!]\s*$/u.test(text.slice(0, at)) ? ' ' : '; '));
