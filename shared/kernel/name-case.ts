import { upperFirst } from './first-letter';

/**
 * A name that came in capitals, or without any, as names are written: "TRỊNH XUÂN QUANG" is Trịnh Xuân Quang,
 * "h'len niê" H'Len Niê. Whatever has both kinds of letters is left as somebody wrote it.
 */
export function usualNameCase(name: string): string {
  const mixed = name !== name.toLocaleUpperCase('vi') && name !== name.toLocaleLowerCase('vi');
  if (mixed || !/\p{L}{2}/u.test(name)) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}

/** "kinh" is Kinh, "ê đê" Ê đê: names of peoples begin with a capital, and every office writes the rest in its own way. */
export function usualEthnicName(name: string): string {
  return name === name.toLocaleLowerCase('vi') ? upperFirst(name) : name;
}
