import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { inAgendaOrder, movedByOne, placedBeside, placedIn, type Place } from '@shared/sessions/agenda/order';
import { scheduleOf } from '@shared/sessions/agenda/schedule';
import { agendaTemplateOf } from '@shared/sessions/agenda/templates';
import { SESSION_TYPES, type Sitting } from '@shared/sessions/model';

const SITTINGS = ['m', 'a', 'n'];
const place = (id: string, sittingId: string | null): Place => ({ id, sittingId });
const words = (items: readonly Place[]): string =>
  items.map(({ id, sittingId }) => `${sittingId ?? '-'}${id}`).join(' ');

const item = (id: string, minutes: number, sittingId: string | null, refNo = 1): AgendaItem => ({
  id,
  version: 1,
  refNo,
  sittingId,
  title: id,
  kind: 'report',
  drafter: '',
  board: '',
  presenter: '',
  minutes,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
});

const sitting = (id: string, startTime: string, endTime: string): Sitting => ({
  id,
  date: '2026-12-08',
  part: id === 'm' ? 'morning' : 'afternoon',
  kind: 'plenary',
  startTime,
  endTime,
  note: '',
});

describe('the order of an agenda', () => {
  const items = [place('1', 'm'), place('2', 'm'), place('3', 'a'), place('4', null)];

  it('changes by one, over the edges of sittings, and stops at both ends', () => {
    expect(words(movedByOne(items, SITTINGS, '2', -1))).toBe('m2 m1 a3 -4');
    expect(words(movedByOne(items, SITTINGS, '2', 1))).toBe('m1 a2 a3 -4');
    expect(words(movedByOne(items, SITTINGS, '3', 1))).toBe('m1 m2 n3 -4');
    expect(words(movedByOne(items, SITTINGS, '3', -1))).toBe('m1 m2 m3 -4');
    expect(words(movedByOne(items, SITTINGS, '4', -1))).toBe('m1 m2 a3 n4');
    expect(movedByOne(items, SITTINGS, '1', -1)).toBe(items);
    expect(movedByOne(items, SITTINGS, '4', 1)).toBe(items);
    expect(movedByOne(items, SITTINGS, 'x', 1)).toBe(items);
  });

  it('takes an item beside another one or into a sitting', () => {
    expect(words(placedBeside(items, '4', '1', 'below'))).toBe('m1 m4 m2 a3');
    expect(words(placedBeside(items, '1', '3', 'above'))).toBe('m2 a1 a3 -4');
    expect(placedBeside(items, '1', '1', 'above')).toBe(items);
    expect(words(placedIn(items, SITTINGS, '1', 'n', 'first'))).toBe('m2 a3 n1 -4');
    expect(words(inAgendaOrder([place('9', 'gone'), place('1', 'a'), place('2', 'm')], SITTINGS))).toBe(
      'm2 a1 gone9',
    );
  });

  const anyAgenda = fc
    .array(fc.constantFrom('m', 'a', 'n', null), { minLength: 1, maxLength: 30 })
    .map((places) =>
      inAgendaOrder(
        places.map((sittingId, index) => place(String(index), sittingId)),
        SITTINGS,
      ),
    );

  it('never loses an item, keeps sittings together, and comes back the way it went', () => {
    fc.assert(
      fc.property(anyAgenda, fc.nat(), fc.constantFrom(1, -1), (agenda, at, step) => {
        const { id } = agenda[at % agenda.length]!;
        const moved = movedByOne(agenda, SITTINGS, id, step);
        expect(moved.map((one) => one.id).toSorted()).toEqual(agenda.map((one) => one.id).toSorted());
        expect(inAgendaOrder(moved, SITTINGS)).toEqual(moved);
        if (moved !== agenda) expect(movedByOne(moved, SITTINGS, id, -step as 1 | -1)).toEqual(agenda);
      }),
    );
  });
});

describe('the schedule', () => {
  const sittings = [sitting('m', '08:00', '11:30'), sitting('a', '13:30', '')];

  it('adds times up from the beginning of each sitting, numbers through, and shows what does not fit', () => {
    const parts = scheduleOf(sittings, [
      item('1', 25, 'm'),
      item('2', 0, 'm'),
      item('3', 200, 'm'),
      item('4', 30, 'a'),
      item('5', 10, null),
    ]);
    expect(parts.map(({ available, minutes, overflow }) => [minutes, available, overflow])).toEqual([
      [225, 210, 15],
      [30, null, 0],
      [10, null, 0],
    ]);
    expect(
      parts.flatMap(({ lines }) => lines.map((line) => [line.no, line.start, line.end, line.late])),
    ).toEqual([
      [1, '08:00', '08:25', false],
      [2, '08:25', '08:25', false],
      [3, '08:25', '11:45', true],
      [4, '13:30', '14:00', false],
      [5, '', '', false],
    ]);
  });

  it('has a place for every sitting, and for items whose sitting is gone', () => {
    expect(scheduleOf(sittings, []).map(({ sitting: one }) => one?.id)).toEqual(['m', 'a']);
    expect(scheduleOf([], []).map(({ sitting: one }) => one)).toEqual([null]);
    const [, , unplaced] = scheduleOf(sittings, [item('1', 5, 'gone')]);
    expect(unplaced?.lines).toHaveLength(1);
  });

  it('goes over midnight without breaking', () => {
    const [late] = scheduleOf([sitting('m', '23:30', '')], [item('1', 45, 'm'), item('2', 5, 'm')]);
    expect(late?.lines.map(({ start }) => start)).toEqual(['23:30', '00:15']);
  });

  it('numbers 1 to n whatever the order, while references stay with their items', () => {
    const some = Array.from({ length: 6 }, (_, index) =>
      item(String(index), 5, index % 2 === 0 ? 'm' : 'a', index + 1),
    );
    const lines = scheduleOf(sittings, some).flatMap((part) => part.lines);
    expect(lines.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(lines.map((line) => line.item.refNo)).toEqual([1, 3, 5, 2, 4, 6]);
  });
});

describe('the templates of an agenda', () => {
  it.each(SESSION_TYPES)('of a %s session begin with the opening and end with the closing', (type) => {
    const items = agendaTemplateOf(type);
    expect(items.every(({ minutes, title }) => title !== '' && minutes > 0)).toBe(true);
    expect(items.at(-1)?.title).toContain('bế mạc');
  });

  it('have the order of a first session as it was published', () => {
    const titles = agendaTemplateOf('first').map(({ title }) => title);
    expect(titles).toHaveLength(10);
    expect(titles[6]).toContain('Bầu các chức danh');
    expect(agendaTemplateOf('first')[6]).toMatchObject({ personnel: true, secretBallot: true });
  });
});
