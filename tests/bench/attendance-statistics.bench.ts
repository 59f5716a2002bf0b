import { STATUS_CODES, USUAL_RULE, type Slot } from '@shared/training/model';
import { statisticsClass, type ResultClass } from '@shared/training/result';
import { trainingOverview } from '@shared/training/overview/overview';
import { unitStatistics, type StatisticsUnit } from '@shared/training/statistics';
import { inTurn, median, milliseconds } from './measure';
import { note, report } from './report';

/**
 * Who came, unit by unit: a province of 148 units with 20 classes and 30 000 marks, and the country with 3 321 communes
 * and 2 million. Everybody's percentage and certificate is decided on the way. The limit is one walk over the same marks
 * that only counts who was there.
 */
const CODES = 'ccccccccmskp-';
const POSTS = [
  'Chủ tịch HĐND',
  'Phó Chủ tịch HĐND',
  'Trưởng Ban KT-NS',
  'Phó Trưởng Ban VH-XH',
  'Đại biểu HĐND',
];

function makeClass(
  number: number,
  units: readonly StatisticsUnit[],
  people: number,
  slotCount: number,
): ResultClass {
  const slots: Slot[] = Array.from({ length: slotCount }, (_, index) => ({
    date: `2026-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + Math.floor(index / 2)).padStart(2, '0')}`,
    part: index % 2 === 0 ? 'morning' : 'afternoon',
    periods: 4,
    cancelled: false,
  }));
  return {
    id: `class ${number}`,
    title: `Lớp ${number}`,
    place: '',
    certificate: true,
    rule: USUAL_RULE,
    slots,
    quota: new Map(),
    invited: 'every',
    trainees: Array.from({ length: people }, (_, index) => {
      // The last unit sends nobody.
      const unit = units[(number * people + index) % (units.length - 1)]!;
      return {
        id: `${number} ${index}`,
        fullName: 'Nguyễn Văn An',
        birthDate: null,
        post: POSTS[index % POSTS.length]!,
        sex: index % 3 === 0 ? 'female' : 'male',
        ethnicGroup: index % 4 === 0 ? 'Ê Đê' : 'Kinh',
        unitKey: unit.key,
        unitLabel: unit.name,
        sortKey: '',
        walkIn: false,
        standsIn: false,
        essay: null,
        enrolment: { from: null, to: null },
        marks: Array.from(
          { length: slotCount },
          (_place, place) => CODES[(index * 7 + place * 3 + number) % CODES.length],
        ).join(''),
      };
    }),
  };
}

function province(unitCount: number, classCount: number, people: number, slotCount: number) {
  const units = Array.from({ length: unitCount }, (_, index) => ({ key: `u${index}`, name: `Xã ${index}` }));
  const classes = Array.from({ length: classCount }, (_, number) =>
    makeClass(number, units, people, slotCount),
  );
  return { units, classes, marks: classCount * people * slotCount };
}

type Province = ReturnType<typeof province>;

const statistics = ({ units, classes }: Province) => unitStatistics(units, classes.map(statisticsClass));

/** The same put together by cluster, post, sex and ethnic group too, with every unit × class. */
const overview = ({ units, classes }: Province) =>
  trainingOverview(
    units.map((unit, index) => ({ ...unit, clusterKey: `cluster ${index % 10}` })),
    Array.from({ length: 10 }, (_, index) => ({ key: `cluster ${index}`, name: `Cụm ${index + 1}` })),
    classes.map((one) => ({ id: one.id, ...statisticsClass(one) })),
  );

function countThere({ classes }: Province): number {
  let there = 0;
  for (const { trainees } of classes) {
    for (const { marks } of trainees) {
      for (let place = 0; place < marks.length; place += 1) {
        const code = marks[place];
        if (code === STATUS_CODES.present || code === STATUS_CODES.late || code === STATUS_CODES.left_early)
          there += 1;
      }
    }
  }
  return there;
}

/** A fast wrong answer is worth nothing. */
function check(given: Province): void {
  const { rows, total } = statistics(given);
  if (total.filled !== countThere(given)) throw new Error('the sums differ from the marks');
  if (rows.length !== given.units.length) throw new Error('a unit has no row');
  if (rows.at(-1)?.standing !== 'sent_nobody') throw new Error('the unit that sent nobody is not shown');
}

async function measure(
  what: string,
  given: Province,
  counting: (given: Province) => { readonly total: { readonly filled: number } },
  checking: (given: Province) => void,
  most: number,
  rounds: number,
): Promise<void> {
  checking(given);
  let kept = 0;
  const samples = await inTurn(
    { warmUp: 1, rounds },
    () => milliseconds(() => (kept += counting(given).total.filled)),
    () => milliseconds(() => (kept += countThere(given))),
  );
  if (kept === 0) throw new Error('nothing was counted');
  note(`${given.marks} marks, ${given.units.length} units, ${given.classes.length} classes`);
  report({
    what,
    unit: 'ms',
    value: median(samples.ours),
    limit: { what: 'one walk over the same marks', value: median(samples.limit) },
    targets: [{ kind: 'at-most', value: most }],
  });
}

const PROVINCE = province(148, 20, 250, 6);
const COUNTRY = province(3321, 200, 300, 34);

const checkOverview = (given: Province): void => {
  const { clusters, posts, sexes, ethnicGroups, total } = overview(given);
  for (const rows of [clusters, posts, sexes, ethnicGroups]) {
    if (rows.reduce((sum, row) => sum + row.filled, 0) !== total.filled) throw new Error('sums differ');
  }
};

await measure('statistics of 148 units × 20 classes × 30 000 marks', PROVINCE, statistics, check, 50, 15);
await measure(
  'the same by cluster, post, sex, ethnic group and class',
  PROVINCE,
  overview,
  checkOverview,
  50,
  15,
);
await measure(
  'statistics of 3 321 units, 60 000 people, 2 million marks',
  COUNTRY,
  statistics,
  check,
  500,
  5,
);
await measure(
  'the country by cluster, post, sex, ethnic group and class',
  COUNTRY,
  overview,
  checkOverview,
  500,
  5,
);
