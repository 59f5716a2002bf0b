import type { PaperContext, PaperPart } from '../../official-documents/index';
import type { Vote, VoteOfficial, VoteResult } from '../model';
import type { VoteMaterial } from './material';

/** Everything a document of a vote is made from. All figures come from `result`. */
export interface DocumentContext extends PaperContext {
  readonly vote: Vote;
  readonly result: VoteResult;
  readonly material: VoteMaterial;
  /** Whom the paper is about where each person gets one of their own. */
  readonly official: VoteOfficial | null;
  /** Which of several papers of the kind this is; null where one serves all. */
  readonly part: PaperPart | null;
}
