import { searchKey, splitName } from './vietnamese-text';

interface Named {
  readonly fullName: string;
}

/** The given name as it is typed: without diacritics, in small letters. */
export const givenKey = (fullName: string): string => searchKey(splitName(fullName).given).replace(/'/gu, '');

interface NameKeys {
  readonly given: string;
  /** Every word of the name after a space; a name with a mark in it once more without. */
  readonly words: string;
}

/** A name always folds into the same keys; folding a hall of names anew at every letter would be felt. */
const folded = new Map<string, NameKeys>();
const MOST_FOLDED = 20_000;

function keysOf(fullName: string): NameKeys {
  const known = folded.get(fullName);
  if (known) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = searchKey(fullName);
  const apart = ` ${key.replace(/'/gu, ' ')}`;
  // H'Len is typed as it is written, without the mark, or by what follows it.
  const words = key.includes("'") ? `${apart} ${key.replace(/'/gu, '')}` : apart;
  const keys = { given: givenKey(fullName), words };
  folded.set(fullName, keys);
  return keys;
}

/**
 * Who is meant by the letters typed at the door: people whose given name begins so come first, then those of whom any
 * other word of the name begins so. "an" finds Ánh and An before Nguyễn Anh Dũng. In the order of the list; nobody for
 * no letters. Several words mean the end of a name: "thi an" finds Đỗ Thị Ánh.
 */
export function peopleByLetters<T extends Named>(people: readonly T[], typed: string): T[] {
  const key = searchKey(typed).replace(/'/gu, '');
  if (key === '') return [];
  const byGiven: T[] = [];
  const byOther: T[] = [];
  for (const person of people) {
    const { given, words } = keysOf(person.fullName);
    if (given.startsWith(key)) byGiven.push(person);
    else if (words.includes(` ${key}`)) byOther.push(person);
  }
  return [...byGiven, ...byOther];
}
