import type { Orientation } from '@shared/official-documents';

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I: A4; top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. The
 * smallest allowed margins leave the tables the most room.
 */
export const MARGIN_MM = { top: 20, right: 15, bottom: 20, left: 30 } as const;

const A4_MM = { short: 210, long: 297 } as const;

export function pageSizeMm(orientation: Orientation): { readonly width: number; readonly height: number } {
  return orientation === 'portrait'
    ? { width: A4_MM.short, height: A4_MM.long }
    : { width: A4_MM.long, height: A4_MM.short };
}

export function textWidthMm(orientation: Orientation): number {
  return pageSizeMm(orientation).width - MARGIN_MM.left - MARGIN_MM.right;
}

/** Type sizes in points, each within the range of the decree. */
export const SIZE_PT = {
  nation: 12,
  motto: 13,
  body: 12,
  number: 13,
  placeAndDate: 13,
  typeName: 14,
  summary: 14,
  text: 14,
  table: 12,
  signer: 14,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
  verification: 8,
  draftMark: 11,
} as const;

/** First line of a paragraph: 1,27 cm; 6 pt between paragraphs; single spacing, which is 1,15 of the type size for this font. */
export const PARAGRAPH = { indentMm: 12.7, afterPt: 6, lineHeight: 1.15 } as const;

/** Room that a title leaves on both sides. */
export const TITLE_SIDE_MM = 8;

/** Share of the text width for the issuing body; the rest is for the nation's name. */
export const LETTERHEAD_LEFT = 0.44;

/** Lines under the body and the summary are a third to a half as long as the text above them. */
export const RULE_SHARE = 0.42;

/** Room for the signature and the seal; a low page has less of it. */
export const SIGNATURE_SPACE_MM = { portrait: 24, landscape: 19 } as const;
