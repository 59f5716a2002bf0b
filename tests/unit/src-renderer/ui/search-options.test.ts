import { expect, it } from 'vitest';
import { meantBy, searchOptions } from '@renderer/ui/search-options';

const NAMES = ['Phạm Ngọc Dung', 'Trần Ngọc Hoa', 'Ngô Ngọc Phượng', 'Lê Ngọc Nga'];

it('whoever is called as typed stands first, and is whom Enter means', () => {
  const options = NAMES.map((label) => ({ value: label, label }));
  const shown = searchOptions({ options, search: 'ngo ngoc', limit: 2 });
  expect(shown.map((option) => ('label' in option ? option.label : ''))[0]).toBe('Ngô Ngọc Phượng');
  expect(meantBy(NAMES, (name) => name, 'ngo ngoc')).toBe('Ngô Ngọc Phượng');
  expect(meantBy(NAMES, (name) => name, 'ngoc')).toBe('Phạm Ngọc Dung');
});
