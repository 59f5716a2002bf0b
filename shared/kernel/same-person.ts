import { cleanText, OTHER_DASHES, textSortKey } from './vietnamese-text';

/**
 * The key under which the office means the same name, however it was typed: capitals, spaces, the place of the tone mark
 * (hòa, hoà), apostrophes and the kind of dash do not matter, the letters and tones do. Hòa and Hoa stay two people.
 */
export function nameKey(text: string): string {
  return textSortKey(
    cleanText(text)
      .replace(/[’‘ʼ`´']/gu, '')
      .replace(OTHER_DASHES, '-'),
  );
}

/** Birth dates as lists write them, a day or a year alone: a year agrees with every day in it, unknown only with unknown. */
export function sameBirth(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return left === right;
  if (left === right) return true;
  return (left.length === 4 || right.length === 4) && left.slice(0, 4) === right.slice(0, 4);
}

export function groupByName<T extends { readonly fullName: string }>(people: readonly T[]): Map<string, T[]> {
  return Map.groupBy(people, (person) => nameKey(person.fullName));
}

/** A year in the list does not replace a day in the register. */
export function moreExact(inFile: string | null, known: string | null): string | null {
  if (inFile === null) return known;
  return known !== null && inFile.length < known.length && sameBirth(inFile, known) ? known : inFile;
}
