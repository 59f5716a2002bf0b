import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  movedSteps,
  reckoningOf,
  stepStateOf,
} from '@shared/confidence-votes/groundwork/calendar';
import type { StoredStep } from '@shared/confidence-votes/groundwork/model';
import { knownSteps } from '@shared/confidence-votes/groundwork/steps';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { addDays, daysBetween, isLocalDate, localDateOf } from '@shared/kernel/local-date';

const vote = (openingDate: string | null, date: string | null = openingDate) =>
  ({ procedure: 'grading', ruleSet: ruleSetByCode('nq96-2023'), openingDate, date }) as const;

const stored = (changes: Partial<StoredStep>): StoredStep => ({
  id: 's1',
  version: 1,
  code: 'reports',
  title: 'Báo cáo',
  daysBefore: 30,
  fixedDate: null,
  basis: '',
  verification: 'verified',
  owner: '',
  doneDate: null,
  note: '',
  ...changes,
});

const dayOf = (code: string, opening: string | null, steps: readonly StoredStep[] = []) =>
  calendarOf(vote(opening), steps).find((step) => step.code === code)?.date;

describe('the calendar of a vote', () => {
  it('counts calendar days back from the opening day', () => {
    const days = ['reports', 'opinions', 'sending', 'verification', 'clarification', 'answers'].map((code) =>
      dayOf(code, '2028-12-05'),
    );
    expect(days).toEqual([
      '2028-11-05',
      '2028-11-14',
      '2028-11-15',
      '2028-11-20',
      '2028-11-25',
      '2028-12-04',
    ]);
  });

  it('takes a step for done once its paper is issued; what people said comes first', () => {
    const planIn = (steps: readonly StoredStep[]) =>
      calendarOf(vote('2028-12-05'), steps, new Map([['vote_plan', '2028-10-20']])).find(
        ({ code }) => code === 'plan',
      );
    expect(planIn([])).toMatchObject({ doneDate: '2028-10-20', doneByPaper: true });
    expect(planIn([stored({ code: 'plan', doneDate: '2028-10-18' })])).toMatchObject({
      doneDate: '2028-10-18',
      doneByPaper: false,
    });
  });

  it('goes over a leap day and over New Year', () => {
    expect(dayOf('reports', '2028-03-15')).toBe('2028-02-14');
    expect(dayOf('verification', '2028-03-15')).toBe('2028-02-29');
    expect(dayOf('verification', '2027-03-15')).toBe('2027-02-28');
    expect(dayOf('clarification', '2028-01-05')).toBe('2027-12-26');
  });

  it('takes the day of the vote where no opening day is known, and no day where neither is', () => {
    const onlyVote = calendarOf(vote(null, '2028-12-05'), []);
    expect(onlyVote.find((step) => step.code === 'sending')?.date).toBe('2028-11-15');
    expect(calendarOf(vote(null), []).every((step) => step.date === null)).toBe(true);
  });

  it('puts the order of the day on the day of the vote, not of the opening', () => {
    const steps = calendarOf(vote('2028-12-05', '2028-12-07'), []);
    const day = steps.filter((step) => step.onTheDay);
    expect(day).toHaveLength(8);
    expect(new Set(day.map((step) => step.date))).toEqual(new Set(['2028-12-07']));
    expect(steps.slice(-8)).toEqual(day);
  });

  it('follows what people changed: days, a fixed day, own steps, in the order of their days', () => {
    const own = stored({ id: 's2', code: 'own-1', title: 'Họp Đảng đoàn', daysBefore: 25 });
    const undated = stored({ id: 's3', code: 'own-2', title: 'Việc khác', daysBefore: null });
    const steps = calendarOf(vote('2028-12-05'), [
      stored({ daysBefore: 28 }),
      own,
      undated,
      stored({ id: 's4', code: 'plan', fixedDate: '2028-09-01' }),
    ]).filter((step) => !step.onTheDay);
    expect(steps.map(({ code, date }) => [code, date]).slice(0, 3)).toEqual([
      ['plan', '2028-09-01'],
      ['reports', '2028-11-07'],
      ['own-1', '2028-11-10'],
    ]);
    expect(steps.at(-1)).toMatchObject({ code: 'own-2', date: null, own: true });
  });

  it('says of every step where it comes from; what was not read is marked so', () => {
    for (const code of ['nq96-2023', 'nq85-2014', 'nq35-2012'] as const) {
      for (const procedure of ['grading', 'decision'] as const) {
        const steps = knownSteps(procedure, { code });
        expect(new Set(steps.map((step) => step.code)).size).toBe(steps.length);
        expect(steps.every((step) => step.basis !== '' && step.owner !== '')).toBe(true);
      }
    }
    const marks = (code: 'nq96-2023' | 'nq85-2014') =>
      knownSteps('grading', { code }).find((step) => step.code === 'reports')?.verification;
    expect([marks('nq96-2023'), marks('nq85-2014')]).toEqual(['unverified', 'verified']);
  });
});

describe('a deadline', () => {
  const due = { date: '2028-11-05', doneDate: null };

  it('holds until midnight in Vietnam, and is late from then on', () => {
    expect(stepStateOf(due, localDateOf('2028-11-05T16:59:59.999Z'))).toBe('today');
    expect(stepStateOf(due, localDateOf('2028-11-05T17:00:00.000Z'))).toBe('late');
    expect(stepStateOf(due, localDateOf('2028-11-04T16:59:59.999Z'))).toBe('soon');
    expect(stepStateOf(due, localDateOf('2028-11-04T17:00:00.000Z'))).toBe('today');
  });

  it('is soon within a week, over New Year too; a done step is never late', () => {
    expect(stepStateOf({ date: '2029-01-03', doneDate: null }, '2028-12-27')).toBe('soon');
    expect(stepStateOf({ date: '2029-01-03', doneDate: null }, '2028-12-26')).toBe('later');
    expect(stepStateOf({ date: '2028-01-01', doneDate: '2028-06-01' }, '2029-01-01')).toBe('done');
    expect(stepStateOf({ date: null, doneDate: null }, '2029-01-01')).toBe('undated');
  });
});

describe('an opening day that moves', () => {
  it('moves what counts from it, leaves fixed days, and says what was done already', () => {
    const steps = [
      stored({ doneDate: '2028-11-03' }),
      stored({ id: 's2', code: 'plan', daysBefore: 45, fixedDate: '2028-10-01' }),
    ];
    const before = vote('2028-12-05', '2028-12-06');
    const moved = movedSteps(before, { ...before, openingDate: '2028-12-12' }, steps);
    expect(moved.map(({ code }) => code)).toEqual([
      'reports',
      'opinions',
      'sending',
      'verification',
      'clarification',
      'ballots',
      'answers',
    ]);
    expect(moved[0]).toMatchObject({ from: '2028-11-05', to: '2028-11-12', done: true });
    expect(movedSteps(before, before, steps)).toEqual([]);
  });
});

describe('days', () => {
  it('are added and counted alike on every day of the calendar', () => {
    const day = fc.integer({ min: 0, max: 200_000 }).map((offset) => addDays('1900-01-01', offset));
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, days) => {
        const to = addDays(from, days);
        expect(isLocalDate(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });
});

describe('what the dates count back from', () => {
  it('is said, and the day of the vote is not called an opening', () => {
    expect(reckoningOf({ openingDate: '2026-12-08' })).toBe('Các thời hạn tính lùi từ ngày khai mạc.');
    expect(reckoningOf({ openingDate: null })).toContain('tạm tính lùi từ ngày bỏ phiếu');
  });
});
