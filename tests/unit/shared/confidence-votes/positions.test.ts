import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MULTIPLE_MARKS, tallyPositions, type Positions } from '@shared/confidence-votes/positions';
import { recountPositions, tallyDisagreements } from '@shared/confidence-votes/recount';
import { randomPositions } from '@tests/fixtures/random-positions';

const stack: Positions = {
  ballots: 4,
  persons: 2,
  levels: 3,
  marks: Uint8Array.from([1, 3, 0, MULTIPLE_MARKS, 1, 2, 2, 2]),
  invalidBallots: Uint8Array.from([0, 0, 0, 1]),
};

describe('tallyPositions', () => {
  it('counts levels, empty rows, double marks and whole invalid ballots', () => {
    expect(tallyPositions(stack)).toEqual({
      collected: 4,
      valid: 3,
      invalid: 1,
      persons: [
        { counts: [2, 0, 0], noMark: 1, multipleMarks: 0, invalidRows: 2 },
        { counts: [0, 1, 1], noMark: 0, multipleMarks: 1, invalidRows: 2 },
      ],
    });
  });

  it('refuses marks and shapes that do not exist', () => {
    for (const mark of [4, 8, 10, 16, 255]) {
      const marks = Uint8Array.from([mark, 1, 1, 1, 1, 1, 1, 1]);
      expect(() => tallyPositions({ ...stack, marks })).toThrow(RangeError);
      expect(() => recountPositions({ ...stack, marks })).toThrow(RangeError);
    }
    expect(() => tallyPositions({ ...stack, ballots: 5 })).toThrow(RangeError);
    expect(() => tallyPositions({ ...stack, invalidBallots: new Uint8Array(3) })).toThrow(RangeError);
    expect(() => tallyPositions({ ...stack, levels: 9 })).toThrow(RangeError);
  });

  it('agrees with the second tally and conserves ballots', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(90),
        fc.integer({ min: 1, max: 35 }),
        fc.integer({ min: 2, max: 5 }),
        (seed, ballots, persons, levels) => {
          const positions = randomPositions(seed, ballots, persons, levels);
          const first = tallyPositions(positions);
          expect(tallyDisagreements(first, recountPositions(positions))).toEqual([]);
          for (const person of first.persons) {
            expect(person.counts.reduce((sum, count) => sum + count, person.invalidRows)).toBe(ballots);
          }
        },
      ),
    );
  });

  it('agrees with the second tally on a large stack', () => {
    const positions = randomPositions(20_231_213, 32_000, 31);
    expect(tallyDisagreements(tallyPositions(positions), recountPositions(positions))).toEqual([]);
  });
});

describe('tallyDisagreements', () => {
  it('names every place where two tallies differ', () => {
    const first = tallyPositions(stack);
    const marks = stack.marks.slice();
    marks[0] = 2;
    expect(tallyDisagreements(first, tallyPositions({ ...stack, marks }))).toEqual([
      'person 0 level 0: 2 / 1',
      'person 0 level 1: 0 / 1',
    ]);
    expect(tallyDisagreements(first, { ...first, persons: first.persons.slice(1) }).length).toBeGreaterThan(
      0,
    );
  });
});
