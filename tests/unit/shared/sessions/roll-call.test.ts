import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentSitting } from '@shared/sessions/current-sitting';
import { needsReason, rewrites } from '@shared/sessions/roll-call/corrections';
import { rollFigures } from '@shared/sessions/roll-call/figures';
import { cardCode, findDeputies, numbersFor } from '@shared/sessions/roll-call/find-deputy';
import { PRESENCES } from '@shared/sessions/roll-call/model';
import { DEFAULT_SITTING_RULES } from '@shared/sessions/sitting-rules/defaults';

const quorum = DEFAULT_SITTING_RULES.shares[0]!;
const deputies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), number: index + 1 }));

describe('figures of a roll', () => {
  it('54 of 82 may not sit, 55 may', () => {
    const list = deputies(82);
    const present = (count: number) =>
      list.slice(0, count).map(({ id }) => ({ deputyId: id, status: 'present' as const }));
    expect(rollFigures(list, present(54), quorum)).toMatchObject({ quorum: false, needed: 55, inHall: 54 });
    expect(rollFigures(list, present(55), quorum)).toMatchObject({
      quorum: true,
      notRecorded: 27,
      arithmetic: '2/3 × 82 = 54,67; ít nhất 55',
    });
  });

  it('whoever left took part and is not in the hall', () => {
    const marks = [
      { deputyId: '0', status: 'left' as const },
      { deputyId: '1', status: 'late' as const },
    ];
    expect(rollFigures(deputies(3), marks, quorum)).toMatchObject({
      inHall: 1,
      attended: 2,
      left: 1,
      late: 1,
    });
  });

  it('everybody is counted exactly once', () => {
    const status = fc.constantFrom(...PRESENCES, null);
    fc.assert(
      fc.property(fc.array(status, { maxLength: 100 }), (statuses) => {
        const marks = statuses.flatMap((one, index) =>
          one === null ? [] : [{ deputyId: String(index), status: one }],
        );
        const sums = rollFigures(deputies(statuses.length), marks, quorum);
        expect(sums.attended + sums.excused + sums.absent + sums.notRecorded).toBe(sums.total);
        expect(sums.inHall + sums.left).toBe(sums.attended);
      }),
    );
  });

  it('a mark of somebody who is not on the list is not counted', () => {
    const marks = [{ deputyId: 'gone', status: 'present' as const }];
    expect(rollFigures(deputies(1), marks, quorum)).toMatchObject({ inHall: 0, total: 1 });
  });
});

describe('who is meant', () => {
  const people = [
    { number: 3, fullName: 'Đỗ Thị Ánh', birth: '' },
    { number: 30, fullName: 'Nguyễn Anh Dũng', birth: '' },
    { number: 12, fullName: "H'Len Niê", birth: '' },
  ];
  const names = (typed: string) => findDeputies(people, typed).deputies.map(({ number }) => number);

  it.each([
    ['an', [3, 30]],
    ['len', [12]],
    ['3', [3]],
    ['030', [30]],
    ['DB-012', [12]],
    ['db 3', [3]],
    ['040123456789|123|Nguyễn Anh Dũng|01011970|Nam||', [30]],
    ['99', []],
    ['', []],
  ])('%s', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  it.each([
    ['by the year', '14071981', [4]],
    ['by the day', '03021975', [5]],
    ['by nobody: all of them are asked about', '01011980', [4, 5, 6]],
    ['by nobody where the card has no day', '', [4, 5, 6]],
  ])('namesakes on a citizen card are told apart %s', (_what, birth, found) => {
    const namesakes = [
      { number: 4, fullName: 'Nguyễn Văn An', birth: 'sinh 1981' },
      { number: 5, fullName: 'Nguyễn Văn An', birth: 'sinh 03/02/1975' },
      { number: 6, fullName: 'Nguyễn Văn Ân', birth: '' },
    ];
    const { deputies: meant } = findDeputies(namesakes, `040123456789||Nguyễn Văn An|${birth}|Nam||`);
    expect(meant.map(({ number }) => number)).toEqual(found);
  });

  it('tells how somebody was named', () => {
    expect(findDeputies(people, '12').source).toBe('number');
    expect(findDeputies(people, cardCode(12)).source).toBe('card');
    expect(findDeputies(people, 'anh').source).toBe('name');
  });

  it('numbers stay, and new deputies get the free ones', () => {
    const numbers = numbersFor(
      ['a', 'b', 'c', 'd'],
      new Map([
        ['b', 1],
        ['gone', 2],
      ]),
    );
    expect([...numbers.values()]).toEqual([2, 1, 3, 4]);
  });

  it('never gives a number twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 })), fc.array(fc.boolean()), (ids, has) => {
        const given = new Map(
          ids.filter((_, at) => has[at] === true).map((id, at) => [String(id), at * 2 + 1]),
        );
        const numbers = numbersFor(ids.map(String), given);
        expect(new Set(numbers.values()).size).toBe(ids.length);
      }),
    );
  });
});

describe('a reason for a correction', () => {
  const roll = { closed: false, date: '2026-12-08' };

  it('is asked for on a later day, from midnight', () => {
    expect(needsReason(roll, '2026-12-08', 'present', 'absent')).toBe(false);
    expect(needsReason(roll, '2026-12-09', 'present', 'absent')).toBe(true);
    expect(needsReason(roll, '2026-12-09', 'not_recorded', 'present')).toBe(false);
  });

  it('is asked for once the roll is closed, but not for coming late or leaving', () => {
    const closed = { ...roll, closed: true };
    expect(needsReason(closed, '2026-12-08', 'present', 'absent')).toBe(true);
    expect(needsReason(closed, '2026-12-08', 'absent', 'late')).toBe(false);
    expect(needsReason(closed, '2026-12-08', 'present', 'left')).toBe(false);
    expect(needsReason(closed, '2026-12-08', 'present', 'present')).toBe(false);
    expect(needsReason(closed, '2026-12-08', 'excused', 'excused', true)).toBe(true);
    expect(needsReason(roll, '2027-01-05', 'excused', 'excused', true)).toBe(true);
    expect(needsReason(roll, '2026-12-08', 'excused', 'excused', true)).toBe(false);
  });

  it('is asked for words that would say something else, never for what was left empty', () => {
    const words = { arrivedTime: '', leftTime: '', reason: 'ốm' };
    expect(rewrites(words, { ...words, reason: 'đi học' })).toBe(true);
    expect(rewrites(words, { ...words, reason: '' })).toBe(true);
    expect(rewrites(words, { ...words, leftTime: '10:30' })).toBe(false);
    expect(rewrites(null, words)).toBe(false);
  });
});

describe('the sitting that is under way', () => {
  const sittings = [
    { id: 'm', date: '2026-12-08', part: 'morning' as const, startTime: '08:00' },
    { id: 'a', date: '2026-12-08', part: 'afternoon' as const, startTime: '13:30' },
    { id: 'n', date: '2026-12-09', part: 'morning' as const, startTime: '08:00' },
  ];
  const ended =
    (...ids: string[]) =>
    (id: string) => ({ closedAt: ids.includes(id) ? 'x' : null });

  it.each([
    ['2026-12-07', [], 'm'],
    ['2026-12-08', [], 'm'],
    ['2026-12-08', ['m'], 'a'],
    ['2026-12-08', ['m', 'a'], 'n'],
    ['2026-12-20', [], 'n'],
  ])('on %s after %j', (today, closed, id) => {
    expect(currentSitting(sittings, today, ended(...closed))?.id).toBe(id);
  });

  it('is none where no sitting is entered', () => {
    expect(currentSitting([], '2026-12-08', ended())).toBeNull();
  });
});
