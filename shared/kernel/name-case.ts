/**
 * A name that came in capitals as names are written: "TRỊNH XUÂN QUANG" is Trịnh Xuân Quang, "H'LEN NIÊ" H'Len Niê.
 * Whatever has a small letter is left as somebody wrote it.
 */
export function usualNameCase(name: string): string {
  if (name !== name.toLocaleUpperCase('vi') || !/\p{L}{2}/u.test(name)) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}
