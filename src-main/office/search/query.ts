import { OTHER_DASHES, searchRank, searchWords } from '@shared/kernel/vietnamese-text';

/** Nobody looks further down a list of proposals than this; more only costs time. */
const MAX_PER_KIND = 50;
export interface Query {
  readonly whole: string;
  readonly words: readonly string[];
  readonly limit: number;
}

/** The best of what the database found, in its order where they fit equally well. */
export function best<T extends { readonly search_key: string }>(rows: readonly T[], query: Query): T[] {
  return rows
    .flatMap((row) => {
      // What an earlier program stored tells the dashes apart.
      const rank = searchRank(row.search_key.replace(OTHER_DASHES, '-'), query.whole);
      return rank === null ? [] : [{ row, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, query.limit)
    .map(({ row }) => row);
}

export const queryOf = (whole: string, limit: number): Query => ({
  ...{ whole, words: searchWords(whole) },
  limit: Math.min(limit, MAX_PER_KIND),
});
