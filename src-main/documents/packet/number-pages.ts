import {
  PDFArray,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { addFonts, runsOf, type Face } from './tinos-face';

const SIZE = 9;
const SIDE = 28;
const FOOT = 14;

/** Where the line begins and which way it runs, at the right of the foot as the page is shown. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly along: readonly [number, number];
}

/**
 * Writes the page of the packet at the foot of every page but the cover. The library's own way of drawing takes longer than
 * merging hundreds of pages does; here each page gets one short piece of content beside its own, and all share the rest.
 */
export function numberPages(
  document: PDFDocument,
  pages: readonly PDFPage[],
  mark: string,
  face: Face,
): void {
  const { context } = document;
  const before = context.register(streamOf(document, 'q\n'));
  const words = mark === '' ? 'Trang ' : `${mark} · Trang `;
  for (const [index, page] of pages.entries()) {
    if (index === 0) continue;
    const letters = face.lettersOf(`${words}${index + 1}`);
    const runs = runsOf(letters);
    const width = letters.reduce((sum, letter) => sum + letter.width, 0) * SIZE;
    const { along, x, y } = placeOn(page, width);
    const [cos, sin] = along;
    const matrix = [cos, sin, -sin, cos, x, y].map((number) => number.toFixed(3)).join(' ');
    const shown = runs.map(({ codes, key }) => `/${key} ${SIZE} Tf <${codes}> Tj\n`).join('');
    const content = `\nQ\nq 0.25 g BT ${matrix} Tm\n${shown}ET Q\n`;
    addContent(page, before, context.register(streamOf(document, content)));
    addFonts(page, runs);
  }
}

/** What the page had stands between the two, so that whatever it changed is undone before the number is written. */
function addContent({ doc, node }: PDFPage, before: PDFRef, after: PDFRef): void {
  const name = PDFName.of('Contents');
  const own = node.get(name);
  const found = node.lookup(name);
  const streams = found instanceof PDFArray ? found.asArray() : own === undefined ? [] : [own];
  node.set(name, doc.context.obj([before, ...streams, after]));
}

const streamOf = (document: PDFDocument, content: string): PDFRawStream =>
  PDFRawStream.of(document.context.obj({}), new TextEncoder().encode(content));

function placeOn(page: PDFPage, width: number): Place {
  const { height, width: across, x, y } = page.getCropBox();
  const [left, bottom, right, top] = [x, y, x + across, y + height];
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  switch (turned) {
    case 90:
      return { x: right - FOOT, y: top - SIDE - width, along: [0, 1] };
    case 180:
      return { x: left + SIDE + width, y: top - FOOT, along: [-1, 0] };
    case 270:
      return { x: left + FOOT, y: bottom + SIDE + width, along: [0, -1] };
    default:
      return { x: right - SIDE - width, y: bottom + FOOT, along: [1, 0] };
  }
}
