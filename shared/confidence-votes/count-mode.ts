import type { Vote, VoteOfficial } from './model';

/** What a new vote begins with: two people type every ballot, in stacks of ten. */
export const RECOMMENDED_COUNT = { countMode: 'ballots', entries: 2, batchSize: 10 } as const;

/** How a vote is counted that says nothing else: the board's totals. */
export const COUNTED_BY_TOTALS = { countMode: 'totals', entries: 2, batchSize: 10 } as const;

/** What a vote carries that neither rehearses another one nor was counted here. */
export const PLAIN_VOTE = {
  openingDate: null,
  rehearsalOf: null,
  deckSeed: '',
  ballotProgress: null,
  ballotFindings: [],
  frozenCodes: null,
  entryStatistics: null,
} as const satisfies Partial<Vote>;

/** Of a person of whose election, exclusion and cause nothing more is known. */
export const NO_EVIDENCE = {
  exclusionEvidence: '',
  decidedBy: '',
  electedDate: null,
  triggerKind: null,
  triggerNote: '',
} as const satisfies Partial<VoteOfficial>;
