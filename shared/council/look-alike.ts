import { nameKey } from '../kernel/same-person';
import { searchKey } from '../kernel/vietnamese-text';

/** A name with what is known of the birth: a year, a date in any writing, or nothing. */
export interface Bearer {
  readonly name: string;
  readonly year: string | null;
}

export const bearer = (name: string, birth: string | null): Bearer => ({
  name,
  year: /(?<!\d)\d{4}(?!\d)/u.exec(birth ?? '')?.[0] ?? null,
});

/** Names that differ in their marks alone (Hà, Hạ), and nothing that tells two people apart. */
export const mayBeOne = (left: Bearer, right: Bearer): boolean =>
  searchKey(left.name) === searchKey(right.name) &&
  nameKey(left.name) !== nameKey(right.name) &&
  (left.year === null || right.year === null || left.year === right.year);

/** What is asked of a new name beside one of the register; both may be right. */
export const lookAlikeQuestion = (known: string): string =>
  `Sổ có “${known}”, chỉ khác dấu: có phải một người? Nếu phải, hãy ghi tên như trong sổ.`;

/** Whom of the register a new name may mean; nobody where the register has that very name. */
export function lookAlikeOf(one: Bearer, register: readonly Bearer[]): Bearer | undefined {
  if (register.some(({ name }) => nameKey(name) === nameKey(one.name))) return undefined;
  return register.find((other) => mayBeOne(one, other));
}
