import { expect, test } from 'vitest';
import { tidiedUnitName } from '@renderer/office/first-run/tidied-name';

const KNOWN = ['Đắk Lắk', 'Huế', 'Tân Lập', 'Tân Lạp', 'Ea Kly'];

test.each([
  ['tinh dak lak', 'Đắk Lắk'],
  ['ĐẮK LẮK', 'Đắk Lắk'],
  ['Hue', 'Huế'],
  ['ea kly', 'Ea Kly'],
  // Two units are called so without diacritics: nobody but the office knows which.
  ['tan lap', 'Tan Lap'],
  // Typed with care, and not as the list has it.
  ['Đăk Lăk', 'Đăk Lăk'],
  ['cao nguyên', 'Cao Nguyên'],
  ['', ''],
])('%s becomes %s', (typed, name) => expect(tidiedUnitName(typed, KNOWN)).toBe(name));
