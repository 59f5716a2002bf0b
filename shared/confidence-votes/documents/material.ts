import { NO_GROUNDWORK, type Groundwork } from '../groundwork/model';
import type { RecheckSample } from '../paper-ballots/model';

/**
 * What papers say beside the vote and its result. Loaded once for a vote by src-main/confidence-votes/material.ts; a
 * kind of paper names the parts that it reads (kinds.ts), so that it becomes stale when one of them changes.
 */
export interface VoteMaterial extends Groundwork {
  /** Ballots drawn for reading once more. */
  readonly samples: readonly RecheckSample[];
}

export const NO_MATERIAL: VoteMaterial = { ...NO_GROUNDWORK, samples: [] };
