import { CalendarVietnamese } from 'date-chinese';
import { describe, expect, it } from 'vitest';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, lunarDaysOf } from '@shared/kernel/calendar/lunar-days';
import { isLocalDate } from '@shared/kernel/local-date';

const two = (value: number): string => String(value).padStart(2, '0');

/** The same day by astronomy: years are counted in cycles of sixty since 2637 BC. */
function computed(year: number, month: number, day: number): string {
  const since = year + 2636;
  const lunar = new CalendarVietnamese(Math.floor(since / 60) + 1, (since % 60) + 1, month, 0, day);
  const { year: y, month: m, day: d } = lunar.toGregorian(year);
  return `${y}-${two(m)}-${two(d)}`;
}

const YEARS = Array.from(
  { length: LAST_LUNAR_YEAR - FIRST_LUNAR_YEAR + 1 },
  (_, at) => FIRST_LUNAR_YEAR + at,
);

/** First day of Tết as calendars in Vietnam have it. */
const TET: Readonly<Record<number, string>> = {
  2017: '2017-01-28',
  2018: '2018-02-16',
  2019: '2019-02-05',
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  // China has 3 February: the new moon is at 23:07 in Hanoi, after midnight in Beijing.
  2030: '2030-02-02',
  2031: '2031-01-23',
  2032: '2032-02-11',
  2033: '2033-01-31',
  2034: '2034-02-19',
  2035: '2035-02-08',
};

const HUNG_KINGS: Readonly<Record<number, string>> = {
  2019: '2019-04-14',
  2020: '2020-04-02',
  2021: '2021-04-21',
  2022: '2022-04-10',
  2023: '2023-04-29',
  2024: '2024-04-18',
  2025: '2025-04-07',
  2026: '2026-04-26',
};

describe('the lunar holidays', () => {
  it.each(Object.entries(TET))('Tết %s is on %s', (year, day) => {
    expect(lunarDaysOf(Number(year))?.newYear).toBe(day);
  });

  it.each(Object.entries(HUNG_KINGS))('Giỗ Tổ %s is on %s', (year, day) => {
    expect(lunarDaysOf(Number(year))?.hungKings).toBe(day);
  });

  it('of every year of the table are those that astronomy gives for UTC+7', () => {
    expect(YEARS.map(lunarDaysOf)).toEqual(
      YEARS.map((year) => ({ newYear: computed(year, 1, 1), hungKings: computed(year, 3, 10) })),
    );
  });

  it('are real days; other years have none', () => {
    const days = YEARS.flatMap((year): readonly string[] => {
      const days = lunarDaysOf(year);
      return days === null ? [] : [days.newYear, days.hungKings];
    });
    expect(days.length).toBe(2 * YEARS.length);
    expect(days.every(isLocalDate)).toBe(true);
    expect([lunarDaysOf(FIRST_LUNAR_YEAR - 1), lunarDaysOf(LAST_LUNAR_YEAR + 1)]).toEqual([null, null]);
  });
});
