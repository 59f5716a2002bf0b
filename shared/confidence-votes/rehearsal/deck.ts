import { seededOrder, type SeededOrder } from './seeded-order';

/**
 * A stack of test ballots with known answers (T26). Every person gets every level at least once, some row has no mark
 * and some row two, one ballot is invalid as a whole; and no two persons of a stack have the same totals, so that rows
 * exchanged anywhere between paper and result show as a difference.
 */
export interface DeckRequest {
  readonly seed: string;
  readonly persons: number;
  /** Levels on the ballot, from 2. */
  readonly levels: number;
  /** Ballots wanted; more are made where so many persons cannot all differ. */
  readonly ballots?: number;
}

export interface TestBallot {
  readonly no: number;
  /** One digit a person in printed order: the level from 1, 0 no mark, 9 two marks. Drawn on the paper. */
  readonly marks: string;
  /** False on the one ballot that counts for nobody because it lacks the seal. */
  readonly sealed: boolean;
}

/** The answer for one person, known by how the stack was made and not by counting it. */
export interface KnownRow {
  /** Marks per level in the order of the ballot, on the ballots with a seal. */
  readonly counts: readonly number[];
  readonly noMark: number;
  readonly multipleMarks: number;
}

export interface TestDeck {
  readonly ballots: readonly TestBallot[];
  readonly rows: readonly KnownRow[];
  /** Ballots without a seal: 1. */
  readonly unsealed: number;
}

export const DECK_SIZE = 10;

/** Throws where there is nobody, or a ballot of fewer than two levels. */
export function makeDeck({ seed, persons, levels, ballots = DECK_SIZE }: DeckRequest): TestDeck {
  if (persons < 1 || levels < 2) throw new RangeError(`persons: ${persons}, levels: ${levels}`);
  const order = seededOrder(seed);
  // One ballot has no seal; the others must have room for every level, and on a ballot of one for both faults.
  let sealed = Math.max(ballots - 1, levels + 2);
  while (manyEnough(sealed, levels) < persons) sealed += 1;
  const rows = chooseRows(order, persons, levels, sealed);
  const columns = rows.map((row) => order.shuffled(marksOf(row)));
  const unsealedAt = order.below(sealed + 1);
  const drawn = Array.from({ length: persons }, () => String(1 + order.below(levels))).join('');
  const papers = Array.from({ length: sealed }, (_, at) => columns.map((marks) => marks[at]).join(''));
  const stack = [
    ...papers.slice(0, unsealedAt).map((marks) => ({ marks, sealed: true })),
    { marks: drawn, sealed: false },
    ...papers.slice(unsealedAt).map((marks) => ({ marks, sealed: true })),
  ];
  return { ballots: stack.map((ballot, at) => ({ no: at + 1, ...ballot })), rows, unsealed: 1 };
}

/** Different totals that can be had on so many ballots, every level at least once: "stars and bars". */
function manyEnough(ballots: number, levels: number): number {
  let ways = 1;
  for (let at = 1; at <= levels; at += 1) ways = (ways * (ballots - levels + at)) / at;
  return ways;
}

interface Totals {
  readonly counts: readonly number[];
  readonly faults: number;
}

/** All totals of `ballots` marks with every level at least once, those with few faults first. */
function allTotals(ballots: number, levels: number): readonly Totals[] {
  const found: Totals[] = [];
  const fill = (counts: readonly number[], left: number): void => {
    if (counts.length === levels) {
      found.push({ counts, faults: left });
      return;
    }
    const later = levels - counts.length - 1;
    for (let count = 1; count <= left - later; count += 1) fill([...counts, count], left - count);
  };
  fill([], ballots);
  return found.toSorted((a, b) => a.faults - b.faults);
}

function chooseRows(
  order: SeededOrder,
  persons: number,
  levels: number,
  sealed: number,
): readonly KnownRow[] {
  const all = allTotals(sealed, levels);
  const withFaults = (faults: number): readonly Totals[] =>
    order.shuffled(all.filter((totals) => totals.faults === faults));
  if (persons === 1) {
    const [only] = withFaults(2);
    return [{ counts: only!.counts, noMark: 1, multipleMarks: 1 }];
  }
  const [first, second] = withFaults(1);
  const special = [first!, second!];
  const rest = order
    .shuffled(all.filter((totals) => !special.includes(totals)))
    .toSorted((a, b) => a.faults - b.faults)
    .slice(0, persons - 2);
  const rows: KnownRow[] = [
    { counts: first!.counts, noMark: 1, multipleMarks: 0 },
    { counts: second!.counts, noMark: 0, multipleMarks: 1 },
    ...rest.map(({ counts, faults }) => ({
      counts,
      noMark: Math.ceil(faults / 2),
      multipleMarks: Math.floor(faults / 2),
    })),
  ];
  return order.shuffled(rows);
}

function marksOf({ counts, noMark, multipleMarks }: KnownRow): readonly string[] {
  const times = (mark: string, count: number): readonly string[] => Array<string>(count).fill(mark);
  return [
    ...counts.flatMap((count, level) => times(String(level + 1), count)),
    ...times('0', noMark),
    ...times('9', multipleMarks),
  ];
}
