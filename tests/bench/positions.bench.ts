import { MULTIPLE_MARKS, NO_MARK, tallyPositions, type Positions } from '@shared/confidence-votes/positions';
import { recountPositions, tallyDisagreements } from '@shared/confidence-votes/recount';
import { randomPositions } from '@tests/fixtures/random-positions';
import { inTurn, median, milliseconds } from './measure';
import { note, report } from './report';

/**
 * The tally of single positions: its speed, and 30 million random positions against the second tally, ten million
 * under each of the three ways in which a ballot has become invalid as a whole.
 */
const MILLION = 1_000_000;
const PERSONS = 31;

interface ValidityRule {
  readonly name: string;
  readonly persons: number;
  readonly levels: number;
  readonly invalid: (stack: Positions) => Uint8Array;
}

const draws = (seed: number, ballots: number): Uint8Array => randomPositions(seed, ballots, 1).invalidBallots;

const VALIDITY_RULES: readonly ValidityRule[] = [
  {
    // Nghị quyết 85/2014/QH13: only a ballot that is not on the board's form; a bad mark spoils its own row.
    name: 'not on the official form',
    persons: PERSONS,
    levels: 3,
    invalid: (stack) => stack.invalidBallots,
  },
  {
    // National Assembly, 2013: also a ballot without the seal.
    name: 'not on the form, or without the seal',
    persons: 27,
    levels: 3,
    invalid: (stack) => {
      const noSeal = draws(77, stack.ballots);
      return stack.invalidBallots.map((invalid, ballot) => invalid | noSeal[ballot]!);
    },
  },
  {
    // Bỏ phiếu tín nhiệm: one person on the ballot, so a bad mark spoils the whole ballot.
    name: 'one person, a bad mark spoils the ballot',
    persons: 1,
    levels: 2,
    invalid: (stack) =>
      stack.invalidBallots.map((invalid, ballot) => {
        const mark = stack.marks[ballot];
        return mark === NO_MARK || mark === MULTIPLE_MARKS ? 1 : invalid;
      }),
  },
];

function stackOf(rule: ValidityRule, seed: number, positions: number): Positions {
  const stack = randomPositions(seed, Math.ceil(positions / rule.persons), rule.persons, rule.levels);
  return { ...stack, invalidBallots: rule.invalid(stack) };
}

/** The least that any tally must do: look once at every byte. */
function lookAtEveryMark({ marks }: Positions): number {
  let sum = 0;
  for (let index = 0; index < marks.length; index += 1) sum += marks[index]!;
  return sum;
}

/** A comparison that cannot fail proves nothing: one changed mark must show. */
function assertNoticesOneMark(): void {
  const stack = stackOf(VALIDITY_RULES[0]!, 3, 10_000);
  const marks = stack.marks.slice();
  marks[0] = marks[0] === 1 ? 2 : 1;
  const valid = { ...stack, invalidBallots: stack.invalidBallots.with(0, 0) };
  if (tallyDisagreements(tallyPositions(valid), recountPositions({ ...valid, marks })).length === 0) {
    throw new Error('the comparison of the two tallies notices nothing');
  }
}

assertNoticesOneMark();
let compared = 0;
const disagreements: string[] = [];
for (const [index, rule] of VALIDITY_RULES.entries()) {
  const stack = stackOf(rule, 20_231_213 + index, 10 * MILLION);
  const invalid = stack.invalidBallots.reduce((sum, flag) => sum + flag, 0);
  const found = tallyDisagreements(tallyPositions(stack), recountPositions(stack));
  disagreements.push(...found);
  compared += stack.marks.length;
  note(
    `${rule.name}: ${stack.marks.length} positions, ${stack.ballots} ballots (${invalid} invalid), ${found.length} disagreements`,
  );
}
for (const sentence of disagreements.slice(0, 20)) note(sentence);

const stack = stackOf(VALIDITY_RULES[0]!, 1, 10 * MILLION);
const speed = (ms: number): number => stack.marks.length / MILLION / (ms / 1000);
let kept = 0;
const samples = await inTurn(
  { warmUp: 3, rounds: 31 },
  () => milliseconds(() => (kept += tallyPositions(stack).valid)),
  () => milliseconds(() => (kept += lookAtEveryMark(stack))),
);
if (kept === 0) throw new Error('nothing was counted');

report({
  what: 'tally of random positions',
  unit: 'M/s',
  value: speed(median(samples.ours)),
  limit: { what: 'one look at every byte', value: speed(median(samples.limit)) },
  targets: [{ kind: 'at-least', value: 20 }],
});
report({
  what: 'positions counted twice',
  unit: 'M',
  value: compared / MILLION,
  limit: null,
  targets: [{ kind: 'at-least', value: 30 }],
});
report({
  what: 'disagreements of the two tallies',
  unit: '',
  value: disagreements.length,
  limit: null,
  targets: [{ kind: 'at-most', value: 0 }],
});
