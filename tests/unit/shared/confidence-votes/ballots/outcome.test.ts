import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countKind } from '@shared/confidence-votes/ballots/counted';
import { ballotOutcome } from '@shared/confidence-votes/ballots/outcome';
import { countMismatches } from '@shared/confidence-votes/ballots/statistics';
import type { BallotEntry, FieldResolution, FieldValue } from '@shared/confidence-votes/ballots/model';

const entry = (entryNo: number, marks: string, changes: Partial<BallotEntry> = {}): BallotEntry => ({
  id: `${entryNo}-${marks}-${changes.origin ?? 'a'}`,
  ballotKindId: 'kind',
  ballotNo: 1,
  entryNo,
  operatorId: `typist ${entryNo}`,
  marks,
  invalidReason: null,
  closedAt: `2026-12-08T02:00:0${entryNo}.000Z`,
  origin: 'a',
  ...changes,
});

const paper = (place: number, value: FieldValue, origin = 'a'): FieldResolution => ({
  id: `${place}-${value}-${origin}`,
  ballotKindId: 'kind',
  ballotNo: 1,
  place,
  value,
  operatorId: 'resolver',
  resolvedAt: '2026-12-08T03:00:00.000Z',
  origin,
});

const SHAPE = { entries: 2, persons: 3 };

describe('a ballot', () => {
  it('is decided where everybody typed the same', () => {
    expect(ballotOutcome([entry(1, '123'), entry(2, '123')], [], SHAPE)).toEqual({
      state: 'decided',
      marks: '123',
      invalidReason: null,
    });
  });

  it('waits for the entries that are missing', () => {
    expect(ballotOutcome([], [], SHAPE)).toEqual({ state: 'missing' });
    expect(ballotOutcome([entry(2, '123')], [], SHAPE)).toEqual({ state: 'missing' });
  });

  it('says where entries differ and takes what the paper shows, also against both', () => {
    const typed = [entry(1, '123'), entry(2, '133')];
    expect(ballotOutcome(typed, [], SHAPE)).toEqual({ state: 'differs', places: [1] });
    for (const value of ['2', '3', '0', '9'] as const) {
      expect(ballotOutcome(typed, [paper(1, value)], SHAPE)).toMatchObject({ marks: `1${value}3` });
    }
  });

  it('does not listen to a resolution of a field on which all agree', () => {
    expect(ballotOutcome([entry(1, '123'), entry(2, '123')], [paper(0, '9')], SHAPE)).toMatchObject({
      marks: '123',
    });
  });

  it('that one typist took for invalid is read again as a whole, then field by field', () => {
    const typed = [entry(1, '', { invalidReason: 'no_seal' }), entry(2, '123')];
    expect(ballotOutcome(typed, [], SHAPE)).toEqual({ state: 'differs', places: [-1] });
    expect(ballotOutcome(typed, [paper(-1, 'no_seal')], SHAPE)).toMatchObject({ invalidReason: 'no_seal' });
    expect(ballotOutcome(typed, [paper(-1, 'valid')], SHAPE)).toEqual({
      state: 'differs',
      places: [0, 1, 2],
    });
    expect(
      ballotOutcome(typed, [paper(-1, 'valid'), paper(0, '1'), paper(1, '2'), paper(2, '3')], SHAPE),
    ).toMatchObject({ state: 'decided', marks: '123' });
  });

  it('with three entries needs all three to agree', () => {
    const three = { entries: 3, persons: 3 };
    const typed = [entry(1, '123'), entry(2, '123'), entry(3, '121')];
    expect(ballotOutcome(typed, [], three)).toEqual({ state: 'differs', places: [2] });
  });

  it('counts work done twice on two PCs once, and lists what contradicts', () => {
    const elsewhere = entry(1, '123', { origin: 'b', operatorId: 'typist b' });
    expect(ballotOutcome([entry(1, '123'), elsewhere, entry(2, '123')], [], SHAPE)).toMatchObject({
      state: 'decided',
    });
    const other = { ...elsewhere, marks: '122' };
    expect(ballotOutcome([entry(1, '123'), other, entry(2, '123')], [], SHAPE)).toEqual({
      state: 'conflict',
      conflict: 'entries_contradict',
    });
    expect(ballotOutcome([entry(1, '123'), entry(2, '123', { operatorId: 'typist 1' })], [], SHAPE)).toEqual({
      state: 'conflict',
      conflict: 'same_person',
    });
    const typed = [entry(1, '123'), entry(2, '133')];
    expect(ballotOutcome(typed, [paper(1, '2'), paper(1, '3', 'b')], SHAPE)).toEqual({
      state: 'conflict',
      conflict: 'resolutions_contradict',
    });
  });
});

const marks = (persons: number) =>
  fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9'), minLength: persons, maxLength: persons });

describe('two blind entries', () => {
  it('find every error of one typist, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }).chain((persons) => fc.tuple(marks(persons), marks(persons))),
        ([truth, typed]) => {
          const outcome = ballotOutcome([entry(1, truth), entry(2, typed)], [], {
            entries: 2,
            persons: truth.length,
          });
          const wrong = [...truth].flatMap((mark, place) => (mark === typed[place] ? [] : [place]));
          expect(outcome).toEqual(
            wrong.length === 0
              ? { state: 'decided', marks: truth, invalidReason: null }
              : { state: 'differs', places: wrong },
          );
          const readAgain = wrong.map((place) => paper(place, truth[place] as FieldValue));
          expect(
            ballotOutcome([entry(1, truth), entry(2, typed)], readAgain, {
              entries: 2,
              persons: truth.length,
            }),
          ).toEqual({ state: 'decided', marks: truth, invalidReason: null });
        },
      ),
    );
  });

  it('of 100 000 fields with seeded errors leave none of those that differ unfound', () => {
    let state = 20_261_208;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const persons = 31;
    const codes = '12309';
    let fields = 0;
    let seeded = 0;
    let found = 0;
    while (fields < 100_000) {
      const truth = Array.from({ length: persons }, () => codes[random(5)] ?? '1');
      const typed = truth.map((mark) => (random(100) === 0 ? (codes[random(5)] ?? '1') : mark));
      seeded += truth.filter((mark, place) => mark !== typed[place]).length;
      const outcome = ballotOutcome([entry(1, truth.join('')), entry(2, typed.join(''))], [], {
        entries: 2,
        persons,
      });
      found += outcome.state === 'differs' ? outcome.places.length : 0;
      fields += persons;
    }
    expect(seeded).toBeGreaterThan(500);
    expect(found).toBe(seeded);
  });
});

describe('the sheet of a kind', () => {
  it('spoils a row on a ballot of several people, the ballot itself on a ballot of one', () => {
    const ballots = (list: readonly string[]) => list.map((line) => ({ marks: line, invalidReason: null }));
    const grading = countKind('grading', 2, [
      ...ballots(['12', '09', '31']),
      { marks: '', invalidReason: 'no_seal' },
    ]);
    expect(grading).toMatchObject({ collected: 4, valid: 3, invalid: 1, invalidReasons: { no_seal: 1 } });
    expect(grading.rows).toEqual([
      { counts: { high: 1, medium: 0, low: 1 }, invalidRows: 2 },
      { counts: { high: 1, medium: 1, low: 0 }, invalidRows: 2 },
    ]);
    const decision = countKind('decision', 1, ballots(['1', '2', '2', '0', '9']));
    expect(decision).toEqual({
      collected: 5,
      valid: 3,
      invalid: 2,
      invalidReasons: { no_mark: 1, multiple_marks: 1 },
      rows: [{ counts: { trust: 1, noTrust: 2 }, invalidRows: 2 }],
    });
  });

  it('refuses a ballot with too few marks instead of counting it', () => {
    expect(() => countKind('grading', 3, [{ marks: '12', invalidReason: null }])).toThrow(RangeError);
  });
});

describe('mismatches', () => {
  it('are told by field and by person who typed what the paper does not show', () => {
    const count = countMismatches(
      [
        { persons: 3, entries: [entry(1, '123'), entry(2, '133')], resolutions: [paper(1, '3')] },
        { persons: 3, entries: [entry(1, '111'), entry(2, '112')], resolutions: [paper(2, '0')] },
        { persons: 3, entries: [entry(1, '222')], resolutions: [] },
      ],
      2,
    );
    expect(count).toMatchObject({ ballots: 2, fields: 6, mismatches: 2, neither: 1, open: 0 });
    expect(count.byTypist.get('typist 1')).toEqual({ ballots: 2, fields: 6, wrong: 2, wrongBallots: 0 });
    expect(count.byTypist.get('typist 2')).toEqual({ ballots: 2, fields: 6, wrong: 1, wrongBallots: 0 });
  });

  it('of the validity of a whole ballot are no fields', () => {
    const invalid = { ...entry(1, ''), invalidReason: 'no_seal' as const };
    const whole = { ...paper(0, '1'), place: -1, value: 'valid' as const };
    const count = countMismatches(
      [{ persons: 2, entries: [invalid, entry(2, '12')], resolutions: [whole] }],
      2,
    );
    expect(count.byTypist.get('typist 1')).toEqual({ ballots: 1, fields: 0, wrong: 0, wrongBallots: 1 });
    expect(count.byTypist.get('typist 2')).toMatchObject({ wrong: 0, wrongBallots: 0 });
  });

  it('stay open until the paper was read again', () => {
    const differ = [entry(1, '123'), entry(2, '133')];
    expect(countMismatches([{ persons: 3, entries: differ, resolutions: [] }], 2)).toMatchObject({
      mismatches: 1,
      open: 1,
    });
  });
});
