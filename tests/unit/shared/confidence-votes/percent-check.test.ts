import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPercents } from '@shared/confidence-votes/percent-check';
import { formatPercent } from '@shared/kernel/percent';

const verdicts = (text: string, base: number) => checkPercents(text, base).map(({ verdict }) => verdict);

test('a percentage that no ballots give is told: 15,32 of a council of 58 was printed for 15,52', () => {
  expect(checkPercents('Trần Quốc Ơn: 15,32%', 58)).toEqual([
    { line: 1, about: 'Trần Quốc Ơn', text: '15,32%', count: null, verdict: 'impossible', expected: '' },
  ]);
  expect(checkPercents('15,52', 58)).toMatchObject([{ count: 9, verdict: 'possible' }]);
});

test('a number of ballots before its percentage is held against it', () => {
  const text = "1\tNguyễn Văn Bình\t46\t97,78\t1\t2,13\n2\tH'Len Niê\t25 phiếu (53,19 %)";
  expect(checkPercents(text, 47)).toMatchObject([
    { line: 1, about: 'Nguyễn Văn Bình', count: 46, verdict: 'differs', expected: '97,87' },
    { line: 1, count: 1, verdict: 'right' },
    { line: 2, about: "H'Len Niê", count: 25, verdict: 'right' },
  ]);
});

test('the number of a line is no number of ballots', () => {
  const text = '1. Trần Quốc Ơn: 15,52%\n2\tLê Thị Mai\t84,48';
  expect(checkPercents(text, 58)).toMatchObject([
    { line: 1, count: 9, verdict: 'possible' },
    { line: 2, count: 49, verdict: 'possible' },
  ]);
});

test('ballots are read as the press writes them: of how many, and with the words between', () => {
  expect(checkPercents('187/480 phiếu (38,88 %), 229/479 (47,61%)', 481)).toMatchObject([
    { count: 187, verdict: 'right' },
    { count: 229, verdict: 'right' },
  ]);
  expect(checkPercents('46 phiếu tín nhiệm cao, đạt 97,87%; 1 không tín nhiệm: 2,31%', 47)).toMatchObject([
    { count: 46, verdict: 'right' },
    { count: 1, verdict: 'differs', expected: '2,13' },
  ]);
  expect(checkPercents('Tín nhiệm thấp 9 phiếu (chiếm tỷ lệ 15,32%)', 58)).toMatchObject([
    { count: 9, verdict: 'differs', expected: '15,52' },
  ]);
});

test('more ballots than there are is told, whatever the percentage', () => {
  expect(checkPercents('Trần Quốc Ơn 60 (15,52%), 58 (100%)', 58)).toMatchObject([
    { count: 60, verdict: 'above', expected: '' },
    { count: 58, verdict: 'right' },
  ]);
});

test('decimals that were cut off are told apart from slips', () => {
  expect(checkPercents('45 95,74', 47)).toMatchObject([{ verdict: 'right' }]);
  expect(checkPercents('48 89,52', 53)).toMatchObject([{ verdict: 'differs' }]);
  expect(checkPercents('2 4,25', 47)).toMatchObject([{ verdict: 'cut', expected: '4,26' }]);
});

test('whole numbers are ballots, with a sign they are percentages', () => {
  expect(verdicts('12 34 56', 47)).toEqual([]);
  expect(verdicts('100% 50 %', 48)).toEqual(['possible', 'possible']);
});

test('every printed percentage of every count is found right', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.nat(500),
      fc.integer({ min: 1, max: 2 }),
      (base, count, decimals) => {
        fc.pre(count <= base);
        const percent = formatPercent(count, base, decimals, 'half_up');
        expect(verdicts(`Tên ${count} ${percent}%`, base)).toEqual(['right']);
        expect(verdicts(`Tên ${percent}%`, base)).toEqual(['possible']);
      },
    ),
  );
});
