import { pressKey } from '@shared/confidence-votes/ballots/typing';
import { EMPTY_BALLOT, type TypedShape, type TypingKey } from '@shared/confidence-votes/ballots/typing-model';
import { clerkKeys, lineByLine } from '@tests/fixtures/clerk';
import { drawDeck, publishedDistributions, type Distribution } from '@tests/fixtures/published-deck';
import { note, report } from './report';

/**
 * Keys a field when a clerk types ballots drawn from the published results, beside a digit and Enter in a spreadsheet.
 * Every deck is really typed into the machine behind the screen, and what it closes must be what lay on the table.
 */
const BALLOTS = 85;
const PERSONS = 31;
const DECKS = 40;
/** A digit, and Enter to the next cell. */
const SPREADSHEET = 2;
/** The resolution under which votes are held today. */
const NQ96_YEAR = 2023;

const shape: TypedShape = {
  numbers: Array.from({ length: PERSONS }, (_, index) => index + 1),
  levels: 3,
};

function typeBallot(marks: string, keys: readonly TypingKey[]): number {
  let state = EMPTY_BALLOT;
  for (const [index, key] of keys.entries()) {
    const step = pressKey(shape, state, key);
    state = step.state;
    if (index < keys.length - 1) continue;
    if (step.feedback.kind !== 'closed' || step.feedback.ballot.marks !== marks) {
      throw new Error(`${marks} was typed as ${state.marks}`);
    }
  }
  return state.keys;
}

function keysPerField(
  pool: readonly Distribution[],
  keysOf: (marks: string) => readonly TypingKey[],
): number {
  let keys = 0;
  for (let deck = 1; deck <= DECKS; deck += 1) {
    for (const marks of drawDeck(deck, BALLOTS, PERSONS, pool)) keys += typeBallot(marks, keysOf(marks));
  }
  return keys / (DECKS * BALLOTS * PERSONS);
}

const skilled = (marks: string): readonly TypingKey[] => clerkKeys(shape, { marks, invalidReason: null });
const all = publishedDistributions();
const recent = publishedDistributions(NQ96_YEAR);

note(
  `${DECKS} decks of ${BALLOTS} ballots × ${PERSONS}, every mark drawn on its own from ${all.length} persons`,
);
note(`line by line: ${keysPerField(all, lineByLine).toFixed(2)} keys a field`);
note(`persons graded since ${NQ96_YEAR} only: ${keysPerField(recent, skilled).toFixed(2)} keys a field`);
report({
  what: 'keys per field, 85 × 31',
  unit: '',
  value: keysPerField(all, skilled),
  limit: { what: 'digit and Enter in a spreadsheet', value: SPREADSHEET },
  targets: [{ kind: 'at-most', value: 0.5 }],
});
