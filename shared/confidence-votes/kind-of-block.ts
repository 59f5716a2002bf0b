import { searchKey } from '../kernel/vietnamese-text';
import type { BallotKindCount, Block } from './model';

export const blockPlace = (block: Block): number => (block === 'council' ? 0 : 1);

/** The kind of ballot that people of a block stand on: the one that carries the block's name, else the one at its place. */
export function kindOfBlock(
  kinds: readonly Pick<BallotKindCount, 'ballotKindId' | 'title'>[],
  block: Block,
): string | null {
  const word = block === 'council' ? 'hdnd' : 'ubnd';
  const named = kinds.find(({ title }) => searchKey(title).split(/\W+/u).includes(word));
  return (named ?? kinds[blockPlace(block)] ?? kinds[0])?.ballotKindId ?? null;
}
