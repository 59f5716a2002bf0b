import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceRate, heldSlots } from '@shared/training/attendance';
import { ATTENDANCE_STATUSES, STATUS_CODES, USUAL_RULE } from '@shared/training/model';
import { seatsTaken } from '@shared/training/seats-taken';
import { unitStatistics } from '@shared/training/statistics';
import { classSlots, WHOLE_CLASS } from './class-builders';

const row = (marks: string, rest: { walkIn?: boolean; standsIn?: boolean } = {}) => ({
  enrolment: WHOLE_CLASS,
  marks,
  walkIn: rest.walkIn ?? false,
  standsIn: rest.standsIn ?? false,
});

describe('the seats of a half day', () => {
  const [slot] = classSlots(1);
  if (!slot) throw new Error('one half day');

  it('count a substitute once, under the one who was called up', () => {
    const rows = [row('c'), row('t'), row('c', { walkIn: true, standsIn: true }), row('k'), row('-')];
    expect(seatsTaken(slot, 0, rows)).toEqual({ there: 2, due: 4, open: 1 });
  });

  it('wait for nobody who came once without being on the list', () => {
    expect(seatsTaken(slot, 0, [row('c'), row('-', { walkIn: true })])).toEqual({
      there: 1,
      due: 1,
      open: 0,
    });
    expect(seatsTaken(slot, 0, [row('c'), row('c', { walkIn: true })])).toEqual({
      there: 2,
      due: 2,
      open: 0,
    });
  });

  it('are none where the half day is called off, and leave out who does not belong to the day', () => {
    expect(seatsTaken({ ...slot, cancelled: true }, 0, [row('c')])).toEqual({ there: 0, due: 0, open: 0 });
    const later = { ...row('-'), enrolment: { from: '2099-01-01', to: null } };
    expect(seatsTaken(slot, 0, [row('c'), later])).toEqual({ there: 1, due: 1, open: 0 });
  });

  it('come to what the statistics say of all half days', () => {
    const slots = classSlots(4);
    const mark = fc.constantFrom(...ATTENDANCE_STATUSES.map((status) => STATUS_CODES[status]));
    const person = fc
      .record({
        marks: fc.array(mark, { minLength: 4, maxLength: 4 }),
        kind: fc.constantFrom('listed', 'walkIn', 'standsIn'),
      })
      .map(({ marks, kind }) =>
        row(marks.join(''), { walkIn: kind !== 'listed', standsIn: kind === 'standsIn' }),
      );
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (rows) => {
        const held = heldSlots(slots, rows);
        const { total } = unitStatistics(
          [],
          [
            {
              day: null,
              called: held.some(Boolean),
              quota: new Map(),
              invited: 'named',
              trainees: rows.map((one) => ({
                unitKey: 'a',
                unitName: 'a',
                post: '',
                sex: null,
                ethnicGroup: '',
                counts: attendanceRate(slots, held, one, USUAL_RULE).counts,
                walkIn: one.walkIn,
                standsIn: one.standsIn,
                eligible: false,
              })),
            },
          ],
        );
        const sums = slots.flatMap((each, place) => (held[place] ? [seatsTaken(each, place, rows)] : []));
        expect(sums.reduce((sum, { there }) => sum + there, 0)).toBe(total.filled);
        expect(sums.reduce((sum, { due }) => sum + due, 0)).toBe(total.due);
        expect(sums.reduce((sum, { open }) => sum + open, 0)).toBe(total.counts.not_recorded);
      }),
    );
  });
});
