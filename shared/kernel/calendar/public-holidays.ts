import { addDays, dayOfWeek, SATURDAY, SUNDAY, type LocalDate } from '../local-date';
import { lunarDaysOf } from './lunar-days';

/** One public holiday with where it comes from. */
export interface PublicHoliday {
  readonly date: LocalDate;
  readonly name: string;
  readonly basis: string;
  /** `unverified` where the day is chosen by a yearly decision, or a text was not read. */
  readonly verification: 'verified' | 'unverified';
}

const LABOUR_CODE = 'Điều 112 Bộ luật Lao động 2019';
/** The days that were announced since 2017 follow it; the article itself was not read. */
const COMPENSATION = 'Khoản 3 Điều 111 Bộ luật Lao động 2019';
const YEARLY = `${LABOUR_CODE}; ngày nghỉ cụ thể do Thủ tướng quyết định hằng năm`;

export const WEEKDAY_NAMES = [
  'Chủ nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const;

export const isWeekend = (date: LocalDate): boolean => {
  const day = dayOfWeek(date);
  return day === SATURDAY || day === SUNDAY;
};

const fixed = (date: LocalDate, name: string): PublicHoliday => ({
  date,
  name,
  basis: LABOUR_CODE,
  verification: 'verified',
});

const chosen = (date: LocalDate, name: string): PublicHoliday => ({
  date,
  name,
  basis: YEARLY,
  verification: 'unverified',
});

const TUESDAY = 2;
const THURSDAY = 4;
const MONDAY = 1;

/**
 * Five days of Tết. Which five is decided each year; since 2017 always two before and three from the first day, or,
 * where that makes the whole week free (a Tuesday), one before and four from the first day.
 */
function newYearDays(newYear: LocalDate): readonly PublicHoliday[] {
  const before = dayOfWeek(newYear) === TUESDAY ? 1 : 2;
  return [0, 1, 2, 3, 4].map((at) => chosen(addDays(newYear, at - before), 'Tết Nguyên đán'));
}

/** Two days around 2 September; which neighbour is decided each year, so far the one that makes the longer rest. */
function nationalDays(year: number): readonly PublicHoliday[] {
  const day = `${year}-09-02`;
  const weekday = dayOfWeek(day);
  const after = weekday === MONDAY || weekday === THURSDAY || weekday === SUNDAY;
  return [fixed(day, 'Quốc khánh'), chosen(addDays(day, after ? 1 : -1), 'Quốc khánh')];
}

/**
 * Nghị quyết 80-NQ/TW makes 24 November a paid holiday; the amended Labour Code was not read. Counted as a holiday,
 * because a deadline that comes a day too early harms nobody.
 */
const CULTURE_DAY_SINCE = 2026;

function cultureDay(year: number): readonly PublicHoliday[] {
  if (year < CULTURE_DAY_SINCE) return [];
  return [
    {
      date: `${year}-11-24`,
      name: 'Ngày Văn hóa Việt Nam',
      basis: 'Nghị quyết số 80-NQ/TW; chưa đọc luật quy định ngày nghỉ',
      verification: 'unverified',
    },
  ];
}

/**
 * The public holidays of one year in the order of their days, with the days off in place of those that fall on a
 * weekend (Bộ luật Lao động 2019 Điều 111 khoản 3, Điều 112).
 */
export function publicHolidaysOf(year: number): readonly PublicHoliday[] {
  const lunar = lunarDaysOf(year);
  const days = [
    fixed(`${year}-01-01`, 'Tết Dương lịch'),
    ...(lunar ? newYearDays(lunar.newYear) : []),
    ...(lunar ? [fixed(lunar.hungKings, 'Giỗ Tổ Hùng Vương')] : []),
    fixed(`${year}-04-30`, 'Ngày Chiến thắng'),
    fixed(`${year}-05-01`, 'Ngày Quốc tế lao động'),
    ...nationalDays(year),
    ...cultureDay(year),
  ];
  const taken = new Set(days.map(({ date }) => date));
  const inPlace: PublicHoliday[] = [];
  for (const holiday of days.toSorted(byDate)) {
    if (!isWeekend(holiday.date)) continue;
    let date = addDays(holiday.date, 1);
    while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
    taken.add(date);
    const name = `Nghỉ bù ${holiday.name}`;
    inPlace.push({ date, name, basis: COMPENSATION, verification: 'unverified' });
  }
  return [...days, ...inPlace].toSorted(byDate);
}

const byDate = (left: PublicHoliday, right: PublicHoliday): number =>
  left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
