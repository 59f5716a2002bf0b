import type { NumberSeries } from '@shared/documents/contract';
import type { LocalDate } from '@shared/kernel/local-date';

/** The number that the register gives next; null where there is none, or not enough is known yet. */
export function nextOf(
  series: readonly NumberSeries[] | undefined,
  abbreviation: string | null,
  day: LocalDate | null,
): number | null {
  if (series === undefined || abbreviation === null || day === null) return null;
  const year = Number(day.slice(0, 4));
  return series.find((one) => one.abbreviation === abbreviation && one.year === year)?.next ?? 1;
}
