import type { LocalDate } from '../local-date';

/**
 * The lunar holidays of a hundred years by the Vietnamese calendar: months and days of UTC+7, which now and then puts
 * Tết a day before the Chinese one (2007, 2030). New moons are astronomy that no screen should wait for, so the days
 * stand here as `year:first day of Tết/10th of the third month`; tests/unit/shared/kernel/calendar computes each line
 * anew with `date-chinese` and compares.
 */
const LUNAR_DAYS = `
  2010:02-14/04-23 2011:02-03/04-12 2012:01-23/03-31 2013:02-10/04-19 2014:01-31/04-09
  2015:02-19/04-28 2016:02-08/04-16 2017:01-28/04-06 2018:02-16/04-25 2019:02-05/04-14
  2020:01-25/04-02 2021:02-12/04-21 2022:02-01/04-10 2023:01-22/04-29 2024:02-10/04-18
  2025:01-29/04-07 2026:02-17/04-26 2027:02-06/04-16 2028:01-26/04-04 2029:02-13/04-23
  2030:02-02/04-12 2031:01-23/04-01 2032:02-11/04-19 2033:01-31/04-09 2034:02-19/04-28
  2035:02-08/04-17 2036:01-28/04-06 2037:02-15/04-24 2038:02-04/04-13 2039:01-24/04-03
  2040:02-12/04-20 2041:02-01/04-10 2042:01-22/04-29 2043:02-10/04-19 2044:01-30/04-07
  2045:02-17/04-26 2046:02-06/04-15 2047:01-26/04-04 2048:02-14/04-22 2049:02-02/04-11
  2050:01-23/04-01 2051:02-11/04-20 2052:02-01/04-09 2053:02-18/04-28 2054:02-08/04-17
  2055:01-28/04-06 2056:02-15/04-24 2057:02-04/04-13 2058:01-24/04-02 2059:02-12/04-21
  2060:02-02/04-10 2061:01-21/03-31 2062:02-09/04-19 2063:01-29/04-08 2064:02-17/04-26
  2065:02-05/04-15 2066:01-26/04-04 2067:02-14/04-23 2068:02-03/04-11 2069:01-23/04-01
  2070:02-11/04-20 2071:01-31/04-09 2072:02-19/04-27 2073:02-07/04-16 2074:01-27/04-05
  2075:02-15/04-24 2076:02-05/04-13 2077:01-24/04-02 2078:02-12/04-21 2079:02-02/04-11
  2080:01-22/03-30 2081:02-09/04-18 2082:01-29/04-07 2083:02-17/04-26 2084:02-06/04-14
  2085:01-26/04-03 2086:02-14/04-22 2087:02-03/04-12 2088:01-24/04-01 2089:02-10/04-20
  2090:01-30/04-09 2091:02-18/04-28 2092:02-07/04-16 2093:01-27/04-05 2094:02-15/04-24
  2095:02-05/04-13 2096:01-25/04-02 2097:02-12/04-21 2098:02-01/04-11 2099:01-21/04-29
  2100:02-09/04-18
`;

export const FIRST_LUNAR_YEAR = 2010;
export const LAST_LUNAR_YEAR = 2100;

export interface LunarDays {
  /** mùng 1 tháng Giêng. */
  readonly newYear: LocalDate;
  /** 10 tháng Ba âm lịch, Giỗ Tổ Hùng Vương. */
  readonly hungKings: LocalDate;
}

const byYear = new Map(
  LUNAR_DAYS.trim()
    .split(/\s+/u)
    .map((line): readonly [number, LunarDays] => {
      const [year = '', days = ''] = line.split(':');
      const [newYear = '', hungKings = ''] = days.split('/');
      return [Number(year), { newYear: `${year}-${newYear}`, hungKings: `${year}-${hungKings}` }];
    }),
);

/** Null outside 2010–2100: the office then enters these days itself. */
export function lunarDaysOf(year: number): LunarDays | null {
  return byYear.get(year) ?? null;
}
