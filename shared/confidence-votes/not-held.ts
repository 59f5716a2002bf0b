import type { BallotKindCount, VoteResult } from './model';

type Handed = Pick<BallotKindCount, 'issued' | 'collected'>;

/**
 * Nobody got a ballot of this kind while others were voted on: whoever stands on it resigned or was taken off after the
 * count had been opened. There is no result then, and not one of nought ballots: the base is what came back (NQ
 * 96/2023/QH15 Điều 19 khoản 3).
 */
export function isNotHeld({ issued, collected }: Handed, kinds: readonly Handed[]): boolean {
  return issued === 0 && collected === 0 && kinds.some((other) => (other.collected ?? 0) > 0);
}

/** The kinds that nobody got a ballot of. */
export function kindsNotHeld({ kinds }: VoteResult): VoteResult['kinds'] {
  const all = kinds.map(({ kind }) => kind);
  return kinds.filter(({ kind }) => isNotHeld(kind, all));
}

/** The result without them, for whatever tells it. */
export function heldResult(result: VoteResult): VoteResult {
  const left = kindsNotHeld(result);
  return left.length === 0
    ? result
    : { ...result, kinds: result.kinds.filter((kind) => !left.includes(kind)) };
}
