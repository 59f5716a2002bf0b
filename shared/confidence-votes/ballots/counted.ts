import { LEVELS_OF, type InvalidReason, type LevelCounts, type Procedure } from '../model';
import { MULTIPLE_MARKS, NO_MARK, tallyPositions, type Positions } from '../positions';
import type { WholeBallotReason } from './model';

/** A ballot on which everybody agrees, or that was read again where they did not. */
export interface DecidedBallot {
  readonly marks: string;
  readonly invalidReason: WholeBallotReason | null;
}

/** The sheet of one kind of ballot as it follows from its ballots. */
export interface CountedKind {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly invalidReasons: Readonly<Partial<Record<InvalidReason, number>>>;
  /** By place in printed order. */
  readonly rows: readonly { readonly counts: LevelCounts; readonly invalidRows: number }[];
}

/**
 * On a ballot of one person a missing or a double mark makes the ballot invalid; on a ballot of several it spoils that
 * row alone (NQ 85/2014/QH13 Điều 16, kept by NQ 96/2023/QH15 Điều 18).
 */
export function reasonOf(procedure: Procedure, ballot: DecidedBallot): InvalidReason | null {
  if (ballot.invalidReason !== null) return ballot.invalidReason;
  if (procedure !== 'decision') return null;
  if (ballot.marks === String(NO_MARK)) return 'no_mark';
  return ballot.marks === String(MULTIPLE_MARKS) ? 'multiple_marks' : null;
}

/** Marks of decided ballots as the tally counts them. Ballots that are not valid as a whole carry zeros. */
export function positionsOf(
  procedure: Procedure,
  persons: number,
  ballots: readonly DecidedBallot[],
): Positions {
  const marks = new Uint8Array(ballots.length * persons);
  const invalidBallots = new Uint8Array(ballots.length);
  for (const [index, ballot] of ballots.entries()) {
    if (reasonOf(procedure, ballot) !== null) {
      invalidBallots[index] = 1;
      continue;
    }
    if (ballot.marks.length !== persons) throw new RangeError(`marks of ballot ${index + 1}`);
    for (let place = 0; place < persons; place += 1) {
      marks[index * persons + place] = ballot.marks.charCodeAt(place) - 48;
    }
  }
  return { ballots: ballots.length, persons, levels: LEVELS_OF[procedure].length, marks, invalidBallots };
}

/** Counts the ballots of one kind; `persons` is the number of names on it. */
export function countKind(
  procedure: Procedure,
  persons: number,
  ballots: readonly DecidedBallot[],
): CountedKind {
  const tally = tallyPositions(positionsOf(procedure, persons, ballots));
  const invalidReasons: Partial<Record<InvalidReason, number>> = {};
  for (const ballot of ballots) {
    const reason = reasonOf(procedure, ballot);
    if (reason !== null) invalidReasons[reason] = (invalidReasons[reason] ?? 0) + 1;
  }
  return {
    collected: tally.collected,
    valid: tally.valid,
    invalid: tally.invalid,
    invalidReasons,
    rows: tally.persons.map((person) => ({
      counts: Object.fromEntries(
        LEVELS_OF[procedure].map((level, index) => [level, person.counts[index] ?? 0]),
      ),
      invalidRows: person.invalidRows,
    })),
  };
}
