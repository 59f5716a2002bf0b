import type { BatchStatus, CountStatus } from '@shared/confidence-votes/ballots/contract';
import { isDoneElsewhere, typedElsewhere } from './stacks-elsewhere';

export interface FoundBatch {
  readonly ballotKindId: string;
  readonly kindTitle: string;
  readonly batch: BatchStatus;
}

/** All stacks in the order in which they lie on the table, those of the kind in hand before all others. */
function allBatches(kinds: CountStatus['kinds'], kindInHand: string | null): readonly FoundBatch[] {
  const inHand = kinds.filter(({ ballotKindId }) => ballotKindId === kindInHand);
  const others = kinds.filter(({ ballotKindId }) => ballotKindId !== kindInHand);
  return [...inHand, ...others].flatMap(({ ballotKindId, batches, title }) =>
    batches.map((batch) => ({ ballotKindId, kindTitle: title, batch })),
  );
}

/**
 * The stack that a typist takes next: the one that they began, else the first that nobody has begun in this entry, else
 * the first that is not complete (its typist was relieved), and last one that is begun on another PC. `held`: those that
 * somebody has on the table now. `kindInHand`: whoever has just typed ballots of one kind has the bundle of that kind in
 * hand, and goes on with it. Null when nothing is left to take.
 */
export function nextBatch(
  kinds: CountStatus['kinds'],
  entryNo: number,
  typist: string,
  held: ReadonlySet<string> = new Set(),
  kindInHand: string | null = null,
): FoundBatch | null {
  const open = allBatches(kinds, kindInHand).filter(
    ({ batch }) =>
      (batch.closed[entryNo - 1] ?? 0) < batch.size &&
      !held.has(batch.batchId) &&
      // Whoever typed it under another number is refused (T06).
      batch.barred[entryNo - 1]?.includes(typist) !== true,
  );
  const typists = ({ batch }: FoundBatch) => batch.typists[entryNo - 1] ?? [];
  const free = open.filter(({ batch }) => typedElsewhere(batch, entryNo, typist).length === 0);
  return (
    free.find((found) => typists(found).includes(typist)) ??
    free.find((found) => typists(found).length === 0) ??
    free[0] ??
    open.find(({ batch }) => !isDoneElsewhere(batch, entryNo)) ??
    null
  );
}
