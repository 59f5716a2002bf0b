import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS_OF, type Procedure } from '@shared/confidence-votes/model';
import { tallyPositions } from '@shared/confidence-votes/positions';
import { DECK_SIZE, makeDeck, type TestDeck } from '@shared/confidence-votes/rehearsal/deck';
import {
  compareWithAnswers,
  decksOf,
  knownBallots,
  knownInvalidRows,
  summaryOf,
} from '@shared/confidence-votes/rehearsal/known-answers';
import { kindCount, tallyRow } from './builders';

/** The program's own count of the stack, digit by digit. */
function counted(deck: TestDeck, persons: number, levels: number) {
  return tallyPositions({
    ballots: deck.ballots.length,
    persons,
    levels,
    marks: Uint8Array.from(deck.ballots.flatMap(({ marks }) => [...marks].map(Number))),
    invalidBallots: Uint8Array.from(deck.ballots.map(({ sealed }) => (sealed ? 0 : 1))),
  });
}

const requests = fc.record({
  seed: fc.string({ maxLength: 12 }),
  persons: fc.integer({ min: 1, max: 90 }),
  levels: fc.constantFrom(2, 3),
});

describe('a test deck', () => {
  test('gives the answers it says, marks every position, and shows every kind of fault', () => {
    fc.assert(
      fc.property(requests, ({ seed, persons, levels }) => {
        const deck = makeDeck({ seed, persons, levels });
        const tally = counted(deck, persons, levels);
        expect(tally.persons).toEqual(
          deck.rows.map((row, at) => ({ ...row, invalidRows: knownInvalidRows(deck, at) })),
        );
        expect(tally.invalid).toBe(1);
        expect(tally.persons.every(({ counts }) => counts.every((count) => count > 0))).toBe(true);
        expect(deck.ballots.some(({ marks, sealed }) => sealed && marks.includes('0'))).toBe(true);
        expect(deck.ballots.some(({ marks, sealed }) => sealed && marks.includes('9'))).toBe(true);
        expect(deck.ballots.map(({ no }) => no)).toEqual(deck.ballots.map((_, at) => at + 1));
      }),
    );
  });

  test('shows any two rows that change places', () => {
    fc.assert(
      fc.property(requests, ({ seed, persons, levels }) => {
        const { rows } = makeDeck({ seed, persons, levels });
        const totals = rows.map(({ counts, noMark, multipleMarks }) =>
          [...counts, noMark + multipleMarks].join(),
        );
        expect(new Set(totals).size).toBe(persons);
      }),
    );
  });

  test('follows from its seed alone', () => {
    const request = { seed: 'a1', persons: 31, levels: 3 };
    expect(makeDeck(request)).toEqual(makeDeck(request));
    expect(makeDeck({ ...request, seed: 'a2' })).not.toEqual(makeDeck(request));
  });

  test('has ten ballots for any ballot that an office prints', () => {
    for (const persons of [1, 2, 8, 31, 60]) {
      expect(makeDeck({ seed: 's', persons, levels: 3 }).ballots).toHaveLength(DECK_SIZE);
    }
    expect(makeDeck({ seed: 's', persons: 200, levels: 3 }).ballots.length).toBeGreaterThan(DECK_SIZE);
  });
});

function rehearsed(procedure: Procedure, persons: number) {
  const levels = LEVELS_OF[procedure];
  const empty = levels.map(() => null);
  const rows = Array.from({ length: persons }, (_, at) => ({
    ...tallyRow(at + 1, empty, null, { procedure }),
    version: 1,
  }));
  const vote = {
    procedure,
    deckSeed: 'c0ffee',
    ballotKinds: [
      { ...kindCount(0, { collected: null, valid: null, invalid: null }), version: 1 },
      { ...kindCount(0, { ballotKindId: 'nobody' }), version: 1 },
    ],
    tally: rows,
  };
  const [{ deck } = { deck: null }] = decksOf(vote);
  if (!deck) throw new Error('no deck');
  const known = knownBallots(procedure, deck);
  const done = {
    ...vote,
    ballotKinds: [{ ...vote.ballotKinds[0]!, ...known, invalidReasons: known.reasons }],
    tally: rows.map((row, at) => ({
      ...row,
      counts: Object.fromEntries(levels.map((level, place) => [level, deck.rows[at]!.counts[place]!])),
      invalidRows: knownInvalidRows(deck, at),
    })),
  };
  return { vote, done };
}

describe('the comparison with the known answers', () => {
  test.each([
    ['grading', 7],
    ['decision', 1],
  ] as const)('finds nothing in a right count of %s', (procedure, persons) => {
    const { vote, done } = rehearsed(procedure, persons);
    const before = summaryOf(compareWithAnswers(vote));
    expect(before).toMatchObject({ different: [], open: before.figures });
    expect(summaryOf(compareWithAnswers(done))).toMatchObject({ different: [], open: 0 });
  });

  test('names a figure that differs', () => {
    const { done } = rehearsed('grading', 7);
    const [first, ...others] = done.tally;
    const tally = [{ ...first!, counts: { ...first!.counts, high: first!.counts.high! + 1 } }, ...others];
    expect(summaryOf(compareWithAnswers({ ...done, tally })).different).toMatchObject([
      { no: 1, figure: 'Tín nhiệm cao', who: 'Người số 1' },
    ]);
  });

  test('finds two persons whose totals were exchanged', () => {
    const { done } = rehearsed('grading', 12);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }), (a, b) => {
        const tally = done.tally.map((row, at) => {
          const source = done.tally[at === a ? b : at === b ? a : at]!;
          return { ...row, counts: source.counts, invalidRows: source.invalidRows };
        });
        expect(summaryOf(compareWithAnswers({ ...done, tally })).different.length > 0).toBe(a !== b);
      }),
    );
  });

  test('a wrong mark on the ballot of one person makes the ballot invalid', () => {
    const { vote } = rehearsed('decision', 1);
    const [{ deck } = { deck: null }] = decksOf(vote);
    expect(knownBallots('decision', deck!)).toEqual({
      collected: 10,
      valid: 7,
      invalid: 3,
      reasons: { no_seal: 1, no_mark: 1, multiple_marks: 1 },
    });
  });
});
