import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Face } from './tinos-face';

const SIZE = 9;
const SIDE = 28;
const FOOT = 14;

/** Where the line begins and which way it runs, at the right of the foot as the page is shown. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly along: readonly [number, number];
}

/** A letter of the line at the foot: its font, its code there, its width. */
interface Letter {
  readonly font: PDFRef;
  readonly key: string;
  readonly code: string;
  readonly width: number;
}

/**
 * Writes the page of the packet at the foot of every page but the cover. The library's own way of drawing takes longer than
 * merging hundreds of pages does; here each page gets one short piece of content beside its own, and all share the rest.
 */
export function numberPages(document: PDFDocument, mark: string, face: Face): void {
  const { context } = document;
  const before = context.register(streamOf(document, 'q\n'));
  const known = new Map<string, Letter>();
  const words = mark === '' ? 'Trang ' : `${mark} · Trang `;

  function letterOf(text: string): Letter {
    const found = known.get(text);
    if (found) return found;
    const [piece] = face.piecesOf(text);
    if (piece === undefined) throw new Error('there is no letter');
    const { font } = piece;
    const made = {
      font: font.ref,
      key: `Packet${font.ref.objectNumber}`,
      code: font.encodeText(text).asString(),
      width: font.widthOfTextAtSize(text, SIZE),
    };
    known.set(text, made);
    return made;
  }

  for (const [index, page] of document.getPages().entries()) {
    if (index === 0) continue;
    const letters = [...`${words}${index + 1}`].map(letterOf);
    const width = letters.reduce((sum, one) => sum + one.width, 0);
    const { along, x, y } = placeOn(page, width);
    const [cos, sin] = along;
    const matrix = [cos, sin, -sin, cos, x, y].map((number) => number.toFixed(3)).join(' ');
    let shown = '';
    let font = '';
    let run = '';
    const flush = (): void => {
      if (run !== '') shown += `/${font} ${SIZE} Tf <${run}> Tj\n`;
      run = '';
    };
    for (const { code, key } of letters) {
      if (key !== font) flush();
      font = key;
      run += code;
    }
    flush();
    const content = `\nQ\nq 0.25 g BT ${matrix} Tm\n${shown}ET Q\n`;
    addContent(page, before, context.register(streamOf(document, content)));
    addFonts(page, letters);
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

function addFonts({ doc, node }: PDFPage, letters: readonly Letter[]): void {
  let resources = node.Resources();
  if (resources === undefined) {
    resources = doc.context.obj({});
    node.set(PDFName.of('Resources'), resources);
  }
  let fonts = resources.lookupMaybe(PDFName.of('Font'), PDFDict);
  if (fonts === undefined) {
    fonts = doc.context.obj({});
    resources.set(PDFName.of('Font'), fonts);
  }
  // Pages of one paper often share what they are drawn with.
  for (const { font, key } of letters) {
    const name = PDFName.of(key);
    if (!fonts.has(name)) fonts.set(name, font);
  }
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
