import type { BatchStatus } from '@shared/confidence-votes/ballots/contract';
import { machineName } from '@shared/kernel/machine-name';

type Elsewhere = BatchStatus['elsewhere'];

const ofEntry = ({ elsewhere }: BatchStatus, entryNo: number): Elsewhere =>
  elsewhere.filter((work) => work.entryNo === entryNo);

const ballotsIn = (work: Elsewhere): number => work.reduce((sum, { ballots }) => sum + ballots, 0);

/** All ballots of this entry are typed on other PCs; what is left is to take their files in. */
export const isDoneElsewhere = (batch: BatchStatus, entryNo: number): boolean =>
  ballotsIn(ofEntry(batch, entryNo)) >= batch.size;

/**
 * Who types this entry of a stack on another PC, while nobody does here. Whoever moves over and finds their own ballots
 * goes on where they stopped.
 */
export function typedElsewhere(batch: BatchStatus, entryNo: number, typist: string): Elsewhere {
  const index = entryNo - 1;
  if ((batch.here[index] ?? 0) > 0 || (batch.closed[index] ?? 0) >= batch.size) return [];
  const work = ofEntry(batch, entryNo);
  const haveCome = ballotsIn(work) <= (batch.closed[index] ?? 0);
  return haveCome ? work.filter((one) => one.typist !== typist) : work;
}

/** "đang nhập ở máy khác": where some entry is not begun here, nor complete. */
export function elsewhereWords(batch: BatchStatus): string | null {
  const entries = batch.closed.flatMap((_, index) =>
    typedElsewhere(batch, index + 1, '').length > 0 ? [index + 1] : [],
  );
  if (entries.length === 0) return null;
  return entries.every((entryNo) => isDoneElsewhere(batch, entryNo))
    ? 'đã nhập ở máy khác'
    : 'đang nhập ở máy khác';
}

/** "Bùi Văn Cường 12 phiếu ở máy 3F2A-91BC". */
export const workWords = (work: Elsewhere): string =>
  work
    .map(({ typist, ballots, origin }) => `${typist} ${ballots} phiếu ở máy ${machineName(origin)}`)
    .join('; ');
