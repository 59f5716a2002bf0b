import { nameKey } from '../../kernel/same-person';
import { searchKey } from '../../kernel/vietnamese-text';
import { withoutTitle } from '../../list-import/person-names';
import type { ImportRow } from './contract';
import type { KnownPerson } from './match-people';

interface Planned {
  readonly row: ImportRow;
}

/**
 * What is asked beside a new row, by row number, whose name differs from another one in its marks alone (Hà, Hạ): of the
 * register, or of the list itself. It stops nothing, for both may be right; a year of birth that differs answers it.
 */
export function lookAlikeRows(
  planned: readonly Planned[],
  people: readonly KnownPerson[],
): ReadonlyMap<number, string> {
  const inFile = planned.flatMap(({ row }) => {
    const name = withoutTitle(row.cells['fullName'] ?? '');
    return name === '' ? [] : [{ row, name, year: yearIn(row.cells['birthDate'] ?? '') }];
  });
  const known = people.map(({ fullName, birthDate }) => ({ name: fullName, year: yearIn(birthDate ?? '') }));
  const bearers = new Set(known.map(({ name }) => nameKey(name)));
  const inRegister = Map.groupBy(known, ({ name }) => searchKey(name));
  const rowsAlike = Map.groupBy(inFile, ({ name }) => searchKey(name));
  const told = new Map<number, string>();
  for (const one of inFile) {
    const { row, name } = one;
    if (row.state !== 'new' || bearers.has(nameKey(name))) continue;
    const isAlike = (other: Bearer) => mayBeOne(one, other);
    const there = inRegister.get(searchKey(name))?.find(isAlike);
    const other = rowsAlike.get(searchKey(name))?.find(isAlike);
    if (there) {
      told.set(
        row.rowNumber,
        `Sổ có “${there.name}”, chỉ khác dấu: có phải một người? Nếu phải, hãy ghi tên như trong sổ.`,
      );
    } else if (other) {
      told.set(
        row.rowNumber,
        `Dòng ${other.row.rowNumber} ghi “${other.name}”, chỉ khác dấu: có phải một người?`,
      );
    }
  }
  return told;
}

interface Bearer {
  readonly name: string;
  readonly year: string | null;
}

/** Another name, and nothing that tells two people apart. */
const mayBeOne = (left: Bearer, right: Bearer): boolean =>
  nameKey(left.name) !== nameKey(right.name) &&
  (left.year === null || right.year === null || left.year === right.year);

const yearIn = (text: string): string | null => /(?<!\d)\d{4}(?!\d)/u.exec(text)?.[0] ?? null;
