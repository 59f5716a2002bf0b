import { describe, expect, it } from 'vitest';
import { unitMatcher } from '@shared/list-import/known-units';

const UNITS = [
  { id: '1', name: 'Buôn Hồ', fullName: 'Phường Buôn Hồ' },
  { id: '2', name: 'Ea Kao', fullName: 'Xã Ea Kao' },
  { id: '3', name: 'Phú Quý', fullName: 'Đặc khu Phú Quý' },
  { id: '4', name: 'Pơng Drang', fullName: 'Xã Pơng Drang' },
];
const match = unitMatcher(UNITS);

describe('a unit as a list writes it', () => {
  it.each([
    ['P. Buôn Hồ', '1'],
    ['P.Buôn Hồ', '1'],
    ['HĐND p. Buôn Hồ', '1'],
    ['X. Ea Kao', '2'],
    ['ĐK. Phú Quý', '3'],
    ['Thường trực HĐND xã Ea Kao', '2'],
    ['Pơng Drang', '4'],
  ])('%s', (written, id) => {
    expect(match(written)).toMatchObject({ type: 'known', unit: { id } });
  });

  it('that is none stays as written', () => {
    expect(match('P. Không Có')).toEqual({ type: 'other', name: 'P. Không Có' });
  });
});
