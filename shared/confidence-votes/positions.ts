/**
 * The tally of single positions, ballot by ballot: one byte per ballot and person. The codes are the keys that a
 * typist presses, so that nothing is translated between the keyboard and the count.
 */
export const NO_MARK = 0;
export const MULTIPLE_MARKS = 9;

/** Marks of a stack of ballots, ballot after ballot, persons in printed order: 0, 1…levels, or 9. */
export interface Positions {
  readonly ballots: number;
  readonly persons: number;
  readonly levels: number;
  readonly marks: Uint8Array;
  /** 1 where the whole ballot is not valid; its marks then count for nobody. */
  readonly invalidBallots: Uint8Array;
}

export interface PersonTally {
  /** Valid marks per level in the order of the ballot. */
  readonly counts: readonly number[];
  /** Rows without a mark and rows with more than one, on ballots that are valid as a whole. */
  readonly noMark: number;
  readonly multipleMarks: number;
  /** noMark + multipleMarks + whole invalid ballots. */
  readonly invalidRows: number;
}

export interface PositionsTally {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly persons: readonly PersonTally[];
}

const SLOTS = 16;

function assertShape(positions: Positions): void {
  const { ballots, persons, levels, marks, invalidBallots } = positions;
  if (levels < 1 || levels >= MULTIPLE_MARKS) throw new RangeError(`levels: ${levels}`);
  if (marks.length !== ballots * persons) throw new RangeError(`marks: ${marks.length}`);
  if (invalidBallots.length !== ballots) throw new RangeError(`invalidBallots: ${invalidBallots.length}`);
}

/** One pass in the order of memory: one counter per person and code. */
export function tallyPositions(positions: Positions): PositionsTally {
  assertShape(positions);
  const { ballots, persons, levels, marks, invalidBallots } = positions;
  const counters = new Uint32Array(persons * SLOTS);
  let invalid = 0;
  let seen = 0;
  let offset = 0;
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    if (invalidBallots[ballot] !== 0) {
      invalid += 1;
      offset += persons;
      continue;
    }
    for (let slot = 0; slot < counters.length; slot += SLOTS) {
      const code = marks[offset]!;
      seen |= code;
      counters[slot + (code & (SLOTS - 1))]! += 1;
      offset += 1;
    }
  }
  if (seen >= SLOTS) throw new RangeError('a mark is neither a level, nor 0, nor 9');

  const tallies: PersonTally[] = [];
  for (let person = 0; person < persons; person += 1) {
    const slots = counters.subarray(person * SLOTS, (person + 1) * SLOTS);
    const counts = Array.from(slots.subarray(1, levels + 1));
    const noMark = slots[NO_MARK]!;
    const multipleMarks = slots[MULTIPLE_MARKS]!;
    const known = counts.reduce((sum, count) => sum + count, noMark + multipleMarks);
    if (known !== ballots - invalid) throw new RangeError('a mark is neither a level, nor 0, nor 9');
    tallies.push({ counts, noMark, multipleMarks, invalidRows: noMark + multipleMarks + invalid });
  }
  return { collected: ballots, valid: ballots - invalid, invalid, persons: tallies };
}
