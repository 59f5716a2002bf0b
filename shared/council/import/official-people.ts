import type { LocalDate } from '../../kernel/local-date';
import { SEX_CHOICES, SEX_WORDS } from '../../kernel/sex-words';
import { cleanText } from '../../kernel/vietnamese-text';
import { PersonInput } from '../contract';
import { usualEthnicName } from '../../kernel/name-case';
import { birthRefusal } from '../../kernel/plausible-dates';
import { groupByName, moreExact, nameKey, sameBirth } from '../../kernel/same-person';
import type { Change } from '../../list-import/model';
import { readName } from '../../list-import/person-names';
import { changesBetween, refuseIssues, shownDay, type RowReader } from '../../list-import/row-reader';
import { EMPTY_PERSON, type PersonValues } from '../empty-records';
import { matchPerson, type KnownPerson } from './match-people';

export type KnownOfficial = KnownPerson & { readonly fields: PersonValues };

/** One person of the file with all of his or her rows. */
export interface FilePerson {
  readonly key: string;
  readonly rows: readonly RowReader[];
  readonly known: KnownOfficial | null;
  readonly fields: PersonValues;
  readonly changes: readonly Change[];
}

interface ReadRow {
  readonly reader: RowReader;
  readonly fullName: string;
  readonly birthDate: string | null;
}

/**
 * Gathers the rows of each person. Rows of one name are one person with several posts, unless different birth dates
 * tell several people apart; then every row of that name needs one.
 */
export function gatherPeople(
  readers: readonly RowReader[],
  register: readonly KnownOfficial[],
  today: LocalDate,
): FilePerson[] {
  const read = readers.map((reader): ReadRow => {
    return {
      reader,
      fullName: readName(reader, 'fullName'),
      birthDate: reader.birthDate('birthDate', (day) => birthRefusal(day, today)),
    };
  });
  const inRegister = groupByName(register);
  const people: FilePerson[] = [];
  for (const [name, rows] of groupByName(read)) {
    const births = distinctBirths(rows);
    for (const [index, birthDate] of (births.length === 0 ? [null] : births).entries()) {
      const own = rows.filter((row) =>
        births.length <= 1 ? true : row.birthDate !== null && sameBirth(row.birthDate, birthDate),
      );
      people.push(filePerson(`${name}|${index}`, own, birthDate, births, inRegister.get(name) ?? []));
    }
    if (births.length > 1) {
      for (const { reader } of rows.filter((row) => row.birthDate === null)) {
        reader.refuse('fullName', 'Trong tệp có nhiều người trùng tên; hãy ghi ngày sinh.');
      }
    }
  }
  return people;
}

/** Full dates before years, so that a year joins the day it belongs to. */
function distinctBirths(rows: readonly ReadRow[]): string[] {
  const births: string[] = [];
  const stated = rows.flatMap((row) => (row.birthDate === null ? [] : [row.birthDate]));
  for (const birth of stated.sort((a, b) => b.length - a.length)) {
    if (!births.some((other) => sameBirth(other, birth))) births.push(birth);
  }
  return births;
}

function filePerson(
  key: string,
  rows: readonly ReadRow[],
  birthDate: string | null,
  births: readonly string[],
  namesakes: readonly KnownOfficial[],
): FilePerson {
  const match = matchPerson(namesakes, birthDate, births);
  const readers = rows.map((row) => row.reader);
  if (match.type === 'ambiguous') for (const reader of readers) reader.refuse('fullName', match.message);
  const known = match.type === 'known' ? match.person : null;
  const before = known?.fields ?? EMPTY_PERSON;
  const fields: PersonValues = {
    ...before,
    fullName: known ? before.fullName : (rows[0]?.fullName ?? ''),
    birthDate: moreExact(birthDate, before.birthDate),
    sex: agreed(readers, 'sex', (reader) => reader.choice('sex', SEX_CHOICES)) ?? before.sex,
    ethnicGroup: agreed(readers, 'ethnicGroup', ethnicGroup) ?? before.ethnicGroup,
    phone: agreed(readers, 'phone', (reader) => line(reader, 'phone')) ?? before.phone,
  };
  const issues = nameKey(fields.fullName) === '' ? [] : (PersonInput.safeParse(fields).error?.issues ?? []);
  for (const reader of readers) refuseIssues(reader, issues);
  const changes = known ? changesBetween(shown(before), shown(fields)) : [];
  return { key, rows: readers, known, fields, changes };
}

const ethnicGroup = (reader: RowReader): string | null =>
  usualEthnicName(line(reader, 'ethnicGroup') ?? '') || null;

const line = (reader: RowReader, column: string): string | null => cleanText(reader.text(column)) || null;

/** The one value that the rows of a person give; a row that says otherwise is refused. */
function agreed<T extends string>(
  readers: readonly RowReader[],
  column: string,
  read: (reader: RowReader) => T | null,
): T | null {
  let first: { readonly value: T; readonly row: number } | null = null;
  for (const reader of readers) {
    const value = read(reader);
    if (value === null) continue;
    if (first === null) first = { value, row: reader.row.number };
    else if (first.value !== value) reader.refuse(column, `Khác với dòng ${first.row} của cùng người này.`);
  }
  return first?.value ?? null;
}

function shown(fields: PersonValues): Record<string, string> {
  return {
    birthDate: shownDay(fields.birthDate),
    sex: fields.sex === null ? '' : SEX_WORDS[fields.sex],
    ethnicGroup: fields.ethnicGroup,
    phone: fields.phone,
  };
}
