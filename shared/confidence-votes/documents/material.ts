import { NO_GROUNDWORK, type Groundwork } from '../groundwork/model';

/**
 * What papers say beside the vote and its result. Loaded once for a vote by src-main/confidence-votes/material.ts; a
 * kind of paper names the parts that it reads (kinds.ts), so that it becomes stale when one of them changes.
 */
export type VoteMaterial = Groundwork;

export const NO_MATERIAL: VoteMaterial = { ...NO_GROUNDWORK };
