import { expect, test } from 'vitest';
import { usualNameCase } from '@shared/kernel/name-case';

test.each([
  ['TRỊNH XUÂN QUANG', 'Trịnh Xuân Quang'],
  ["H'LEN NIÊ", "H'Len Niê"],
  ['H’YÂO KNŬL', 'H’Yâo Knŭl'],
  ['Y THẮNG ÊBAN', 'Y Thắng Êban'],
  ['ĐẶNG ÁNH', 'Đặng Ánh'],
  ['Nguyễn Văn Bình', 'Nguyễn Văn Bình'],
  ['nguyễn văn bình', 'Nguyễn Văn Bình'],
  ['Y', 'Y'],
])('%s is written %s', (typed, name) => {
  expect(usualNameCase(typed)).toBe(name);
});
