import type { ResultKind, ResultRow, VoteResult } from '@shared/confidence-votes/model';

export interface Slide {
  readonly kind: ResultKind;
  readonly rows: readonly ResultRow[];
  /** "2/3" within its kind of ballot. */
  readonly part: number;
  readonly parts: number;
}

/** The result as pages that fit the wall: never a person cut, pages of one kind equally full. */
export function slidesOf(result: VoteResult, rowsPerSlide: number): readonly Slide[] {
  const fitting = Math.max(1, rowsPerSlide);
  return result.kinds.flatMap((kind) => {
    const parts = Math.max(1, Math.ceil(kind.rows.length / fitting));
    const each = Math.ceil(kind.rows.length / parts);
    return Array.from({ length: parts }, (_, index) => ({
      kind,
      rows: kind.rows.slice(index * each, (index + 1) * each),
      part: index + 1,
      parts,
    }));
  });
}
