import { describe, expect, it } from 'vitest';
import { parseFullDate, parseTypedDate } from '@shared/kernel/local-date';
import { parseWrittenCount } from '@shared/kernel/written-count';

describe('a day as it is typed', () => {
  it.each([
    ['8/12/26', '2026-12-08'],
    ['08-12-26', '2026-12-08'],
    ['8.12.85', '1985-12-08'],
    ['5/2/1970', '1970-02-05'],
    ['31/2/26', null],
    ['8/12/126', null],
    ['12/26', null],
  ])('%s', (text, day) => {
    expect(parseTypedDate(text)).toBe(day);
  });

  it.each([
    ['8/12/62', '1962-12-08'],
    ['8/12/05', '2005-12-08'],
    ['8/12/26', '1926-12-08'],
    ['8/12/2026', '2026-12-08'],
  ])('of birth: %s', (text, day) => {
    expect(parseTypedDate(text, 'birth')).toBe(day);
  });

  it('says its year in full in a file, where the month may come first', () => {
    expect(parseFullDate('2/5/70')).toBeNull();
    expect(parseFullDate('5-2-1970')).toBe('1970-02-05');
  });
});

describe('a count as it is written', () => {
  it.each([
    ['47', 47],
    [' 047 ', 47],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1.234.567', 1_234_567],
    ['-3', null],
    ['+3', null],
    ['1,5', null],
    ['1.5', null],
    ['1.2345', null],
    ['4a7', null],
    ['', null],
  ])('%j', (text, count) => {
    expect(parseWrittenCount(text)).toBe(count);
  });
});
