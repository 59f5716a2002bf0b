/** Of the register: a year and a number in it. */
export interface RegisterNo {
  readonly year: number;
  readonly no: number;
}

/**
 * The next numbers of a year, so many as asked for: on from the greatest that was ever given, also to a certificate that
 * is cancelled. `firstNo` counts only in a year without any: how the office's book goes on that began on paper.
 */
export function nextNumbers(
  given: readonly RegisterNo[],
  year: number,
  count: number,
  firstNo: number,
): number[] {
  const greatest = given.reduce((most, one) => (one.year === year ? Math.max(most, one.no) : most), 0);
  const first = greatest === 0 ? firstNo : greatest + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Every year of the register with the number that comes next in it, the latest first. */
export function nextByYear(
  given: readonly RegisterNo[],
): { readonly year: number; readonly nextNo: number }[] {
  const years = [...new Set(given.map(({ year }) => year))].toSorted((left, right) => right - left);
  return years.map((year) => ({ year, nextNo: nextNumbers(given, year, 1, 1)[0] ?? 1 }));
}

/** "15/2026": as it stands in the register and on the paper. */
export const registerText = ({ year, no }: RegisterNo): string => `${no}/${year}`;
