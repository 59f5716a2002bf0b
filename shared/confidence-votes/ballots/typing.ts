import { assertNever } from '../../kernel/assert-never';
import { MULTIPLE_MARKS, NO_MARK } from '../positions';
import {
  WHOLE_REASONS,
  type Fill,
  type TypedShape,
  type TypingKey,
  type TypingRefusal,
  type TypingState,
  type TypingStep,
} from './typing-model';

/**
 * How one ballot is typed by somebody who looks at paper, not at the screen. Every scheme below works on the number pad
 * alone and on the main keyboard alone.
 *
 * - A level (1…k), 0 (no mark) or 9 (more than one) marks the current person and goes on: one key a person.
 * - Most ballots are mostly one level. After a level, `fill` gives that level to everybody who is left. Then the ballot
 *   is full and a digit can no longer mean a mark: it names the next person, below the last one named, whose printed
 *   number ends in it. That person gets the level nearest to the filled one, and `fill` pushes the cross on to the next
 *   column. "All high, except number 5, number 12, and number 17 low" is `1 + 5 2 7 +`, as one would say it aloud.
 *   `ten` passes ten people without an exception.
 * - A digit can only name one of the next ten people, so a number never needs its tens; who types marks one by one never
 *   meets this, because a ballot completed one by one refuses further digits.
 *
 * `back` takes the last mark off; `forward` puts on again what was taken off, until something else is typed.
 *
 * Nothing is filled in before a key is pressed; the place never goes round from the last person to the first. On marks
 * drawn one by one from published results this takes less than half a key a person (tests/bench/keys-per-field).
 */

/** A digit names one person among so many. */
export const REACH = 10;

const NONE = String(NO_MARK);
const SEVERAL = String(MULTIPLE_MARKS);

const isLevel = (mark: string, levels: number): boolean => mark >= '1' && Number(mark) <= levels;

/** The level that `fill` would give, or null while no level was typed. */
function lastLevel(shape: TypedShape, marks: string): string | null {
  return [...marks].findLast((mark) => isLevel(mark, shape.levels)) ?? null;
}

/** Marks in the order in which `fill` pushes an exception on: the nearest level first. */
export function exceptionMarks(level: string, levels: number): readonly string[] {
  const others = Array.from({ length: levels }, (_, index) => index + 1)
    .filter((other) => String(other) !== level)
    .toSorted(
      (left, right) => Math.abs(left - Number(level)) - Math.abs(right - Number(level)) || left - right,
    );
  return [...others.map(String), NONE, SEVERAL];
}

const nextOf = (fill: Fill): number => fill.steps.at(-1)?.next ?? fill.first;

/** The people whom a digit names now, from the first to behind the last. Empty unless the ballot was filled. */
export function withinReach(shape: TypedShape, state: TypingState): readonly [from: number, to: number] {
  if (!state.fill || state.whole !== 'valid') return [0, 0];
  const from = nextOf(state.fill);
  return [from, Math.min(from + REACH, shape.numbers.length)];
}

/** The person who is marked next, or who was named last; null when neither is meant. */
export function currentPlace(shape: TypedShape, state: TypingState): number | null {
  if (state.fill) return state.fill.steps.findLast((step) => step.place !== null)?.place ?? null;
  return state.marks.length < shape.numbers.length ? state.marks.length : null;
}

export function isComplete(shape: TypedShape, state: TypingState): boolean {
  if (state.whole === 'asking') return false;
  return state.whole !== 'valid' || state.marks.length === shape.numbers.length;
}

/** One key. The same state and key always give the same step; nothing else is consulted. */
export function pressKey(shape: TypedShape, before: TypingState, key: TypingKey): TypingStep {
  const state = { ...before, keys: before.keys + 1 };
  if (state.whole === 'asking') return answerReason(state, key);
  if (key === 'close') return close(shape, state);
  if (state.whole !== 'valid') {
    if (key !== 'back' && key !== 'invalid') return refuse(state, 'is_invalid');
    return { state: { ...state, whole: 'asking' }, feedback: { kind: 'asking' } };
  }
  switch (key) {
    case 'invalid':
      return { state: { ...state, whole: 'asking' }, feedback: { kind: 'asking' } };
    case 'back':
      return goBack(state);
    case 'forward':
      return goForward(state);
    case 'fill':
      return state.fill ? pushOn(shape, state, state.fill) : fillRest(shape, state);
    case 'ten':
      return state.fill ? passTen(shape, state, state.fill) : refuse(state, 'no_level_yet');
    default:
      return state.fill ? except(shape, state, state.fill, key) : mark(shape, state, key);
  }
}

const refuse = (state: TypingState, why: TypingRefusal): TypingStep => ({
  state,
  feedback: { kind: 'refused', why },
});

function answerReason(state: TypingState, key: TypingKey): TypingStep {
  switch (key) {
    case 'back':
    case 'invalid':
      return { state: { ...state, whole: 'valid' }, feedback: { kind: 'undone' } };
    case 'close':
    case 'fill':
    case 'forward':
    case 'ten':
      return refuse(state, 'reason_needed');
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': {
      const reason = WHOLE_REASONS[Number(key) - 1];
      if (!reason) return refuse(state, 'no_such_reason');
      return { state: { ...state, whole: reason }, feedback: { kind: 'reason', reason } };
    }
    default:
      return assertNever(key);
  }
}

function close(shape: TypedShape, state: TypingState): TypingStep {
  if (!isComplete(shape, state)) return refuse(state, 'incomplete');
  const invalidReason = state.whole === 'valid' || state.whole === 'asking' ? null : state.whole;
  const marks = invalidReason === null ? state.marks : '';
  return { state, feedback: { kind: 'closed', ballot: { marks, invalidReason, keys: state.keys } } };
}

function mark(shape: TypedShape, state: TypingState, digit: string): TypingStep {
  if (state.marks.length >= shape.numbers.length) return refuse(state, 'full');
  if (digit !== NONE && digit !== SEVERAL && !isLevel(digit, shape.levels)) {
    return refuse(state, 'no_such_mark');
  }
  const place = state.marks.length;
  return { state: { ...state, marks: state.marks + digit, undone: '' }, feedback: { kind: 'marked', place } };
}

function fillRest(shape: TypedShape, state: TypingState): TypingStep {
  const from = state.marks.length;
  if (from >= shape.numbers.length) return refuse(state, 'full');
  const level = lastLevel(shape, state.marks);
  if (level === null) return refuse(state, 'no_level_yet');
  const first = state.marks.endsWith(level) ? from - 1 : from;
  return {
    state: {
      ...state,
      marks: state.marks.padEnd(shape.numbers.length, level),
      fill: { from, level, first, steps: [] },
      undone: '',
    },
    feedback: { kind: 'filled', from },
  };
}

const withMark = (marks: string, place: number, value: string): string =>
  marks.slice(0, place) + value + marks.slice(place + 1);

function except(shape: TypedShape, state: TypingState, fill: Fill, digit: string): TypingStep {
  const [from, to] = withinReach(shape, state);
  const place = shape.numbers.findIndex(
    (number, index) => index >= from && index < to && number % 10 === Number(digit),
  );
  const [nearest] = exceptionMarks(fill.level, shape.levels);
  if (place < 0 || nearest === undefined) return refuse(state, 'nobody_there');
  return {
    state: {
      ...state,
      marks: withMark(state.marks, place, nearest),
      fill: { ...fill, steps: [...fill.steps, { place, next: place + 1 }] },
    },
    feedback: { kind: 'excepted', place },
  };
}

function pushOn(shape: TypedShape, state: TypingState, fill: Fill): TypingStep {
  const place = fill.steps.at(-1)?.place ?? null;
  if (place === null) return refuse(state, 'nothing_to_push');
  const order = exceptionMarks(fill.level, shape.levels);
  const pushed = order[(order.indexOf(state.marks.charAt(place)) + 1) % order.length]!;
  return {
    state: { ...state, marks: withMark(state.marks, place, pushed) },
    feedback: { kind: 'excepted', place },
  };
}

function passTen(shape: TypedShape, state: TypingState, fill: Fill): TypingStep {
  const next = nextOf(fill) + REACH;
  if (next >= shape.numbers.length) return refuse(state, 'nobody_there');
  return {
    state: { ...state, fill: { ...fill, steps: [...fill.steps, { place: null, next }] } },
    feedback: { kind: 'passed' },
  };
}

function goBack(state: TypingState): TypingStep {
  const undone = (change: Partial<TypingState>): TypingStep => ({
    state: { ...state, ...change },
    feedback: { kind: 'undone' },
  });
  const { fill, marks } = state;
  if (!fill) {
    if (marks === '') return refuse(state, 'nothing_to_undo');
    return undone({ marks: marks.slice(0, -1), undone: marks.slice(-1) + state.undone });
  }
  const last = fill.steps.at(-1);
  if (!last) return undone({ marks: marks.slice(0, fill.from), fill: null });
  return undone({
    marks: last.place === null ? marks : withMark(marks, last.place, fill.level),
    fill: { ...fill, steps: fill.steps.slice(0, -1) },
  });
}

function goForward(state: TypingState): TypingStep {
  const next = state.undone.slice(0, 1);
  if (next === '' || state.fill) return refuse(state, 'nothing_to_redo');
  return {
    state: { ...state, marks: state.marks + next, undone: state.undone.slice(1) },
    feedback: { kind: 'marked', place: state.marks.length },
  };
}
