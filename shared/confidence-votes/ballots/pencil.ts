import type { DecidedBallot } from './counted';

export type PencilState = 'none' | 'waiting' | 'equal' | 'differs';

/** Marks per level of each person on some ballots, by place in printed order; invalid ballots count for nobody. */
export function levelTotals(
  ballots: readonly DecidedBallot[],
  persons: number,
  levels: number,
): readonly (readonly number[])[] {
  const totals = Array.from({ length: persons }, () => Array.from({ length: levels }, () => 0));
  for (const { marks, invalidReason } of ballots) {
    if (invalidReason !== null) continue;
    for (const [place, mark] of [...marks].entries()) {
      const row = totals[place];
      const level = Number(mark) - 1;
      if (row && level >= 0 && level < levels) row[level] = (row[level] ?? 0) + 1;
    }
  }
  return totals;
}

/** The first person for whom more marks were counted by hand than the stack has ballots: each ballot has one at most. */
export function overStack(
  totals: readonly (readonly number[])[],
  size: number,
): { readonly place: number; readonly sum: number } | null {
  const sums = totals.map((row) => row.reduce((sum, count) => sum + count, 0));
  const place = sums.findIndex((sum) => sum > size);
  return place < 0 ? null : { place, sum: sums[place] ?? 0 };
}

/**
 * Totals that the board counted by hand for a stack against the ballots as they were typed (T17). Says nothing before
 * every ballot of the stack is decided: until then the paper is still the only witness.
 */
export function pencilState(
  totals: readonly (readonly number[])[] | null,
  ballots: readonly (DecidedBallot | null)[],
): PencilState {
  if (totals === null) return 'none';
  const decided = ballots.filter((ballot) => ballot !== null);
  if (decided.length < ballots.length) return 'waiting';
  const counted = levelTotals(decided, totals.length, totals[0]?.length ?? 0);
  const equal = totals.every((row, place) => row.every((count, level) => count === counted[place]?.[level]));
  return equal ? 'equal' : 'differs';
}
