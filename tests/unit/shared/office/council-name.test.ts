import { expect, it } from 'vitest';
import { canBeSameCouncil, councilNameOf } from '@shared/office/council-name';

const commune = {
  level: 'commune',
  unitKind: 'commune',
  unitName: 'Tân Lập',
  provinceName: 'Đắk Lắk',
} as const;

it('names a commune with the unit above, as far as that is known', () => {
  expect(councilNameOf(commune)).toBe('HĐND xã Tân Lập, tỉnh Đắk Lắk');
  expect(councilNameOf({ ...commune, provinceName: '' })).toBe('HĐND xã Tân Lập');
  expect(councilNameOf({ ...commune, level: 'province', unitKind: 'city', unitName: 'Huế' })).toBe(
    'HĐND thành phố Huế',
  );
});

it.each([
  ['HĐND xã Tân Lập, tỉnh Đắk Lắk', 'HĐND xã Tân Lập, tỉnh Đắk Lắk', true],
  ['HĐND xã Tân Lập, tỉnh Đắk Lắk', 'HĐND xã Tân Lập', true],
  ['HĐND xã Tân Lập, tỉnh Đắk Lắk', 'HĐND xã Tân Lập, tỉnh Thái Nguyên', false],
  ['HĐND xã Hoà Sơn', 'HĐND  xã HÒA SƠN', true],
  ['HĐND xã Hòa Sơn', 'HĐND xã Hóa Sơn', false],
  ['HĐND xã Tân Lập', 'HĐND phường Tân Lập', false],
  ['HĐND xã Tân Lập', 'HĐND xã Tân Lập Đông', false],
  ['', 'HĐND xã Tân Lập', true],
])('%s and %s can be one office: %s', (one, other, same) => {
  expect(canBeSameCouncil(one, other)).toBe(same);
  expect(canBeSameCouncil(other, one)).toBe(same);
});
