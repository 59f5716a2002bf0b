/** The class of the journey, and what it must come to, counted here by hand and by other means than the program's. */

export const HALF_DAYS = 6;

/** The last unit sends nobody. */
export const UNITS = [
  'Ea Kao',
  'Ea Tu',
  'Hòa Thắng',
  'Cư Êbur',
  'Krông Búk',
  'Dray Bhăng',
  'Ea Drăng',
] as const;

interface Person {
  readonly name: string;
  readonly birth: string;
  readonly unit: string;
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Đào', 'Hải', 'Lan', 'Minh', 'Nga', 'Sơn'];

/** Sixty people whose names differ, ten of each unit but the last. */
export function classPeople(): Person[] {
  return Array.from({ length: 60 }, (_, index) => ({
    name: `${FAMILIES[Math.floor(index / 10)]!} Thị ${GIVEN[index % 10]!}`,
    birth: String(1965 + (index % 25)),
    unit: UNITS[index % 6]!,
  }));
}

interface Exception {
  readonly person: number;
  readonly halfDay: number;
  readonly letter: 'm' | 's' | 'p' | 'k';
}

/** Late, left early, excused, absent: person 20 misses two half days, person 31 three. */
export function exceptions(): readonly Exception[] {
  return [
    { person: 3, halfDay: 0, letter: 'm' },
    { person: 20, halfDay: 0, letter: 'k' },
    { person: 31, halfDay: 0, letter: 'p' },
    { person: 12, halfDay: 1, letter: 's' },
    { person: 31, halfDay: 1, letter: 'k' },
    { person: 20, halfDay: 2, letter: 'p' },
    { person: 45, halfDay: 3, letter: 'k' },
    { person: 31, halfDay: 4, letter: 'k' },
    { person: 58, halfDay: 5, letter: 'k' },
  ];
}

/** Of six half days, in percent; written down rather than computed. */
const PERCENT = ['0,00', '16,67', '33,33', '50,00', '66,67', '83,33', '100,00'];
/** 80 % of six. */
const NEEDED = 5;

interface Changes {
  /** Present in the first half day, then excused. */
  readonly corrected?: string;
  /** Absent in the last half day, then somebody sat in. */
  readonly substitutedFor?: string;
}

export function attendanceOf(people: readonly Person[], changes: Changes = {}) {
  const marks = people.map(() => 'c'.repeat(HALF_DAYS).split(''));
  for (const { person, halfDay, letter } of exceptions()) marks[person]![halfDay] = letter;
  for (const [index, { name }] of people.entries()) {
    if (name === changes.corrected) marks[index]![0] = 'p';
    if (name === changes.substitutedFor) marks[index]![HALF_DAYS - 1] = 't';
  }
  const thereIn = (row: readonly string[]): number => row.filter((mark) => 'cms'.includes(mark)).length;
  return {
    there: Array.from(
      { length: HALF_DAYS },
      (_, halfDay) => marks.filter((row) => 'cms'.includes(row[halfDay]!)).length,
    ),
    people: people.map(({ name }, index) => {
      const attended = thereIn(marks[index]!);
      return {
        name,
        attended,
        percent: PERCENT[attended]!,
        why: attended >= NEEDED ? '' : `Dự ${attended}/6 buổi, cần ${NEEDED}`,
      };
    }),
    /** Called up, walk-ins, came, and of persons × half days how many seats were filled. */
    units: UNITS.map((name) => {
      const rows = marks.filter((_, index) => people[index]!.unit === name);
      const filled = rows.flat().filter((mark) => 'cmst'.includes(mark)).length;
      return { name, figures: [rows.length, 0, rows.length, `${filled}/${rows.length * HALF_DAYS}`] };
    }),
  };
}
