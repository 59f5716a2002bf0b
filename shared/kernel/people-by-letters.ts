import { searchKey, splitName } from './vietnamese-text';

interface Named {
  readonly fullName: string;
}

/** The given name as it is typed: without diacritics, in small letters. */
export const givenKey = (fullName: string): string => searchKey(splitName(fullName).given).replace(/'/gu, '');

/**
 * Who is meant by the letters typed at the door: people whose given name begins so come first, then those of whom any
 * other word of the name begins so. "an" finds Ánh and An before Nguyễn Anh Dũng. In the order of the list; nobody for
 * no letters. Several words mean the end of a name: "thi an" finds Đỗ Thị Ánh.
 */
export function peopleByLetters<T extends Named>(people: readonly T[], typed: string): T[] {
  const key = searchKey(typed);
  if (key === '') return [];
  const byGiven: T[] = [];
  const byOther: T[] = [];
  for (const person of people) {
    if (givenKey(person.fullName).startsWith(key)) byGiven.push(person);
    else if (` ${searchKey(person.fullName).replace(/'/gu, ' ')}`.includes(` ${key}`)) byOther.push(person);
  }
  return [...byGiven, ...byOther];
}
