import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/official-documents';
import { absencesByUnit } from '@shared/training/absences';
import { absenceNotice } from '@shared/training/documents/absence-notice';
import { USUAL_RULE, type Invited } from '@shared/training/model';
import type { ResultClass, ResultTrainee } from '@shared/training/result';
import { sessionContext } from '@tests/documents/session-fixtures';
import { classSlots, WHOLE_CLASS } from './class-builders';

const UNITS = ['a', 'b', 'c'].map((key) => ({ key, name: `Xã ${key.toUpperCase()}` }));

const trainee = (fullName: string, unitKey: string, marks: string, rest: Partial<ResultTrainee> = {}) => ({
  id: fullName,
  fullName,
  birthDate: null,
  post: '',
  sex: null,
  ethnicGroup: '',
  unitKey,
  unitLabel: `Xã ${unitKey.toUpperCase()}`,
  sortKey: '',
  walkIn: false,
  standsIn: false,
  essay: null,
  enrolment: WHOLE_CLASS,
  marks,
  ...rest,
});

const classOf = (
  trainees: readonly ResultTrainee[],
  quota: [string, number][] = [],
  invited: Invited = 'every',
): ResultClass => ({
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

describe('what units are told about absences', () => {
  it('names every half day with its kind, and units that sent nobody', () => {
    const told = absencesByUnit(
      classOf([trainee('An', 'a', 'kp'), trainee('Bình', 'a', 'cc'), trainee('Châu', 'b', 'cc')]),
      UNITS,
    );
    expect(told.map(({ unitName, sentNobody }) => [unitName, sentNobody])).toEqual([
      ['Xã A', false],
      ['Xã C', true],
    ]);
    expect(told[0]?.persons).toEqual([
      {
        fullName: 'An',
        post: '',
        absences: ['Sáng 03/08/2026: vắng không phép', 'Chiều 03/08/2026: vắng có phép'],
        excused: false,
        attended: 0,
        held: 2,
      },
    ]);
  });

  it('asks a unit for nothing whose people were away with leave alone', () => {
    const told = absencesByUnit(
      classOf([trainee('An', 'a', 'cp'), trainee('Bình', 'b', 'kp'), trainee('Châu', 'c', 'cc')]),
      UNITS,
    );
    expect(told.map(({ unitKey, allExcused }) => [unitKey, allExcused])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    const [away] = absencesByUnit(classOf([trainee('An', 'a', 'pp'), trainee('Bình', 'b', 'cc')]), UNITS);
    expect(away).toMatchObject({ sentNobody: true, allExcused: true });
  });

  it.each([
    [2, 'đã đăng ký 02 người nhưng không có ai tham dự buổi nào (vắng có phép).'],
    [5, 'đã đăng ký 02 người nhưng không có ai tham dự buổi nào.'],
  ])('tells of leave only where all %i seats were taken by those who had it', (seats, words) => {
    const people = [trainee('An', 'a', 'pp'), trainee('Bình', 'a', 'pp'), trainee('Châu', 'b', 'cc')];
    const [unit] = absencesByUnit(classOf(people, [['a', seats]]), UNITS);
    const source = { classTitle: 'Lớp', courseKind: 'training_course', days: '', unit: unit! } as const;
    const { body } = absenceNotice(source, sessionContext('session_resolution', false));
    const [first] = body;
    expect(first?.kind === 'paragraph' ? textOf(first.runs) : '').toContain(words);
  });

  it('writes to nobody before a roll was called, about what is not recorded, or about a seat that was filled', () => {
    expect(absencesByUnit(classOf([trainee('An', 'a', '--')]), UNITS)).toEqual([]);
    const told = absencesByUnit(classOf([trainee('An', 'a', 'c-'), trainee('Bình', 'b', 'tt')]), UNITS);
    expect(told.map(({ unitName }) => unitName)).toEqual(['Xã C']);
  });

  it('does not say of a unit that it sent nobody while its people are not recorded, or half days are to come', () => {
    const open = absencesByUnit(classOf([trainee('An', 'a', '--'), trainee('Bình', 'b', 'cc')]), UNITS);
    expect(open.map(({ unitName }) => unitName)).toEqual(['Xã C']);
    const partly = absencesByUnit(classOf([trainee('An', 'a', 'k-'), trainee('Bình', 'b', 'cc')]), UNITS);
    expect(partly.map(({ unitKey, sentNobody }) => [unitKey, sentNobody])).toEqual([
      ['a', false],
      ['c', true],
    ]);
    const underWay = absencesByUnit(classOf([trainee('An', 'a', 'k-'), trainee('Bình', 'b', 'c-')]), UNITS);
    expect(underWay.map(({ unitKey, sentNobody }) => [unitKey, sentNobody])).toEqual([['a', false]]);
  });

  it('asks no unit that had no seats', () => {
    const seats: [string, number][] = [
      ['a', 1],
      ['b', 2],
    ];
    const told = absencesByUnit(classOf([trainee('An', 'a', 'cc')], seats, 'named'), UNITS);
    expect(told).toMatchObject([{ unitName: 'Xã B', sentNobody: true, seats: 2, listed: 0, persons: [] }]);
  });

  it('asks every unit where all are invited, and nobody beside the list where the class has no seats', () => {
    const absent = (invited: Invited, seats: [string, number][]) =>
      absencesByUnit(classOf([trainee('An', 'a', 'cc')], seats, invited), UNITS).map(
        ({ unitKey, seats: given }) => [unitKey, given],
      );
    expect(absent('named', [])).toEqual([]);
    expect(absent('every', [])).toEqual([
      ['b', null],
      ['c', null],
    ]);
    // Invited without seats of its own: no letter may say that it had none.
    expect(absent('every', [['b', 2]])).toEqual([
      ['b', 2],
      ['c', null],
    ]);
  });
});
