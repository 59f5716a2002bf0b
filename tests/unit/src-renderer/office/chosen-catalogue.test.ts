import { expect, test } from 'vitest';
import { EMPTY_PROFILE } from '@renderer/office/profile-draft';
import { chosenCatalogue } from '@renderer/office/first-run/guide-draft';

const KNOWN = [
  { code: '66', province: 'Đắk Lắk' },
  { code: '46', province: 'Thành phố Huế' },
];
const draft = (
  unitName: string,
  catalogue: string | null = null,
  level: 'province' | 'commune' = 'province',
) => ({
  profile: { ...EMPTY_PROFILE, level, unitName },
  ...{ letterheads: {}, person: '', catalogue },
});

test.each([
  ['Đắk Lắk', '66'],
  ['tỉnh đăk lăk', '66'],
  ['Huế', '46'],
  ['Cao Nguyên', ''],
  ['', ''],
])('the communes of %s are chosen from the beginning', (name, code) => {
  expect(chosenCatalogue(draft(name), KNOWN)).toBe(code);
});

test('what somebody chose stands, also none; a commune has none', () => {
  expect(chosenCatalogue(draft('Đắk Lắk', ''), KNOWN)).toBe('');
  expect(chosenCatalogue(draft('Đắk Lắk', '46'), KNOWN)).toBe('46');
  expect(chosenCatalogue(draft('Đắk Lắk', null, 'commune'), KNOWN)).toBe('');
});
