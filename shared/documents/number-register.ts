/** The register of numbers as a record of its own: under this id the log keeps what was done to it as a whole. */
export const NUMBER_REGISTER_ID = '00000000-0000-7000-8000-000000000006';

/** What is known of the numbers of one kind in one year. */
export interface SeriesNumbers {
  /** The highest number that a document of this program carries; 0 when there is none. */
  readonly highest: number;
  /** Up to here the office gave numbers outside the program: to papers made in other ways. */
  readonly givenOutside: number;
  /** Up to here numbers were given to documents that a restored backup does not know. */
  readonly givenBeforeRestore: number;
}

/** Numbers of a kind and year go up one by one and are never given twice (Nghị định 30/2020/NĐ-CP Điều 15). */
export const nextNumber = (series: SeriesNumbers): number =>
  Math.max(series.highest, series.givenOutside, series.givenBeforeRestore) + 1;

/** Papers already carry these numbers: what the office says it gave elsewhere cannot end below them. */
export const lowestOutside = (series: SeriesNumbers): number =>
  Math.max(series.highest, series.givenBeforeRestore);

/** What the register says, in one line, of the numbers that have no line of their own; null when there are none. */
export function elsewhereText({
  givenOutside,
  givenBeforeRestore,
}: Omit<SeriesNumbers, 'highest'>): string | null {
  const parts = [
    givenOutside > 0 ? `ngoài chương trình đến số ${givenOutside}` : null,
    givenBeforeRestore > 0 ? `trước khi khôi phục dữ liệu đến số ${givenBeforeRestore}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Đã cấp ${parts.join('; ')}.`;
}
