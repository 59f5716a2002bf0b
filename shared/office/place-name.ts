import { upperFirst } from '../kernel/first-letter';
import { searchKey } from '../kernel/vietnamese-text';
import type { NamedOffice } from './default-bodies';
import { unitKindNames } from './unit-words';

/**
 * The place before the date of a paper, as it is proposed from the unit's name: the name alone, and with the kind of unit
 * where it is a number or the one city named after a person (Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4). Which
 * communes carry the name of a person or an event no program can know: there the office writes it in full.
 */
export function proposedPlaceName(office: NamedOffice): string {
  const name = office.unitName.trim();
  if (!/^\d+$/u.test(name) && searchKey(name) !== 'ho chi minh') return name;
  return `${upperFirst(unitKindNames[office.unitKind])} ${name}`;
}
