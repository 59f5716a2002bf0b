import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;

export interface PdfText {
  readonly text: string;
  /** Millimetres from the left and from the top edge (baseline). */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly points: number;
}

/** A horizontal line in millimetres, from the left and from the top edge. */
export interface PdfRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfText[];
  readonly rules: readonly PdfRule[];
}

export interface PdfFont {
  readonly name: string;
  readonly type3: boolean;
  readonly embedded: boolean;
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly PdfFont[];
}

interface LoadedFont {
  readonly name: string;
  readonly isType3Font: boolean;
  readonly missingFile: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const THIN_MM = 0.6;

/** Filled and stroked shapes that are wide and thin, brought to the coordinates of the page. */
function rulesOf(
  drawing: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  pageHeight: number,
): readonly PdfRule[] {
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  drawing.fnArray.forEach((operation, index) => {
    const args = drawing.argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = times(matrix, args as Matrix);
    else if (operation === OPS.constructPath) {
      const box = (args as readonly [number, unknown, ArrayLike<number> | null])[2];
      if (box === null) return;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box);
      const [, , , , left, top] = times(matrix, [1, 0, 0, 1, x1, y1]);
      const [, , , , right, bottom] = times(matrix, [1, 0, 0, 1, x2, y2]);
      const thick = Math.abs(top - bottom) * MM_PER_POINT;
      const long = Math.abs(right - left) * MM_PER_POINT;
      if (thick > THIN_MM || long < 5 * THIN_MM) return;
      rules.push({
        left: Math.min(left, right) * MM_PER_POINT,
        right: Math.max(left, right) * MM_PER_POINT,
        y: (pageHeight - (top + bottom) / 2) * MM_PER_POINT,
      });
    }
  });
  return rules;
}

/** What really stands in a PDF: every piece of text with its place, and the fonts. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
    .promise;
  const fonts = new Map<string, PdfFont>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const drawing = await page.getOperatorList();
    const content = await page.getTextContent();
    const items: PdfText[] = [];
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [scaleX = 0, skew = 0, , , x = 0, y = 0] = item.transform as number[];
      items.push({
        text: item.str,
        left: x * MM_PER_POINT,
        right: (x + item.width) * MM_PER_POINT,
        baseline: (height - y) * MM_PER_POINT,
        points: Math.hypot(scaleX, skew),
      });
      const font = page.commonObjs.get(item.fontName) as LoadedFont;
      fonts.set(item.fontName, { name: font.name, type3: font.isType3Font, embedded: !font.missingFile });
    }
    pages.push({
      width: width * MM_PER_POINT,
      height: height * MM_PER_POINT,
      items,
      rules: rulesOf(drawing, height),
    });
  }
  await file.loadingTask.destroy();
  return { pages, fonts: [...fonts.values()] };
}
