import { describe, expect, it } from 'vitest';
import {
  cleanText,
  matchesSearch,
  nameSortKey,
  searchKey,
  searchRank,
  splitName,
} from '@shared/kernel/vietnamese-text';

const byName = (names: string[]) =>
  [...names].sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : nameSortKey(a) > nameSortKey(b) ? 1 : 0));

describe('searchKey', () => {
  it('treats hòa and hoà, NFC and NFD, đ and d alike', () => {
    expect(searchKey('Hòa')).toBe(searchKey('Hoà'));
    expect(searchKey('Đặng Thị Ơn'.normalize('NFD'))).toBe('dang thi on');
    expect(searchKey('Cư M’gar')).toBe("cu m'gar");
  });
});

describe('matchesSearch', () => {
  it('finds by the beginnings of words in any order', () => {
    expect(matchesSearch('nguyen thi minh khai', 'khai ng')).toBe(true);
    expect(matchesSearch('nguyen thi minh khai', 'Khải')).toBe(true);
    expect(matchesSearch('nguyen thi minh khai', 'hai')).toBe(true);
    expect(matchesSearch('nguyen thi minh khai', 'tran')).toBe(false);
  });
});

describe('searchRank', () => {
  it('puts whole given names before beginnings of words, and those before what stands inside a word', () => {
    const names = ['le thi oanh', 'tran anh khoa', 'anh', 'ngo thi anh', 'khoa nguyen anhh', 'bui van binh'];
    expect(names.map((name) => searchRank(name, 'anh'))).toEqual([5, 2, 0, 1, 2, null]);
    expect(searchRank('nguyen thi minh khai', 'khai ng')).toBe(3);
  });
});

describe('name order', () => {
  it('sorts by given name, then middle names, then family name, by the Vietnamese alphabet', () => {
    expect(byName(['Trần Văn Ơn', 'Lê Thị Oanh', 'Đỗ Văn Ánh', 'Bùi Thị An', 'Ngô Đạt', 'Ngô Dũng'])).toEqual(
      ['Bùi Thị An', 'Đỗ Văn Ánh', 'Ngô Dũng', 'Ngô Đạt', 'Lê Thị Oanh', 'Trần Văn Ơn'],
    );
    expect(byName(['Nguyễn Văn Bình', 'Lê Văn Bình', 'Lê Thị Bình'])).toEqual([
      'Lê Thị Bình',
      'Lê Văn Bình',
      'Nguyễn Văn Bình',
    ]);
    expect(byName(['Lê Bạ', 'Lê Bá', 'Lê Bà', 'Lê Bả', 'Lê Bã', 'Lê Ba'])).toEqual([
      'Lê Ba',
      'Lê Bà',
      'Lê Bả',
      'Lê Bã',
      'Lê Bá',
      'Lê Bạ',
    ]);
  });

  it('knows Êđê names and lets a person correct the given name', () => {
    expect(splitName('Y Thắng Êban')).toEqual({ given: 'Thắng', middle: [], family: 'Êban' });
    expect(splitName("H'Len Niê")).toEqual({ given: 'Len', middle: [], family: 'Niê' });
    expect(splitName('Hồ Văn Mười', 'Hồ').given).toBe('Hồ');
  });
});

describe('cleanText', () => {
  it('stores one form', () => {
    expect(cleanText('  Nguyễn \u200B Văn\tA '.normalize('NFD'))).toBe('Nguyễn Văn A');
  });
});
