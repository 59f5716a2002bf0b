import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposedSeats, takenSeat, unseated, validSeats, type Seat } from '@shared/sessions/seating/model';

const person = (id: string, group: string, guest = false) => ({ id, name: id, group, guest });
const PEOPLE = [
  ...['a1', 'a2', 'a3'].map((id) => person(id, 'Tổ 1')),
  ...['b1', 'b2'].map((id) => person(id, 'Tổ 2')),
  ...['g1', 'g2'].map((id) => person(id, 'Sở, ngành', true)),
];
const words = (seats: readonly Seat[]) =>
  seats.map(({ personId, row, seat }) => `${personId} ${row}.${seat}`).join(' ');

describe('seats by Tổ', () => {
  it('put each Tổ side by side, and guests into a row of their own where the hall has room', () => {
    expect(words(proposedSeats(PEOPLE, { rows: 3, seats: 4 }))).toBe(
      'a1 1.1 a2 1.2 a3 1.3 b1 1.4 b2 2.1 g1 3.1 g2 3.2',
    );
    expect(words(proposedSeats(PEOPLE, { rows: 2, seats: 4 }))).toBe(
      'a1 1.1 a2 1.2 a3 1.3 b1 1.4 b2 2.1 g1 2.2 g2 2.3',
    );
  });

  it('leave over whoever finds none', () => {
    const seats = proposedSeats(PEOPLE, { rows: 1, seats: 6 });
    expect(unseated(PEOPLE, seats).map(({ id }) => id)).toEqual(['g2']);
  });

  it('never put two on one seat or one on two, in any hall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.boolean(), { maxLength: 80 }),
        (rows, seats, guests) => {
          const people = guests.map((guest, index) => person(`p${index}`, '', guest));
          const placed = proposedSeats(people, { rows, seats });
          expect(new Set(placed.map(({ row, seat }) => `${row} ${seat}`)).size).toBe(placed.length);
          expect(new Set(placed.map(({ personId }) => personId)).size).toBe(placed.length);
          expect(placed.length).toBe(Math.min(people.length, rows * seats));
          expect(validSeats(placed, people, { rows, seats })).toEqual(placed);
        },
      ),
    );
  });
});

describe('a change of seats', () => {
  const seats = [
    { row: 1, seat: 1, personId: 'a1' },
    { row: 1, seat: 2, personId: 'a2' },
  ];
  it('moves to a free seat, and exchanges with whoever sits there', () => {
    expect(words(takenSeat(seats, 'a1', { row: 2, seat: 1 }))).toBe('a2 1.2 a1 2.1');
    expect(words(takenSeat(seats, 'a1', { row: 1, seat: 2 }))).toBe('a1 1.2 a2 1.1');
    expect(takenSeat(seats, 'a1', { row: 1, seat: 1 })).toBe(seats);
  });

  it('gives a seat to somebody who had none; whoever sat there has none then', () => {
    const after = takenSeat(seats, 'b1', { row: 1, seat: 2 });
    expect(words(after)).toBe('a1 1.1 b1 1.2');
  });
});
