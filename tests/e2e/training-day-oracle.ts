/** The class of 288 people from 24 units, what happens at its doors, and what it must come to, counted here by hand. */

export const HALF_DAYS = 6;
export const PEOPLE = 288;
/** Twenty-four send twelve each; the last one sends nobody. */
export const UNITS = Array.from({ length: 25 }, (_, index) => `Mẫu ${String(index + 1).padStart(2, '0')}`);

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hoa', 'Lan'];

export interface Person {
  readonly name: string;
  readonly birth: string;
  readonly unit: string;
}

/** Names that all differ: twelve families, four middles, six given names. */
export const people: readonly Person[] = Array.from({ length: PEOPLE }, (_, index) => ({
  name: `${FAMILIES[index % 12]!} ${MIDDLES[Math.floor(index / 12) % 4]!} ${GIVEN[Math.floor(index / 48)]!}`,
  birth: String(1961 + (index % 35)),
  unit: UNITS[index % 24]!,
}));

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The first half day: two doors; five people hold their card out at both. */
export const DOORS = { first: range(0, 170), second: range(165, 281) } as const;
/** Excused beforehand, by the roll of the first PC. */
export const EXCUSED = range(281, 285);
export const ABSENT = range(285, 288);
/** Held their card out at the second door, typed absent at the first PC: the head decides for the card. */
export const CONTESTED = 280;

/** The second half day begins at midnight: whoever holds a card out is late. */
export const LATE = range(40, 46);
/** Somebody of the unit sits in for this one in the second half day. */
export const SUBSTITUTED = 100;
/** Misses the third and the fourth half day; the other one is excused in both. */
export const MISSING = { absent: 30, excused: 31 } as const;

/** One letter a half day, as the paper rolls have them. */
function marksOf(person: number): string {
  const first = EXCUSED.includes(person) ? 'p' : ABSENT.includes(person) ? 'k' : 'c';
  const second = LATE.includes(person) ? 'm' : person === SUBSTITUTED ? 't' : 'c';
  const later = person === MISSING.absent ? 'kk' : person === MISSING.excused ? 'pp' : 'cc';
  return `${first}${second}${later}cc`;
}

const attendedOf = (marks: string): number =>
  [...marks].filter((mark) => mark === 'c' || mark === 'm').length;

/** Of six half days; written down rather than computed. */
const PERCENT = ['0,00', '16,67', '33,33', '50,00', '66,67', '83,33', '100,00'];

export const expected = people.map((person, index) => {
  const marks = marksOf(index);
  const attended = attendedOf(marks);
  return {
    ...person,
    attended,
    percent: PERCENT[attended]!,
    late: [...marks].filter((mark) => mark === 'm').length,
    excused: [...marks].filter((mark) => mark === 'p').length,
    absent: [...marks].filter((mark) => mark === 'k').length,
    substituted: [...marks].filter((mark) => mark === 't').length,
    /** 80 % of six are five. */
    eligible: attended >= 5,
  };
});

/** By unit: listed, and of persons × half days how many seats were filled; a substitute fills one. */
export const expectedUnits = UNITS.map((name) => {
  const own = expected.filter(({ unit }) => unit === name);
  const filled = own.reduce((sum, one) => sum + one.attended + one.substituted, 0);
  const came = own.filter((one) => one.attended + one.substituted > 0).length;
  return { name, listed: own.length, came, due: own.length * HALF_DAYS, filled };
});

/** What the report must say of the whole class. */
export const expectedTotal = {
  came: expected.filter((one) => one.attended + one.substituted > 0).length,
  due: PEOPLE * HALF_DAYS,
  filled: expectedUnits.reduce((sum, { filled }) => sum + filled, 0),
  eligible: expected.filter((one) => one.eligible).length,
} as const;

/** 1 717 of 1 728 seats, half up; written down rather than computed. */
export const SHARE = '99,36';

/** The seats and the money of the day as they are written: 1717 of 1728 half days at 20 000 đồng each, worked out by hand. */
export const SEATS_FILLED = '1.717/1.728';
export const MONEY = '34.340.000 đồng (ba mươi tư triệu ba trăm bốn mươi nghìn đồng)';
