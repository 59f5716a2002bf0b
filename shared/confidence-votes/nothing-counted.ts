import type { Vote, VoteResult } from './model';

type Counted = Pick<Vote, 'ballotProgress'>;

/**
 * Ballots printed and issued are announced before the box is opened; they are no count. One that somebody has typed is,
 * although nothing of it is in the result before all are decided.
 */
export function isEmpty({
  vote,
  result,
}: {
  readonly vote: Counted;
  readonly result: Pick<VoteResult, 'kinds'>;
}): boolean {
  return (
    nothingTyped(vote) &&
    result.kinds.every(
      ({ kind, rows }) =>
        nothing(kind.valid) &&
        nothing(kind.invalid) &&
        rows.every((row) => nothing(row.invalidRows) && Object.values(row.counts).every(nothing)),
    )
  );
}

/** The same of a vote as it stands on screen. */
export function nothingCounted(vote: Pick<Vote, 'ballotProgress' | 'ballotKinds' | 'tally'>): boolean {
  return (
    nothingTyped(vote) &&
    vote.ballotKinds.every(({ valid, invalid }) => nothing(valid) && nothing(invalid)) &&
    vote.tally.every((row) => nothing(row.invalidRows) && Object.values(row.counts).every(nothing))
  );
}

function nothingTyped({ ballotProgress }: Counted): boolean {
  return !(ballotProgress ?? []).some(
    // What was set aside had been typed: the box was open already.
    ({ closed, conflicts, setAside }) =>
      conflicts > 0 || setAside === true || closed.some((ballots) => ballots > 0),
  );
}

const nothing = (count: number | null | undefined): boolean => (count ?? 0) === 0;
