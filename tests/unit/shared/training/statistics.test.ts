import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES, STATUS_CODES, USUAL_RULE, type Invited } from '@shared/training/model';
import { statisticsClass, trainingResult, type ResultTrainee } from '@shared/training/result';
import { unitStatistics, type StatisticsClass } from '@shared/training/statistics';
import { classSlots, WHOLE_CLASS } from './class-builders';

const UNITS = ['a', 'b', 'c'].map((key) => ({ key, name: `Xã ${key.toUpperCase()}` }));

const trainee = (unitKey: string, marks: string, rest: Partial<ResultTrainee> = {}): ResultTrainee => ({
  id: '',
  fullName: 'Nguyễn Văn An',
  birthDate: null,
  post: '',
  sex: null,
  ethnicGroup: '',
  sortKey: '',
  essay: null,
  unitKey,
  unitLabel: `Đơn vị ${unitKey}`,
  marks,
  enrolment: WHOLE_CLASS,
  walkIn: false,
  standsIn: false,
  ...rest,
});

const classOf = (
  trainees: readonly ResultTrainee[],
  quota: [string, number][] = [],
  invited: Invited = 'every',
) => ({
  id: 'class',
  title: 'Lớp',
  place: '',
  certificate: true,
  rule: USUAL_RULE,
  slots: classSlots(2),
  trainees,
  quota: new Map(quota),
  invited,
});

const oneClass = (...given: Parameters<typeof classOf>): StatisticsClass =>
  statisticsClass(classOf(...given));

describe('statistics by unit', () => {
  it('gives every unit its row, also one that sent nobody', () => {
    const { rows, total } = unitStatistics(UNITS, [oneClass([trainee('a', 'ck'), trainee('b', 'kk')])]);
    expect(
      rows.map(({ key, standing, listed, came, filled, due }) => [key, standing, listed, came, filled, due]),
    ).toEqual([
      ['a', 'came', 1, 1, 1, 2],
      ['b', 'sent_nobody', 1, 0, 0, 2],
      ['c', 'sent_nobody', 0, 0, 0, 0],
    ]);
    expect(total).toMatchObject({ listed: 2, came: 1, filled: 1, due: 4, seats: null });
  });

  it('calls no unit missing before a roll was called, or while its own people are not recorded', () => {
    const planned = oneClass([trainee('a', '--'), trainee('b', '--')]);
    const standings = (...classes: StatisticsClass[]) =>
      unitStatistics(UNITS, classes).rows.map(({ standing }) => standing);
    expect(standings(planned)).toEqual(['not_recorded', 'not_recorded', 'not_recorded']);
    const held = oneClass([trainee('a', 'cc'), trainee('b', 'k-')]);
    expect(standings(held)).toEqual(['came', 'not_recorded', 'sent_nobody']);
    expect(standings(held, planned)).toEqual(['came', 'not_recorded', 'sent_nobody']);
    expect(standings(oneClass([trainee('a', '--')], [['a', 1]], 'named'))).toEqual([
      'not_recorded',
      'not_invited',
      'not_invited',
    ]);
  });

  it('misses only whom the class invites: every unit, or those with seats or people on the list', () => {
    const standings = (invited: Invited, quota: [string, number][]) =>
      unitStatistics(UNITS, [oneClass([trainee('a', 'kk')], quota, invited)]).rows.map(
        ({ standing }) => standing,
      );
    expect(standings('named', [])).toEqual(['sent_nobody', 'not_invited', 'not_invited']);
    expect(standings('named', [['b', 1]])).toEqual(['sent_nobody', 'sent_nobody', 'not_invited']);
    expect(standings('every', [['b', 1]])).toEqual(['sent_nobody', 'sent_nobody', 'sent_nobody']);
  });

  it('does not miss a unit that was not invited', () => {
    const { rows } = unitStatistics(UNITS, [
      oneClass(
        [trainee('a', 'cc')],
        [
          ['a', 2],
          ['b', 1],
        ],
        'named',
      ),
    ]);
    expect(rows.map(({ standing, seats }) => [standing, seats])).toEqual([
      ['came', 2],
      ['sent_nobody', 1],
      ['not_invited', null],
    ]);
  });

  it('counts a substitute for the unit once, and a walk-in apart', () => {
    const people = [
      trainee('a', 'tt'),
      trainee('a', 'cc', { walkIn: true, standsIn: true }),
      trainee('b', '-c', { walkIn: true }),
    ];
    const { rows, total } = unitStatistics(UNITS, [oneClass(people)]);
    expect(rows[0]).toMatchObject({ listed: 1, walkIns: 0, came: 1, filled: 2, due: 2 });
    expect(rows[1]).toMatchObject({ listed: 0, walkIns: 1, came: 1, filled: 1, due: 1 });
    expect(total.counts.not_recorded).toBe(0);
  });

  it('keeps people of units outside the register in rows of their own', () => {
    const { rows } = unitStatistics(UNITS, [oneClass([trainee('x', 'cc', { unitLabel: 'Sở Nội vụ' })])]);
    expect(rows.at(-1)).toMatchObject({ key: 'x', name: 'Sở Nội vụ', came: 1 });
    expect(rows).toHaveLength(4);
  });

  it('adds up to the totals, whatever the marks, over any number of classes', () => {
    const person = fc.record({
      unitKey: fc.constantFrom('a', 'b', 'c', 'x'),
      marks: fc
        .array(fc.constantFrom(...ATTENDANCE_STATUSES.map((status) => STATUS_CODES[status])), {
          maxLength: 3,
        })
        .map((marks) => marks.join('')),
      walkIn: fc.boolean(),
      standsIn: fc.boolean(),
      enrolment: fc.constantFrom(WHOLE_CLASS, { from: '2026-08-04', to: null }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(person, { maxLength: 12 }), { maxLength: 4 }), (classes) => {
        const given = classes.map((people) =>
          oneClass(people.map((one) => trainee(one.unitKey, one.marks, one))),
        );
        const { rows, total } = unitStatistics(UNITS, given);
        expect(rows.slice(0, 3).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
        for (const field of ['listed', 'walkIns', 'came', 'eligible', 'due', 'filled'] as const) {
          expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(total[field]);
        }
        for (const row of [...rows, total]) {
          expect(Object.values(row.counts).reduce((sum, count) => sum + count, 0)).toBe(row.due);
          expect(row.came).toBeLessThanOrEqual(row.listed + row.walkIns);
          expect(row.filled).toBeLessThanOrEqual(row.due);
        }
        const [first] = classes;
        if (first) {
          const result = trainingResult(
            classOf(first.map((one) => trainee(one.unitKey, one.marks, one))),
            UNITS,
          );
          const eligible = result.persons.filter(({ outcome }) => outcome === 'eligible').length;
          expect(result.total.eligible).toBe(eligible);
          expect(result.units.map(({ key }) => key).slice(0, 3)).toEqual(['a', 'b', 'c']);
        }
        const people = classes.flat().filter((one) => !one.standsIn);
        expect(total.listed + total.walkIns).toBe(people.length);
      }),
    );
  });
});
