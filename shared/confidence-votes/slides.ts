import type { ResultKind, ResultRow, VoteResult } from './model';

export interface Slide {
  readonly kind: ResultKind;
  readonly rows: readonly ResultRow[];
  /** "2/3" within its kind of ballot. */
  readonly part: number;
  readonly parts: number;
}

/** The result as pages that fit the wall: never a person cut, pages of one kind equally full. */
export function slidesOf(result: VoteResult, rowsPerSlide: number): readonly Slide[] {
  return slidesByHeight(result, Math.max(1, rowsPerSlide), () => 1);
}

/**
 * As `slidesOf`, where people need different heights. A person who needs more than the whole capacity still gets a page
 * of their own. Heights are whole numbers of any unit.
 */
export function slidesByHeight(
  result: VoteResult,
  capacity: number,
  heightOf: (kind: ResultKind, row: ResultRow) => number,
): readonly Slide[] {
  return result.kinds.flatMap((kind) => {
    const pages = evenPages(kind.rows, capacity, (row) => heightOf(kind, row));
    return pages.map((rows, index) => ({ kind, rows, part: index + 1, parts: pages.length }));
  });
}

/** As few pages as the capacity allows; among those the ones whose fullest page is the least full. */
export function evenPages<T>(
  rows: readonly T[],
  capacity: number,
  heightOf: (row: T) => number,
): readonly (readonly T[])[] {
  const fewest = filled(rows, capacity, heightOf);
  let limit = capacity;
  while (limit > 1 && filled(rows, limit - 1, heightOf).length === fewest.length) limit -= 1;
  return filled(rows, limit, heightOf);
}

function filled<T>(
  rows: readonly T[],
  limit: number,
  heightOf: (row: T) => number,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let height = 0;
  for (const row of rows) {
    const page = pages.at(-1);
    const own = heightOf(row);
    if (page && (page.length === 0 || height + own <= limit)) {
      page.push(row);
      height += own;
    } else {
      pages.push([row]);
      height = own;
    }
  }
  return pages;
}
