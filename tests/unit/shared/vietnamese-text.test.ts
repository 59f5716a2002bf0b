import { describe, expect, it } from 'vitest';
import {
  cleanText,
  nameSortKey,
  searched,
  searchKey,
  searchRank,
  splitName,
  textSortKey,
  TONE_ORDERS,
} from '@shared/kernel/vietnamese-text';

const byName = (names: string[]) =>
  [...names].sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : nameSortKey(a) > nameSortKey(b) ? 1 : 0));

describe('searchKey', () => {
  it('treats hòa and hoà, NFC and NFD, đ and d alike', () => {
    expect(searchKey('Hòa')).toBe(searchKey('Hoà'));
    expect(searchKey('Đặng Thị Ơn'.normalize('NFD'))).toBe('dang thi on');
    expect(searchKey('Cư M’gar')).toBe("cu m'gar");
  });

  it('takes the dash that Word puts in by itself for the one that is typed', () => {
    for (const dash of ['–', '—', '‑', '−'])
      expect(searchKey(`Kinh tế ${dash} Ngân sách`)).toBe(searchKey('Kinh tế - Ngân sách'));
  });
});

describe('searched', () => {
  const names = ['Lê Thị Oanh', 'Phạm Minh Ánh', 'Trần Anh Khoa', "H'Len Niê", 'Bùi Văn Bình', 'Đỗ Thị Hạnh'];
  const find = (typed: string): string[] => searched(names, (name) => name, typed);

  it('finds by the beginnings of words in any order, without diacritics', () => {
    expect(find('anh')).toEqual(['Phạm Minh Ánh', 'Trần Anh Khoa']);
    expect(find('khoa tr')).toEqual(['Trần Anh Khoa']);
    expect(find('Thị')).toEqual(['Lê Thị Oanh', 'Đỗ Thị Hạnh']);
    expect(find('len')).toEqual(["H'Len Niê"]);
    expect(find('tran binh')).toEqual([]);
    expect(find('')).toEqual(names);
  });

  it('takes two words typed for two words of the name', () => {
    const alike = ['Trần Văn Hiền', 'Trần Văn Vân', 'Vũ Văn Nam'];
    const among = (typed: string): string[] => searched(alike, (name) => name, typed);
    expect(among('tran van van')).toEqual(['Trần Văn Vân']);
    expect(among('v van')).toEqual(['Trần Văn Vân', 'Vũ Văn Nam']);
    expect(among('van')).toEqual(alike);
  });

  it('looks inside words only where no word begins so', () => {
    expect(find('anh thi')).toEqual(['Lê Thị Oanh', 'Đỗ Thị Hạnh']);
    expect(find('inh')).toEqual(['Phạm Minh Ánh', 'Bùi Văn Bình']);
    expect(find('xyz')).toEqual([]);
  });

  it('takes strokes and hyphens for the end of a word', () => {
    const symbols = ['12/NQ-HĐND', '3/BC-HĐND', '7/TTr-UBND'];
    expect(searched(symbols, (symbol) => symbol, 'hdnd')).toEqual(symbols.slice(0, 2));
    expect(searched(symbols, (symbol) => symbol, '7/ttr')).toEqual(symbols.slice(2));
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
    // The middle names are compared as a whole before any family name.
    expect(
      byName([
        'Phạm Thị Bích Trang',
        'Lê Thị Trang',
        'Vũ Trang',
        'Lê Thị Minh Lan',
        'Hoàng Thị Lan',
        'Mai Lan',
      ]),
    ).toEqual([
      'Mai Lan',
      'Hoàng Thị Lan',
      'Lê Thị Minh Lan',
      'Vũ Trang',
      'Lê Thị Trang',
      'Phạm Thị Bích Trang',
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

  it.each([
    ['dictionary', 'Ba Bà Bả Bã Bá Bạ'],
    ['older_dictionary', 'Ba Bà Bã Bả Bá Bạ'],
    ['school', 'Ba Bá Bà Bả Bã Bạ'],
  ] as const)('has the tones in the order that the office chose: %s', (order, expected) => {
    const sorted = (keyOf: (word: string) => string) =>
      ['Bạ', 'Bã', 'Bá', 'Ba', 'Bả', 'Bà'].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).join(' ');
    expect(sorted((word) => textSortKey(word, order))).toBe(expected);
    expect(sorted((word) => nameSortKey(`Lê ${word}`, null, order))).toBe(expected);
  });

  it('never lets a tone weigh more than a letter', () => {
    for (const order of TONE_ORDERS) {
      expect(textSortKey('Bạ', order) < textSortKey('Bác', order)).toBe(true);
      expect(textSortKey('Bắc', order) < textSortKey('Bân', order)).toBe(true);
    }
  });

  it('knows Êđê names and lets a person correct the given name', () => {
    expect(splitName('Y Thắng Êban')).toEqual({ given: 'Thắng', middle: [], family: 'Êban' });
    expect(splitName("H'Len Niê")).toEqual({ given: 'Len', middle: [], family: 'Niê' });
    expect(splitName('Hồ Văn Mười', 'Hồ').given).toBe('Hồ');
    expect(splitName('Lê Thị Minh Anh', 'Minh Anh')).toEqual({
      given: 'Minh Anh',
      middle: ['Thị'],
      family: 'Lê',
    });
    expect(splitName('Lê Thị Minh', 'Bé')).toEqual({ given: 'Bé', middle: ['Thị', 'Minh'], family: 'Lê' });
  });
});

describe('cleanText', () => {
  it('stores one form', () => {
    expect(cleanText('  Nguyễn \u200B Văn\tA '.normalize('NFD'))).toBe('Nguyễn Văn A');
  });
});
