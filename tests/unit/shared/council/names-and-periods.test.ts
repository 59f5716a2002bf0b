import { describe, expect, test } from 'vitest';
import { isCurrent, isReversed, overlaps } from '@shared/kernel/period';
import { nameKey, sameBirth } from '@shared/kernel/same-person';
import { bodyKey, postKey } from '@shared/council/same-name';
import { splitUnitName, unitTypeOf } from '@shared/council/unit-names';
import { matchPerson } from '@shared/council/import/match-people';

describe('periods', () => {
  const today = '2026-07-15';
  test.each([
    [null, null, true],
    ['2026-07-15', null, true],
    ['2026-07-16', null, false],
    [null, '2026-07-15', false],
    [null, '2026-07-16', true],
  ])('from %s to %s: in office %s', (from, to, expected) => {
    expect(isCurrent({ from, to }, today)).toBe(expected);
  });

  test('one may follow the other on the same day', () => {
    const first = { from: null, to: '2024-01-01' };
    expect(overlaps(first, { from: '2024-01-01', to: null })).toBe(false);
    expect(overlaps(first, { from: '2023-12-31', to: null })).toBe(true);
    expect(overlaps({ from: null, to: null }, first)).toBe(true);
    expect(isReversed({ from: '2024-01-02', to: '2024-01-01' })).toBe(true);
    expect(isReversed(first)).toBe(false);
  });
});

describe('names that mean the same', () => {
  test.each([
    ['Nguyễn Văn Hòa', 'NGUYỄN  VĂN HOÀ'],
    ["H'Len Niê", 'H’Len Niê'],
    ['Đỗ Thúy', 'Đỗ Thuý'.normalize('NFD')],
  ])('%s and %s', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  test('letters and tones tell people apart', () => {
    expect(nameKey('Nguyễn Văn Hòa')).not.toBe(nameKey('Nguyễn Văn Hoa'));
    expect(nameKey('Lê Đạt')).not.toBe(nameKey('Lê Dạt'));
  });

  test('posts and bodies with their long and short names', () => {
    expect(postKey('Chủ tịch Hội đồng nhân dân tỉnh')).toBe(postKey('Chủ tịch HĐND tỉnh'));
    expect(postKey('Phó Chủ tịch Uỷ ban nhân dân tỉnh')).toBe(postKey('Phó chủ tịch UBND tỉnh'));
    expect(postKey('Chủ tịch HĐND tỉnh')).not.toBe(postKey('Chủ tịch UBND tỉnh'));
    for (const dash of [' – ', '–', ' — ', '-', ' '])
      expect(postKey(`Trưởng Ban Văn hóa${dash}Xã hội HĐND tỉnh`)).toBe(
        postKey('Trưởng Ban Văn hóa - Xã hội HĐND tỉnh'),
      );
    expect(nameKey('Phòng Văn hóa – Xã hội')).toBe(nameKey('Phòng Văn hóa - Xã hội'));
    const deputyHead = postKey('Phó Trưởng Ban Văn hóa - Xã hội HĐND xã');
    for (const short of ['Phó Ban VH-XH HĐND xã', 'PTB VHXH HĐND xã', 'P. Trưởng ban VH – XH HĐND xã']) {
      expect(postKey(short)).toBe(deputyHead);
    }
    expect(bodyKey('Tổ đại biểu số 03')).toBe(bodyKey('3'));
    expect(bodyKey('Tổ 13')).not.toBe(bodyKey('Tổ 3'));
    expect(bodyKey('Ban Kinh tế - Ngân sách HĐND tỉnh')).toBe(bodyKey('Kinh tế – Ngân sách'));
    expect(bodyKey('Ban KT–NS')).toBe(bodyKey('Ban Kinh tế - Ngân sách'));
    expect(bodyKey('VHXH')).toBe(bodyKey('Ban Văn hóa - Xã hội'));
    expect(bodyKey('Ban DT')).toBe(bodyKey('Ban Dân tộc'));
    expect(bodyKey('Ban ĐT')).toBe(bodyKey('Ban Đô thị'));
    // Until 30 June 2025 communes had such a board; it is none of today.
    expect(bodyKey('Ban KT-XH')).not.toBe(bodyKey('Ban Kinh tế - Ngân sách'));
  });

  test('the kind of a unit stands before its name', () => {
    expect(splitUnitName('PHƯỜNG Tuy Hòa')).toEqual({ unitType: 'ward', name: 'Tuy Hòa' });
    expect(splitUnitName('Đặc khu Lý Sơn')).toEqual({ unitType: 'special_zone', name: 'Lý Sơn' });
    expect(splitUnitName('Xã Đàn')).toEqual({ unitType: 'commune', name: 'Đàn' });
    expect(splitUnitName('Ea Tu')).toEqual({ unitType: null, name: 'Ea Tu' });
    expect(unitTypeOf('phường')).toBe('ward');
    expect(unitTypeOf('huyện')).toBeNull();
  });
});

describe('who a row means', () => {
  const person = (id: string, birthDate: string | null) => ({ id, fullName: 'Lê Đạt', birthDate });

  test('a year agrees with every day in it', () => {
    expect(sameBirth('1970', '1970-02-05')).toBe(true);
    expect(sameBirth('1970-02-05', '1970-02-06')).toBe(false);
    expect(sameBirth(null, '1970')).toBe(false);
  });

  test.each([
    ['nobody', [], '1970', [], 'unknown'],
    ['the only one', [person('a', '1970-02-05')], null, [], 'known'],
    ['one of two without a date', [person('a', '1970'), person('b', '1980')], null, [], 'ambiguous'],
    ['one of two by the year', [person('a', '1970-02-05'), person('b', '1980')], '1970', [], 'known'],
    ['two of one year', [person('a', '1970-02-05'), person('b', '1970-03-05')], '1970', [], 'ambiguous'],
    ['one whose date is not known', [person('a', null)], '1970', [], 'known'],
    ['one of two, date not known', [person('a', null), person('b', '1980')], '1970', [], 'ambiguous'],
    ['another date', [person('a', '1980')], '1970', ['1970'], 'ambiguous'],
    ['another date, and the file lists both', [person('a', '1980')], '1970', ['1970', '1980'], 'unknown'],
  ] as const)('%s', (_name, namesakes, birthDate, inFile, type) => {
    expect(matchPerson(namesakes, birthDate, inFile).type).toBe(type);
  });
});
