import { hash } from 'node:crypto';

/**
 * The id of a stack follows from its kind of ballot and its number: PCs that number the same ballots apart from each
 * other name the same stacks, so that their work can be merged. A UUID of version 8, whose bits are free.
 */
export function batchIdOf(ballotKindId: string, batchNo: number): string {
  const digits = hash('sha256', `ballot-batch ${ballotKindId} ${batchNo}`);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
