import { expect, it } from 'vitest';
import { meantBy, meantOptions, searchOptions } from '@renderer/ui/forms/search-options';

const NAMES = ['Phạm Ngọc Dung', 'Trần Ngọc Hoa', 'Ngô Ngọc Phượng', 'Lê Ngọc Nga'];

it('whoever is called as typed stands first, and is whom Enter means', () => {
  const options = NAMES.map((label) => ({ value: label, label }));
  const shown = searchOptions({ options, search: 'ngo ngoc', limit: 2 });
  expect(shown.map((option) => ('label' in option ? option.label : ''))[0]).toBe('Ngô Ngọc Phượng');
  expect(meantBy(NAMES, (name) => name, 'ngo ngoc')).toBe('Ngô Ngọc Phượng');
  expect(meantBy(NAMES, (name) => name, 'ngoc')).toBe('Phạm Ngọc Dung');
});

it('a name typed with its marks is offered for itself alone', () => {
  const options = ['Lê Thị Hòa', 'Lê Thị Hoa'].map((label) => ({ value: label, label }));
  const shown = (search: string) =>
    meantOptions({ options, search, limit: 5 }).map((one) => 'label' in one && one.label);
  expect(shown('hoa')).toEqual(['Lê Thị Hòa', 'Lê Thị Hoa']);
  expect(shown('Lê Thị Hòa')).toEqual(['Lê Thị Hòa']);
  expect(shown('Lê Thị Hoá')).toEqual([]);
});
