import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentPlace,
  exceptionMarks,
  isComplete,
  pressKey,
  withinReach,
} from '@shared/confidence-votes/ballots/typing';
import {
  EMPTY_BALLOT,
  WHOLE_REASONS,
  type TypedShape,
  type TypingFeedback,
  type TypingKey,
  type TypingState,
} from '@shared/confidence-votes/ballots/typing-model';
import { clerkKeys, lineByLine } from '@tests/fixtures/clerk';

const shapeOf = (persons: number, levels = 3): TypedShape => ({
  numbers: Array.from({ length: persons }, (_, index) => index + 1),
  levels,
});

interface Typed {
  readonly state: TypingState;
  readonly feedback: TypingFeedback | null;
}

function typeKeys(shape: TypedShape, keys: readonly TypingKey[], from = EMPTY_BALLOT): Typed {
  let state = from;
  let feedback: TypingFeedback | null = null;
  for (const key of keys) ({ state, feedback } = pressKey(shape, state, key));
  return { state, feedback };
}

const NAMES: Readonly<Record<string, TypingKey>> = {
  '+': 'fill',
  '.': 'ten',
  '/': 'invalid',
  '<': 'back',
  '>': 'forward',
  E: 'close',
};
const keysOf = (text: string): TypingKey[] => [...text].map((sign) => NAMES[sign] ?? (sign as TypingKey));
const type = (persons: number, text: string, levels = 3) => typeKeys(shapeOf(persons, levels), keysOf(text));

describe('typing person by person', () => {
  it('marks the current person and goes on, one key each', () => {
    const { state, feedback } = type(5, '1203');
    expect(state).toMatchObject({ marks: '1203', fill: null, whole: 'valid', keys: 4 });
    expect(feedback).toEqual({ kind: 'marked', place: 3 });
    expect(currentPlace(shapeOf(5), state)).toBe(4);
  });

  it('knows only the levels of the ballot, no mark and more than one', () => {
    for (const digit of '45678')
      expect(type(3, digit).feedback).toEqual({ kind: 'refused', why: 'no_such_mark' });
    expect(type(1, '3', 2).feedback).toEqual({ kind: 'refused', why: 'no_such_mark' });
    expect(type(2, '90').state.marks).toBe('90');
  });

  it('refuses a digit after the last person instead of beginning anew', () => {
    const { state, feedback } = type(2, '113');
    expect(feedback).toEqual({ kind: 'refused', why: 'full' });
    expect(state.marks).toBe('11');
    expect(currentPlace(shapeOf(2), state)).toBeNull();
  });

  it('goes back one person and clears that mark', () => {
    expect(type(3, '12<').state.marks).toBe('1');
    expect(type(3, '12<<<').feedback).toEqual({ kind: 'refused', why: 'nothing_to_undo' });
  });

  it('goes up and down over what was typed, until something else is typed', () => {
    expect(type(4, '123<<').state.marks).toBe('1');
    expect(type(4, '123<<>').state.marks).toBe('12');
    expect(type(4, '123<<>>').feedback).toEqual({ kind: 'marked', place: 2 });
    expect(type(4, '123<<3>').feedback).toEqual({ kind: 'refused', why: 'nothing_to_redo' });
    expect(type(4, '123<<3>').state.marks).toBe('13');
    // A filled ballot has no such way.
    expect(type(4, '123<<+>').feedback).toEqual({ kind: 'refused', why: 'nothing_to_redo' });
  });

  it('closes a complete ballot only', () => {
    expect(type(3, '11E').feedback).toEqual({ kind: 'refused', why: 'incomplete' });
    expect(type(3, '112E').feedback).toEqual({
      kind: 'closed',
      ballot: { marks: '112', invalidReason: null, keys: 4 },
    });
  });
});

describe('one level for the rest, and its exceptions', () => {
  it('fills with the level typed last, never with a missing or a double mark', () => {
    expect(type(5, '12+').state.marks).toBe('12222');
    expect(type(5, '190+').state.marks).toBe('19011');
    expect(type(5, '+').feedback).toEqual({ kind: 'refused', why: 'no_level_yet' });
    expect(type(5, '09+').feedback).toEqual({ kind: 'refused', why: 'no_level_yet' });
  });

  it('names exceptions by the last digit of their number and pushes the cross on', () => {
    expect(type(31, '1+527+E').feedback).toMatchObject({
      kind: 'closed',
      ballot: { marks: '1111211111121111311111111111111', keys: 7 },
    });
    expect(type(5, '2+3').state.marks).toBe('22122');
    expect(type(5, '2+3+').state.marks).toBe('22322');
    expect(type(5, '3+3').state.marks).toBe('33233');
    expect(type(5, '1+3++').state.marks).toBe('11011');
    expect(type(5, '1+3+++').state.marks).toBe('11911');
    expect(type(5, '1+3++++').state.marks).toBe('11211');
  });

  it('can name the person who got the level by its own key', () => {
    expect(type(5, '1+1').state.marks).toBe('21111');
    expect(type(5, '31+1').feedback).toEqual({ kind: 'refused', why: 'nobody_there' });
  });

  it('names nobody further than ten people down; ten people are passed by a key', () => {
    expect(type(31, '1+7').state.marks.indexOf('2')).toBe(6);
    expect(type(31, '1+.7').state.marks.indexOf('2')).toBe(16);
    expect(type(31, '1+..7').state.marks.indexOf('2')).toBe(26);
    expect(type(31, '1+....').feedback).toEqual({ kind: 'refused', why: 'nobody_there' });
    expect(type(12, '1+.5').feedback).toEqual({ kind: 'refused', why: 'nobody_there' });
    expect(withinReach(shapeOf(12), type(12, '1+3').state)).toEqual([3, 12]);
    expect(withinReach(shapeOf(12), type(12, '11').state)).toEqual([0, 0]);
  });

  it('takes digits for marks again once the filling is undone', () => {
    expect(type(5, '1+3<').state.marks).toBe('11111');
    expect(type(5, '1+3<<').state).toMatchObject({ marks: '1', fill: null });
    expect(type(5, '1+3<<3').state.marks).toBe('13');
    expect(type(31, '1+.<7').state.marks.indexOf('2')).toBe(6);
  });

  it('never takes a stray digit for a name on a ballot typed one by one', () => {
    expect(type(3, '1112').feedback).toEqual({ kind: 'refused', why: 'full' });
    expect(type(3, '111+').feedback).toEqual({ kind: 'refused', why: 'full' });
  });
});

describe('an invalid ballot', () => {
  it('asks for the reason by one digit and sends no marks', () => {
    expect(type(3, '/').feedback).toEqual({ kind: 'asking' });
    for (const [index, invalidReason] of WHOLE_REASONS.entries()) {
      expect(type(3, `1/${index + 1}E`).feedback).toEqual({
        kind: 'closed',
        ballot: { marks: '', invalidReason, keys: 4 },
      });
    }
  });

  it('insists on a reason and can be taken back', () => {
    expect(type(3, '/E').feedback).toEqual({ kind: 'refused', why: 'reason_needed' });
    expect(type(3, '/7').feedback).toEqual({ kind: 'refused', why: 'no_such_reason' });
    expect(type(3, '/21').feedback).toEqual({ kind: 'refused', why: 'is_invalid' });
    expect(type(3, '12/<').state).toMatchObject({ marks: '12', whole: 'valid' });
    expect(type(3, '12/2<<').state).toMatchObject({ marks: '12', whole: 'valid' });
    expect(type(3, '12/2/3').state.whole).toBe('other');
  });
});

const anyKey = fc.constantFrom<TypingKey>(
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const),
  ...(['fill', 'ten', 'invalid', 'back', 'close'] as const),
);
const anyShape = fc.record({
  persons: fc.integer({ min: 1, max: 60 }),
  levels: fc.integer({ min: 2, max: 3 }),
});

describe('any keys on any ballot', () => {
  it('keep the ballot in shape, count every key, and close nothing incomplete', () => {
    fc.assert(
      fc.property(anyShape, fc.array(anyKey, { maxLength: 120 }), ({ persons, levels }, keys) => {
        const shape = shapeOf(persons, levels);
        const allowed = new Set([
          '0',
          '9',
          ...Array.from({ length: levels }, (_, index) => String(index + 1)),
        ]);
        let state = EMPTY_BALLOT;
        for (const [index, key] of keys.entries()) {
          const step = pressKey(shape, state, key);
          state = step.state;
          expect(state.keys).toBe(index + 1);
          expect(state.marks.length).toBeLessThanOrEqual(persons);
          expect([...state.marks].every((mark) => allowed.has(mark))).toBe(true);
          const place = currentPlace(shape, state);
          expect(place === null || (place >= 0 && place < persons)).toBe(true);
          if (step.feedback.kind !== 'closed') continue;
          expect(isComplete(shape, state)).toBe(true);
          const { marks, invalidReason } = step.feedback.ballot;
          expect(marks.length).toBe(invalidReason === null ? persons : 0);
        }
      }),
    );
  });

  it('are undone by the back key one after the other, to the empty ballot', () => {
    fc.assert(
      fc.property(anyShape, fc.array(anyKey, { maxLength: 80 }), ({ persons, levels }, keys) => {
        const shape = shapeOf(persons, levels);
        let { state } = typeKeys(shape, keys);
        for (let step = 0; step < 300 && (state.marks !== '' || state.whole !== 'valid'); step += 1) {
          state = pressKey(shape, state, 'back').state;
        }
        expect(state).toMatchObject({ marks: '', fill: null, whole: 'valid' });
      }),
    );
  });

  it('change nothing when refused', () => {
    fc.assert(
      fc.property(anyShape, fc.array(anyKey, { maxLength: 80 }), anyKey, ({ persons, levels }, keys, key) => {
        const shape = shapeOf(persons, levels);
        const { state } = typeKeys(shape, keys);
        const after = pressKey(shape, state, key);
        if (after.feedback.kind === 'refused')
          expect(after.state).toEqual({ ...state, keys: state.keys + 1 });
      }),
    );
  });
});

describe('a clerk', () => {
  const anyBallot = anyShape.chain(({ persons, levels }) =>
    fc.record({
      shape: fc.constant(shapeOf(persons, levels)),
      marks: fc
        .array(
          fc.oneof(
            { weight: 9, arbitrary: fc.constant('1') },
            { weight: 3, arbitrary: fc.constantFrom('0', '9', ...exceptionMarks('1', levels)) },
          ),
          { minLength: persons, maxLength: persons },
        )
        .map((marks) => marks.join('')),
    }),
  );

  it('closes exactly the ballot on the table, in both ways of typing', () => {
    fc.assert(
      fc.property(anyBallot, ({ shape, marks }) => {
        for (const keys of [clerkKeys(shape, { marks, invalidReason: null }), lineByLine(marks)]) {
          expect(typeKeys(shape, keys).feedback).toEqual({
            kind: 'closed',
            ballot: { marks, invalidReason: null, keys: keys.length },
          });
        }
      }),
    );
  });

  it('types a ballot of one level with three keys, whatever its length', () => {
    expect(clerkKeys(shapeOf(60), { marks: '2'.repeat(60), invalidReason: null })).toEqual([
      '2',
      'fill',
      'close',
    ]);
  });
});
