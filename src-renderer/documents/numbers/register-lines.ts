import type { NumberEntry, NumberSeries } from '@shared/documents/contract';
import { elsewhereText } from '@shared/documents/number-register';
import { dateText } from '@shared/kernel/local-date';

/** One line of the register: a number on a document, or the numbers of a series that were given elsewhere. */
export interface RegisterLine {
  readonly id: string;
  readonly year: number;
  readonly abbreviation: string;
  /** null for what has no line of its own. */
  readonly number: number | null;
  readonly symbol: string;
  /** Kind, year, number. */
  readonly place: string;
  readonly date: string;
  readonly dateKey: string;
  readonly title: string;
  readonly status: string;
}

const placeOf = (abbreviation: string, year: number, number: number): string =>
  `${abbreviation} ${year} ${String(number).padStart(6, '0')}`;

export function registerLines(
  entries: readonly NumberEntry[],
  series: readonly NumberSeries[],
): RegisterLine[] {
  const elsewhere = series.flatMap((one): RegisterLine[] => {
    const title = elsewhereText(one);
    if (title === null) return [];
    const upTo = Math.max(one.givenOutside, one.givenBeforeRestore);
    return [
      {
        id: `${one.abbreviation}-${one.year}-elsewhere`,
        year: one.year,
        abbreviation: one.abbreviation,
        number: null,
        symbol: `${one.abbreviation} ${one.year}, đến số ${upTo}`,
        place: placeOf(one.abbreviation, one.year, upTo),
        date: '',
        dateKey: `${one.year}`,
        title,
        status: 'Không có văn bản trong chương trình',
      },
    ];
  });
  const given = entries.map((entry) => ({
    id: `${entry.abbreviation}-${entry.year}-${entry.number}`,
    year: entry.year,
    abbreviation: entry.abbreviation,
    number: entry.number,
    symbol: entry.symbol,
    place: placeOf(entry.abbreviation, entry.year, entry.number),
    date: dateText(entry.issueDate),
    dateKey: entry.issueDate ?? '',
    title: entry.title,
    status: entry.status === 'used' ? 'Đang dùng' : `Đã thu hồi: ${entry.reason}`,
  }));
  return [...elsewhere, ...given];
}
