import { formatPercent } from '../../kernel/percent';
import { countedEntries, valueIn } from './outcome';
import { WHOLE_BALLOT, type BallotEntry, type FieldResolution } from './model';

/** One ballot with all its entries in, and what was read again on it. */
export interface ComparedBallot {
  readonly persons: number;
  readonly entries: readonly BallotEntry[];
  readonly resolutions: readonly FieldResolution[];
}

export interface TypistCount {
  readonly ballots: number;
  readonly fields: number;
  readonly wrong: number;
  /** Ballots whose validity the paper showed otherwise; no field of them was compared. */
  readonly wrongBallots: number;
}

export interface MismatchCount {
  readonly ballots: number;
  /** Fields that were compared: persons on ballots that nobody took for invalid. */
  readonly fields: number;
  readonly mismatches: number;
  readonly wholeBallotMismatches: number;
  /** Fields in which the paper showed what no entry had. */
  readonly neither: number;
  /** Differences, of fields and of whole ballots, for which nobody has read the paper again yet. */
  readonly open: number;
  readonly byTypist: ReadonlyMap<string, TypistCount>;
}

/** What is told of the entries of a vote (T10), on screen and on the annex of the minutes; rates are in per cent, "0,43". */
export interface EntryStatistics {
  readonly ballots: number;
  readonly fields: number;
  readonly mismatches: number;
  readonly wholeBallotMismatches: number;
  readonly rate: string;
  readonly neither: number;
  /** Differences not read again yet: until they are, nobody's own figures are known. */
  readonly open: number;
  readonly typists: readonly {
    readonly name: string;
    readonly ballots: number;
    readonly fields: number;
    readonly wrong: number;
    readonly wrongBallots: number;
    /** Entries that were set aside; none of them is compared. */
    readonly setAside: number;
    readonly rate: string;
    readonly secondsPerBallot: string;
  }[];
}

/** Row T10: how often entries of one ballot said different things, and who was wrong where the paper was read again. */
export function countMismatches(ballots: readonly ComparedBallot[], entriesNeeded: number): MismatchCount {
  let compared = 0;
  let fields = 0;
  let mismatches = 0;
  let wholeBallotMismatches = 0;
  let neither = 0;
  let open = 0;
  const typists = new Map<string, { ballots: number; fields: number; wrong: number; wrongBallots: number }>();
  const typist = (id: string) => {
    const known = typists.get(id) ?? { ballots: 0, fields: 0, wrong: 0, wrongBallots: 0 };
    typists.set(id, known);
    return known;
  };
  for (const { persons, entries, resolutions } of ballots) {
    const counted = countedEntries(entries, entriesNeeded).counted.filter((entry) => entry !== undefined);
    if (counted.length < entriesNeeded) continue;
    compared += 1;
    for (const { operatorId } of counted) typist(operatorId).ballots += 1;
    for (let place = WHOLE_BALLOT; place < persons; place += 1) {
      const typed = counted.map((entry) => valueIn(entry, place));
      const isField = place !== WHOLE_BALLOT;
      if (isField && typed.includes(undefined)) continue;
      if (isField) {
        fields += 1;
        for (const { operatorId } of counted) typist(operatorId).fields += 1;
      }
      if (new Set(typed).size === 1) continue;
      if (isField) mismatches += 1;
      else wholeBallotMismatches += 1;
      const paper = resolutions.find((resolution) => resolution.place === place)?.value;
      if (paper === undefined) {
        open += 1;
        continue;
      }
      if (!typed.includes(paper)) neither += 1;
      for (const [index, entry] of counted.entries()) {
        if (typed[index] === paper) continue;
        if (isField) typist(entry.operatorId).wrong += 1;
        else typist(entry.operatorId).wrongBallots += 1;
      }
    }
  }
  return { ballots: compared, fields, mismatches, wholeBallotMismatches, neither, open, byTypist: typists };
}

/** "0,43": a share in per cent with two decimals; nothing of nothing is none. */
export function rateOf(part: number, whole: number): string {
  return whole === 0 ? '0,00' : formatPercent(part, whole, 2, 'half_up');
}
