import { nameKey } from '../kernel/same-person';
import type { OfficeProfile } from './contract';
import { unitAbove } from './default-bodies';
import { unitKindNames } from './unit-words';

/** "HĐND tỉnh Đắk Lắk", "HĐND xã Tân Lập, tỉnh Đắk Lắk": whose data these are. */
export function councilNameOf({
  level,
  unitKind,
  unitName,
  provinceName,
}: Pick<OfficeProfile, 'level' | 'unitKind' | 'unitName' | 'provinceName'>): string {
  const own = `HĐND ${unitKindNames[unitKind]} ${unitName}`;
  return level === 'commune' && provinceName !== '' ? `${own}, ${unitAbove(provinceName)}` : own;
}

/**
 * Whether two names can be of one office. Communes of two provinces may share a name; of a commune the unit above may be
 * written on one side alone; an office that is not declared, without a name, is none that could be another.
 */
export function canBeSameCouncil(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const [[own = '', above], [ownThere = '', aboveThere]] = [partsOf(one), partsOf(other)];
  if (own !== ownThere) return false;
  return above === undefined || aboveThere === undefined || above === aboveThere;
}

const partsOf = (name: string): readonly string[] => name.split(',').map((part) => nameKey(part));
