/** Rows of a vote as they begin: nothing counted yet. */

export function newKindRow(id: string, voteId: string, title: string, sortOrder: number) {
  return {
    id,
    vote_id: voteId,
    title,
    sort_order: sortOrder,
    printed: null,
    issued: null,
    collected: null,
    valid: null,
    invalid: null,
    invalid_reasons: '{}',
    test_ballots: null,
    exchanged: null,
    spoiled: null,
    unused: null,
    row_version: 1,
  };
}

export const NOTHING_COUNTED = {
  high: null,
  medium: null,
  low: null,
  trust: null,
  no_trust: null,
  invalid_rows: null,
  row_version: 1,
} as const;
