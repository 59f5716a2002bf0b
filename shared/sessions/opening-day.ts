import { formatDate, type LocalDate } from '../kernel/local-date';

/** The term of the council, as far as the office named it. */
export interface TermDays {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * What is unusual about an opening day, in sentences: a day that is not worked, one outside the term, one that is past.
 * `whyFree` is empty on a working day.
 */
export function unusualOpening(
  day: LocalDate,
  { term, today, whyFree }: { readonly term: TermDays; readonly today: LocalDate; readonly whyFree: string },
): readonly string[] {
  const outside = (term.from !== null && day < term.from) || (term.to !== null && day > term.to);
  const years = [term.from, term.to].map((date) => (date === null ? '…' : date.slice(0, 4))).join('–');
  return [
    ...(whyFree === '' ? [] : [`${formatDate(day)} là ngày nghỉ (${whyFree}).`]),
    ...(outside ? [`Ngày này ngoài nhiệm kỳ ${years}.`] : []),
    ...(day < today ? ['Ngày này đã qua.'] : []),
  ];
}

/** Days on which the session sits and nobody works, each once, in sentences. */
export const freeSittingDays = (
  days: readonly LocalDate[],
  whyFree: (day: LocalDate) => string,
): readonly string[] =>
  [...new Set(days)]
    .filter((day) => whyFree(day) !== '')
    .map((day) => `Phiên họp ngày ${formatDate(day)} rơi vào ngày nghỉ (${whyFree(day)}).`);
