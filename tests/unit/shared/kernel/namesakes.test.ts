import { expect, test } from 'vitest';
import { birthOfNamesakes } from '@shared/kernel/namesakes';

test('people of one name are told apart by their day or year of birth, others need none', () => {
  const born = (id: string, fullName: string, birthDate: string | null) => ({ id, fullName, birthDate });
  expect([
    ...birthOfNamesakes([
      born('a', 'Huỳnh Thị Linh', '1964-03-12'),
      born('b', 'Huỳnh Thị Lĩnh', '1989-01-02'),
      born('c', 'Trần Ánh', '1970-01-01'),
      born('d', 'Đỗ Anh', null),
      born('e', 'Đỗ Ánh', '1980-05-05'),
      born('g', 'Nguyễn Thị Hà', '1980'),
      born('h', 'Nguyễn Thị Hà', '1991'),
    ]),
  ]).toEqual([
    ['a', 'sinh 12/03/1964'],
    ['b', 'sinh 02/01/1989'],
    ['e', 'sinh 05/05/1980'],
    ['g', 'sinh 1980'],
    ['h', 'sinh 1991'],
  ]);
});
