import type { BatchStatus, CountStatus } from '@shared/confidence-votes/ballots/contract';

export interface FoundBatch {
  readonly kindTitle: string;
  readonly batch: BatchStatus;
}

/** All stacks in the order in which they lie on the table. */
function allBatches(kinds: CountStatus['kinds']): readonly FoundBatch[] {
  return kinds.flatMap((kind) => kind.batches.map((batch) => ({ kindTitle: kind.title, batch })));
}

/**
 * The stack that a typist takes next: the one that they began, else the first that nobody has begun in this entry, else
 * the first that is not complete (its typist was relieved). `held`: those that somebody has on the table now. Null when
 * nothing is left to take.
 */
export function nextBatch(
  kinds: CountStatus['kinds'],
  entryNo: number,
  typist: string,
  held: ReadonlySet<string> = new Set(),
): FoundBatch | null {
  const open = allBatches(kinds).filter(
    ({ batch }) => (batch.closed[entryNo - 1] ?? 0) < batch.size && !held.has(batch.batchId),
  );
  const typists = ({ batch }: FoundBatch) => batch.typists[entryNo - 1] ?? [];
  return (
    open.find((found) => typists(found).includes(typist)) ??
    open.find((found) => typists(found).length === 0) ??
    open[0] ??
    null
  );
}
