/** A stack of ballots with its place in the numbering. */
export interface BatchPlan {
  readonly batchNo: number;
  readonly firstNo: number;
  readonly size: number;
}

/** Numbers `ballots` from 1 in stacks of `batchSize`; the last one holds what is left. */
export function planBatches(ballots: number, batchSize: number): readonly BatchPlan[] {
  return Array.from({ length: Math.ceil(ballots / batchSize) }, (_, index) => ({
    batchNo: index + 1,
    firstNo: index * batchSize + 1,
    size: Math.min(batchSize, ballots - index * batchSize),
  }));
}

/** The numbers of a stack in order. */
export function numbersOf(batch: Pick<BatchPlan, 'firstNo' | 'size'>): readonly number[] {
  return Array.from({ length: batch.size }, (_, index) => batch.firstNo + index);
}
