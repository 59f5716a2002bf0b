import { sameBirth } from '../../kernel/same-person';
import { shownDay } from '../../list-import/row-reader';

export interface KnownPerson {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: string | null;
}

export type PersonMatch<T> =
  | { readonly type: 'known'; readonly person: T }
  | { readonly type: 'unknown' }
  | { readonly type: 'ambiguous'; readonly message: string };

/**
 * Who of the register a row means, or that it cannot be told. Two people of one name are told apart by their birth
 * dates only; a birth date that differs may be a correction or another person, and only the office knows which,
 * unless the file itself lists the one in the register as well.
 */
export function matchPerson<T extends KnownPerson>(
  namesakes: readonly T[],
  birthDate: string | null,
  birthDatesInFile: readonly (string | null)[],
): PersonMatch<T> {
  const [only] = namesakes;
  if (!only) return { type: 'unknown' };
  if (birthDate === null) {
    if (namesakes.length === 1) return { type: 'known', person: only };
    const message = `Trong sổ có ${namesakes.length} người trùng tên; hãy ghi ngày sinh.`;
    return { type: 'ambiguous', message };
  }
  const same = namesakes.filter((person) => sameBirth(person.birthDate, birthDate));
  if (same.length === 1 && same[0]) return { type: 'known', person: same[0] };
  if (same.length > 1) {
    return {
      type: 'ambiguous',
      message: 'Trong sổ có nhiều người trùng tên và năm sinh; hãy ghi đủ ngày sinh.',
    };
  }
  const undated = namesakes.filter((person) => person.birthDate === null);
  if (undated.length === 1 && namesakes.length === 1) return { type: 'known', person: only };
  if (undated.length > 0) {
    return {
      type: 'ambiguous',
      message: 'Người trùng tên trong sổ chưa có ngày sinh; hãy bổ sung trong sổ trước.',
    };
  }
  const otherRows = birthDatesInFile.filter((other) => !sameBirth(other, birthDate));
  const allListed = namesakes.every((person) =>
    otherRows.some((other) => sameBirth(other, person.birthDate)),
  );
  if (allListed) return { type: 'unknown' };
  const known = namesakes.map((person) => shownDay(person.birthDate)).join(', ');
  const message = `Trong sổ có người trùng tên sinh ${known}; hãy sửa ngày sinh, hoặc thêm người này bằng tay.`;
  return { type: 'ambiguous', message };
}
