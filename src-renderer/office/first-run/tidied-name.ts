import { usualNameCase } from '@shared/kernel/name-case';
import { cleanText, searchKey } from '@shared/kernel/vietnamese-text';

/** "Tỉnh Đắk Lắk", "tinh dak lak", "đăk lăk": one and the same. */
export const unitKey = (name: string): string =>
  searchKey(name)
    .replace(/^(tinh|thanh pho|tp\.?|xa|phuong|dac khu) /u, '')
    .trim();

/**
 * The name of a province or commune as the list of units writes it, where it was typed in small letters, in capitals
 * or without diacritics ("tinh dak lak"). What was typed with care stays, also where the list writes it otherwise.
 */
export function tidiedUnitName(typed: string, known: readonly string[]): string {
  const text = cleanText(typed);
  const careless =
    text === text.toLocaleLowerCase('vi') ||
    text === text.toLocaleUpperCase('vi') ||
    text.toLocaleLowerCase('vi') === searchKey(text);
  if (!careless) return text;
  const found = new Set(known.filter((name) => unitKey(name) === unitKey(text)));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : usualNameCase(text);
}
