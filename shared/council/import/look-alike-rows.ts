import { nameKey } from '../../kernel/same-person';
import { searchKey } from '../../kernel/vietnamese-text';
import { withoutTitle } from '../../list-import/person-names';
import { bearer, lookAlikeQuestion, mayBeOne, type Bearer } from '../look-alike';
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
    return name === '' ? [] : [{ row, ...bearer(name, row.cells['birthDate'] ?? '') }];
  });
  const known = people.map(({ fullName, birthDate }) => bearer(fullName, birthDate));
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
      told.set(row.rowNumber, lookAlikeQuestion(there.name));
    } else if (other) {
      told.set(
        row.rowNumber,
        `Dòng ${other.row.rowNumber} ghi “${other.name}”, chỉ khác dấu: có phải một người?`,
      );
    }
  }
  return told;
}
