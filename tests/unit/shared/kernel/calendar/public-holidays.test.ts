import { describe, expect, it } from 'vitest';
import { isWeekend, publicHolidaysOf } from '@shared/kernel/calendar/public-holidays';
import { addDays } from '@shared/kernel/local-date';

const daysOf = (year: number, name: string): string[] =>
  publicHolidaysOf(year)
    .filter((holiday) => holiday.name === name)
    .map(({ date }) => date);

/** Working days that Tết took away, as announced for state offices; weekends in between are free anyway. */
const ANNOUNCED_TET: Readonly<Record<number, readonly [from: string, to: string]>> = {
  2017: ['2017-01-26', '2017-02-01'],
  2018: ['2018-02-14', '2018-02-20'],
  2019: ['2019-02-04', '2019-02-08'],
  2020: ['2020-01-23', '2020-01-29'],
  2021: ['2021-02-10', '2021-02-16'],
  2022: ['2022-01-31', '2022-02-04'],
  2023: ['2023-01-20', '2023-01-26'],
  2024: ['2024-02-08', '2024-02-14'],
  2025: ['2025-01-27', '2025-01-31'],
  2026: ['2026-02-16', '2026-02-20'],
};

describe('Tết', () => {
  it.each(Object.entries(ANNOUNCED_TET))('%s is free as it was announced', (year, [from, to]) => {
    const tet = publicHolidaysOf(Number(year)).filter(({ name }) => name.includes('Tết Nguyên đán'));
    const free = tet.map(({ date }) => date).filter((date) => !isWeekend(date));
    const announced: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) if (!isWeekend(day)) announced.push(day);
    expect(free).toEqual(announced);
  });

  it('is five days, one of them each year the first of the lunar year, and says that it is decided each year', () => {
    for (let year = 2010; year <= 2100; year += 1) {
      const tet = publicHolidaysOf(year).filter(({ name }) => name === 'Tết Nguyên đán');
      expect(tet).toHaveLength(5);
      expect(tet.every(({ verification }) => verification === 'unverified')).toBe(true);
    }
  });
});

describe('the other holidays', () => {
  it('stand on their days; a year has eleven, from 2026 twelve, without the days off in their place', () => {
    const names = (year: number) => publicHolidaysOf(year).filter(({ name }) => !name.startsWith('Nghỉ bù'));
    expect(names(2025)).toHaveLength(11);
    expect(names(2026)).toHaveLength(12);
    expect(daysOf(2026, 'Tết Dương lịch')).toEqual(['2026-01-01']);
    expect(daysOf(2026, 'Ngày Văn hóa Việt Nam')).toEqual(['2026-11-24']);
    expect(publicHolidaysOf(2026).find(({ date }) => date === '2026-11-24')?.verification).toBe('unverified');
  });

  it.each([
    [2021, ['2021-09-02', '2021-09-03']],
    [2022, ['2022-09-01', '2022-09-02']],
    [2023, ['2023-09-01', '2023-09-02']],
    [2024, ['2024-09-02', '2024-09-03']],
    [2025, ['2025-09-01', '2025-09-02']],
    [2026, ['2026-09-01', '2026-09-02']],
  ])('Quốc khánh %i lies next to the day that makes the longer rest', (year, days) => {
    expect(daysOf(year, 'Quốc khánh')).toEqual(days);
  });

  it('on a weekend are made good on the next working days, one after another', () => {
    // Giỗ Tổ on a Saturday, 30 April on a Sunday, 1 May on a Monday.
    expect(daysOf(2023, 'Nghỉ bù Giỗ Tổ Hùng Vương')).toEqual(['2023-05-02']);
    expect(daysOf(2023, 'Nghỉ bù Ngày Chiến thắng')).toEqual(['2023-05-03']);
    expect(daysOf(2022, 'Nghỉ bù Tết Dương lịch')).toEqual(['2022-01-03']);
    expect(daysOf(2023, 'Nghỉ bù Quốc khánh')).toEqual(['2023-09-04']);
  });

  it('never stand twice on one day', () => {
    for (let year = 2010; year <= 2100; year += 1) {
      const days = publicHolidaysOf(year).map(({ date }) => date);
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual(days.toSorted());
    }
  });
});
