import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;

export interface PdfText {
  readonly text: string;
  /** Millimetres from the left and from the top edge (baseline). */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly points: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfText[];
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

/** What really stands in a PDF: every piece of text with its place, and the fonts. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
    .promise;
  const fonts = new Map<string, PdfFont>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    await page.getOperatorList();
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
    pages.push({ width: width * MM_PER_POINT, height: height * MM_PER_POINT, items });
  }
  await file.loadingTask.destroy();
  return { pages, fonts: [...fonts.values()] };
}
