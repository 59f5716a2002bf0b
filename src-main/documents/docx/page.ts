import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { OfficialDocument, Orientation } from '@shared/official-documents';
import { MARGIN_MM, pageSizeMm, SIZE_PT, textWidthMm } from '../page-geometry';

const TWIPS_PER_MM = 1440 / 25.4;

export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** docx counts type sizes in half points. */
export const halfPoints = (points: number): number => points * 2;

/** docx counts spacing in twentieths of a point. */
export const twentieths = (points: number): number => points * 20;

/** Puts header and footer into the middle of the margins. */
const EDGE_MM = 8;

export function sectionFrame(
  document: OfficialDocument,
  orientation: Orientation,
): Omit<ISectionOptions, 'children'> {
  // docx swaps width and height for landscape itself.
  const { width, height } = pageSizeMm('portrait');
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(width),
          height: twips(height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGIN_MM.top),
          bottom: twips(MARGIN_MM.bottom),
          left: twips(MARGIN_MM.left),
          right: twips(MARGIN_MM.right),
          header: twips(EDGE_MM),
          footer: twips(EDGE_MM),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [headerLine(document, orientation, false)] }),
      default: new Header({ children: [headerLine(document, orientation, true)] }),
    },
    footers: {
      first: new Footer({ children: [footerLine(document)] }),
      default: new Footer({ children: [footerLine(document)] }),
    },
  };
}

/** The draft mark on the left, the number in the middle from page 2 on. */
function headerLine(document: OfficialDocument, orientation: Orientation, numbered: boolean): Paragraph {
  const mark = document.draftMark;
  const runs: TextRun[] = [];
  if (mark !== null) {
    runs.push(
      new TextRun({
        text: `\u00A0${mark}\u00A0`,
        bold: true,
        size: halfPoints(SIZE_PT.draftMark),
        border: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 2 },
      }),
    );
  }
  if (numbered) {
    runs.push(new TextRun({ children: ['\t', PageNumber.CURRENT], size: halfPoints(SIZE_PT.pageNumber) }));
  }
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0 },
    tabStops: [{ type: TabStopType.CENTER, position: twips(textWidthMm(orientation) / 2) }],
    children: runs,
  });
}

function footerLine(document: OfficialDocument): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: document.verification, size: halfPoints(SIZE_PT.verification) })],
  });
}
