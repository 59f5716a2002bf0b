import { cleanText, searchKey } from '../kernel/vietnamese-text';
import type { z } from 'zod';
import type { UnitType } from './contract';

type UnitTypeCode = z.infer<typeof UnitType>;

export const UNIT_TYPE_WORDS: Readonly<Record<UnitTypeCode, string>> = {
  commune: 'Xã',
  ward: 'Phường',
  special_zone: 'Đặc khu',
};

/** "Xã Ea Knuếc". */
export function unitFullName(unitType: UnitTypeCode, name: string): string {
  return `${UNIT_TYPE_WORDS[unitType]} ${name}`;
}

/** Takes "Xã Ea Knuếc" apart; a name without the word for its kind has no type. */
export function splitUnitName(text: string): { unitType: UnitTypeCode | null; name: string } {
  const clean = cleanText(text);
  for (const [unitType, word] of Object.entries(UNIT_TYPE_WORDS) as [UnitTypeCode, string][]) {
    const start = searchKey(`${word} `);
    if (searchKey(clean).startsWith(`${start} `)) {
      return { unitType, name: clean.slice(word.length).trim() };
    }
  }
  return { unitType: null, name: clean };
}

export function unitTypeOf(text: string): UnitTypeCode | null {
  const key = searchKey(text);
  const found = Object.entries(UNIT_TYPE_WORDS).find(([, word]) => searchKey(word) === key);
  return found ? (found[0] as UnitTypeCode) : null;
}
