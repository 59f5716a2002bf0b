import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES, INVITED, STATUS_CODES, USUAL_RULE, type Invited } from '@shared/training/model';
import { trainingOverview } from '@shared/training/overview/overview';
import { postGroupOf } from '@shared/training/overview/post-groups';
import { statisticsClass, type ResultTrainee } from '@shared/training/result';
import { classSlots, WHOLE_CLASS } from '../class-builders';

const UNITS = ['a', 'b', 'c', 'd'].map((key, index) => ({
  key,
  name: `Xã ${key.toUpperCase()}`,
  clusterKey: index < 2 ? 'north' : index === 2 ? 'south' : null,
}));
const CLUSTERS = [
  { key: 'north', name: 'Cụm Bắc' },
  { key: 'south', name: 'Cụm Nam' },
  { key: 'empty', name: 'Cụm trống' },
];

const trainee = (rest: Partial<ResultTrainee>): ResultTrainee => ({
  id: '',
  fullName: 'Nguyễn Văn An',
  birthDate: null,
  post: '',
  sex: null,
  ethnicGroup: '',
  sortKey: '',
  essay: null,
  unitKey: 'a',
  unitLabel: 'Xã A',
  marks: 'cc',
  enrolment: WHOLE_CLASS,
  walkIn: false,
  standsIn: false,
  ...rest,
});

const classOf = (
  id: string,
  trainees: readonly ResultTrainee[],
  quota: [string, number][] = [],
  invited: Invited = 'every',
) => ({
  id,
  ...statisticsClass({
    id,
    title: id,
    place: '',
    certificate: true,
    rule: USUAL_RULE,
    slots: classSlots(2),
    trainees,
    quota: new Map(quota),
    invited,
  }),
});

describe('the classes taken together', () => {
  it('shows every unit in every class, also where nobody was asked or nobody came', () => {
    const { units } = trainingOverview(UNITS, CLUSTERS, [
      classOf('first', [trainee({}), trainee({ unitKey: 'b', marks: 'kk' })]),
      classOf('second', [trainee({ unitKey: 'c', marks: 'c-' })], [['c', 2]], 'named'),
    ]);
    expect(
      units.map(({ key, cells }) => [
        key,
        cells.map(({ came, listed, standing }) => [came, listed, standing]),
      ]),
    ).toEqual([
      [
        'a',
        [
          [1, 1, 'came'],
          [0, 0, 'not_invited'],
        ],
      ],
      [
        'b',
        [
          [0, 1, 'sent_nobody'],
          [0, 0, 'not_invited'],
        ],
      ],
      [
        'c',
        [
          [0, 0, 'sent_nobody'],
          [1, 1, 'came'],
        ],
      ],
      [
        'd',
        [
          [0, 0, 'sent_nobody'],
          [0, 0, 'not_invited'],
        ],
      ],
    ]);
  });

  it('means by every unit those of the register on the first day of the class', () => {
    const { units } = trainingOverview(
      [
        { key: 'a', name: 'Xã A', clusterKey: null },
        { key: 'merged', name: 'Xã M', clusterKey: null, period: { from: null, to: '2026-08-01' } },
        { key: 'new', name: 'Xã N', clusterKey: null, period: { from: '2026-08-01', to: null } },
      ],
      [],
      [
        classOf('few', [trainee({ unitKey: 'office', unitLabel: 'UBND tỉnh' })], [], 'named'),
        classOf('all', [trainee({})]),
      ],
    );
    expect(units.map(({ key, standing, cells }) => [key, standing, cells[1]?.standing])).toEqual([
      ['a', 'came', 'came'],
      ['merged', 'not_invited', 'not_invited'],
      ['new', 'sent_nobody', 'sent_nobody'],
      ['office', 'came', 'not_invited'],
    ]);
  });

  it('asks nobody for people who is known from another class alone', () => {
    const { units } = trainingOverview(UNITS, CLUSTERS, [
      classOf('few', [trainee({ unitKey: 'office', unitLabel: 'UBND tỉnh', marks: '--' })], [], 'named'),
      classOf('all', [trainee({})]),
    ]);
    expect(units.find(({ key }) => key === 'office')?.standing).toBe('not_recorded');
  });

  it('gives every cluster its row, also an empty one, and one to units that are in none', () => {
    const { clusters } = trainingOverview(UNITS, CLUSTERS, [classOf('one', [trainee({})])]);
    expect(
      clusters.map(({ name, units, unitsThatCame, unitsThatSentNobody, came }) => [
        name,
        units,
        unitsThatCame,
        unitsThatSentNobody,
        came,
      ]),
    ).toEqual([
      ['Cụm Bắc', 2, 1, 1, 1],
      ['Cụm Nam', 1, 0, 1, 0],
      ['Cụm trống', 0, 0, 0, 0],
      ['Chưa xếp cụm', 1, 0, 1, 0],
    ]);
  });

  it('keeps one ethnic group together however it is written, and those of whom nothing is known', () => {
    const { ethnicGroups, sexes } = trainingOverview(UNITS, CLUSTERS, [
      classOf('one', [
        trainee({ ethnicGroup: 'Ê Đê', sex: 'female' }),
        trainee({ ethnicGroup: 'ê đê ' }),
        trainee({ ethnicGroup: 'Êđê' }),
        trainee({ ethnicGroup: 'Ê-đê' }),
        trainee({ ethnicGroup: 'M’Nông' }),
        trainee({ ethnicGroup: 'Mnông' }),
        trainee({}),
      ]),
    ]);
    expect(ethnicGroups.map(({ name, listed }) => [name, listed])).toEqual([
      ['Ê Đê', 4],
      ['M’Nông', 2],
      ['Chưa ghi', 1],
    ]);
    expect(sexes.map(({ name, listed }) => [name, listed])).toEqual([
      ['Nam', 0],
      ['Nữ', 1],
      ['Chưa ghi', 6],
    ]);
  });

  it('tells ethnic groups apart by every letter of their names', () => {
    const names = ['Tày', 'Tà', 'Lự', 'Lý', 'Bru – Vân Kiều'];
    const { ethnicGroups } = trainingOverview(UNITS, CLUSTERS, [
      classOf(
        'one',
        [...names, 'Bru-Vân Kiều'].map((name) => trainee({ ethnicGroup: name })),
      ),
    ]);
    expect(new Set(ethnicGroups.filter(({ listed }) => listed > 0).map(({ name }) => name))).toEqual(
      new Set(names),
    );
  });

  it('adds up to the same total however the people are put together', () => {
    const person = fc.record({
      unitKey: fc.constantFrom('a', 'b', 'c', 'd', 'x'),
      post: fc.constantFrom('Chủ tịch HĐND', 'Trưởng Ban KT-NS', 'Đại biểu', ''),
      sex: fc.constantFrom('male' as const, 'female' as const, null),
      ethnicGroup: fc.constantFrom('Kinh', 'Ê Đê', 'M’Nông', ''),
      marks: fc
        .array(fc.constantFrom(...ATTENDANCE_STATUSES.map((status) => STATUS_CODES[status])), {
          maxLength: 3,
        })
        .map((marks) => marks.join('')),
      walkIn: fc.boolean(),
      standsIn: fc.boolean(),
    });
    const quota = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'y'), fc.integer({ min: 0, max: 5 })), {
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(person, { maxLength: 10 }), quota, fc.constantFrom(...INVITED)), {
          maxLength: 4,
        }),
        (given) => {
          const classes = given.map(([people, seats, invited], index) =>
            classOf(String(index), people.map(trainee), seats, invited),
          );
          const { units, clusters, posts, sexes, ethnicGroups, total } = trainingOverview(
            UNITS,
            CLUSTERS,
            classes,
          );
          for (const rows of [units, clusters, posts, sexes, ethnicGroups]) {
            for (const field of ['listed', 'walkIns', 'came', 'eligible', 'due', 'filled'] as const) {
              expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(total[field]);
            }
            for (const status of ATTENDANCE_STATUSES) {
              expect(rows.reduce((sum, row) => sum + row.counts[status], 0)).toBe(total.counts[status]);
            }
          }
          expect(clusters.reduce((sum, row) => sum + row.units, 0)).toBe(units.length);
          expect(units.slice(0, 4).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
          for (const unit of units) {
            expect(unit.cells).toHaveLength(classes.length);
            expect(unit.cells.reduce((sum, cell) => sum + cell.came, 0)).toBe(unit.came);
            expect(unit.cells.reduce((sum, cell) => sum + cell.listed, 0)).toBe(unit.listed);
          }
        },
      ),
    );
  });
});

describe('groups of posts', () => {
  it.each([
    ['Chủ tịch HĐND xã', 'standing_committee'],
    ['Phó Chủ tịch Hội đồng nhân dân phường', 'standing_committee'],
    ['Trưởng Ban Kinh tế - Ngân sách HĐND', 'economy_board'],
    ['phó trưởng ban KT-NS', 'economy_board'],
    ['Ủy viên Ban Văn hóa – Xã hội', 'culture_board'],
    ['Trưởng Ban VH-XH', 'culture_board'],
    ['Trưởng Ban Pháp chế', 'other_board'],
    ['Đại biểu HĐND xã', 'deputy'],
    ['Chánh Văn phòng HĐND và UBND', 'officer'],
    ['Chuyên viên', 'officer'],
    ['Phó Chủ tịch UBND xã', 'other'],
    ['Trưởng phòng Văn hóa - Xã hội', 'other'],
    ['', 'other'],
    ['Phó Trưởng Ban Kinh tế - Xã hội HĐND xã', 'other_board'],
    ['Trưởng Ban Pháp chế HĐND xã', 'other_board'],
    ['Ủy viên Thường trực HĐND', 'standing_committee'],
    ['Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND xã', 'standing_committee'],
    ['Phó Chủ tịch Thường trực HĐND', 'standing_committee'],
    ['Phó Bí thư Thường trực Đảng ủy', 'other'],
    ['Bí thư Đảng ủy, đại biểu HĐND xã', 'deputy'],
    ['Chủ tịch UBMTTQ Việt Nam xã', 'other'],
    ['Chủ tịch Hội Nông dân xã', 'other'],
    ['Ủy viên Ban Thường vụ Đảng ủy', 'other'],
    ['Phó Trưởng Ban', 'other_board'],
  ])('%s', (post, group) => {
    expect(postGroupOf(post)).toBe(group);
  });
});
