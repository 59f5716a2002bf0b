import { grayscale, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { PacketPaper, PacketPlan } from './packet-plan';
import { wrapped, type Face } from './tinos-face';

export const A4 = { width: 595.28, height: 841.89 };
export const BLACK = grayscale(0);
const GREY = 0.35;

/** Left 30 mm, right 20 mm, as papers of the council have them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const LEFT = 85;
const RIGHT = 57;
const TOP = 71;
const BOTTOM = 71;
const NUMBER_WIDTH = 28;
const PAGE_WIDTH = 44;
const TEXT_WIDTH = A4.width - LEFT - RIGHT - NUMBER_WIDTH - PAGE_WIDTH;
const SIZE = 12;
const SMALL = 10;

/** What stands in the column of pages. */
export type Entry =
  { readonly kind: 'page'; readonly page: number } | { readonly kind: 'words'; readonly words: string };

interface Line {
  readonly text: string;
  readonly style: 'section' | 'title' | 'about';
  readonly height: number;
  /** Space above. */
  readonly above: number;
  /** On the first line of a paper: its number and what the column of pages says. */
  readonly no: string;
  readonly paper: PacketPaper | null;
}

/** The contents as lines on pages. Where a line stands does not depend on the pages that it names. */
export interface Contents {
  readonly pages: readonly (readonly Line[])[];
}

export function layOutContents(plan: PacketPlan, regular: Face, bold: Face): Contents {
  const lines: Line[] = [];
  let no = 0;
  for (const section of plan.sections) {
    const width = NUMBER_WIDTH + TEXT_WIDTH;
    for (const [index, text] of wrapped(bold, section.title, SIZE, width).entries()) {
      const above = index === 0 ? 8 : 0;
      lines.push({ text, style: 'section', height: 16, above, no: '', paper: null });
    }
    for (const paper of section.papers) {
      no += 1;
      for (const [index, text] of wrapped(regular, paper.title, SIZE, TEXT_WIDTH).entries()) {
        const first = index === 0;
        lines.push({
          ...{ text, style: 'title', height: 15.5, above: first ? 3 : 0 },
          ...{ no: first ? `${no}.` : '', paper: first ? paper : null },
        });
      }
      for (const text of wrapped(regular, paper.about, SMALL, TEXT_WIDTH)) {
        lines.push({ text, style: 'about', height: 12.5, above: 0, no: '', paper: null });
      }
    }
  }
  return { pages: onPages(lines) };
}

/** A heading stands whole above its first paper, and a paper whole with what is said of it. */
function onPages(lines: readonly Line[]): readonly (readonly Line[])[] {
  const room = A4.height - TOP - BOTTOM;
  const pages: Line[][] = [];
  let page: Line[] = [];
  let used = 44;
  for (const block of blocksOf(lines)) {
    const height = block.reduce((sum, line) => sum + line.above + line.height, 0);
    if (page.length > 0 && used + height > room) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(...block);
    used += height;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** What stays together: a paper's lines, with the heading above them where it is the first. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const begins =
      line.paper !== null ? before?.style !== 'section' : line.style === 'section' && line.above > 0;
    if (begins || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
    before = line;
  }
  return blocks;
}

/** Draws one page of the contents; answers where its lines lead. */
export function drawContentsPage(
  page: PDFPage,
  contents: Contents,
  index: number,
  entryOf: (paper: PacketPaper) => Entry,
  faces: { readonly regular: Face; readonly bold: Face },
): readonly Link[] {
  const links: Link[] = [];
  let y = A4.height - TOP;
  if (index === 0) {
    const heading = 'MỤC LỤC';
    const x = (A4.width + LEFT - RIGHT - faces.bold.widthOf(heading, 14)) / 2;
    faces.bold.draw(page, heading, { x, y: y - 14, size: 14, grey: 0 });
    const word = 'Trang';
    const at = A4.width - RIGHT - faces.regular.widthOf(word, SMALL);
    faces.regular.draw(page, word, { x: at, y: y - 34, size: SMALL, grey: GREY });
    y -= 44;
  }
  for (const line of contents.pages[index] ?? []) {
    y -= line.above + line.height;
    drawLine(page, line, y + 3, entryOf, faces, links);
  }
  return links;
}

export interface Link {
  readonly target: number;
  readonly box: readonly [number, number, number, number];
}

function drawLine(
  page: PDFPage,
  line: Line,
  y: number,
  entryOf: (paper: PacketPaper) => Entry,
  { regular, bold }: { readonly regular: Face; readonly bold: Face },
  links: Link[],
): void {
  const face = line.style === 'section' ? bold : regular;
  const size = line.style === 'about' ? SMALL : SIZE;
  const x = line.style === 'section' ? LEFT : LEFT + NUMBER_WIDTH;
  if (line.no !== '') regular.draw(page, line.no, { x: LEFT, y, size, grey: 0 });
  face.draw(page, line.text, { x, y, size, grey: line.style === 'about' ? GREY : 0 });
  if (line.paper === null) return;
  const entry = entryOf(line.paper);
  const right = entry.kind === 'page' ? String(entry.page) : entry.words;
  const rightSize = entry.kind === 'page' ? SIZE : SMALL;
  const rightX = A4.width - RIGHT - regular.widthOf(right, rightSize);
  regular.draw(page, right, { x: rightX, y, size: rightSize, grey: 0 });
  const from = x + regular.widthOf(line.text, size) + 4;
  if (entry.kind === 'page' && rightX - 4 - from > 12) {
    page.drawLine({
      ...{ start: { x: from, y: y + 1 }, end: { x: rightX - 4, y: y + 1 } },
      ...{ thickness: 0.5, dashArray: [0.5, 2.5], color: grayscale(GREY) },
    });
  }
  if (entry.kind === 'page') {
    links.push({ target: entry.page, box: [LEFT, y - 3, A4.width - RIGHT, y + size] });
  }
}

/** Lines of the contents lead to their papers with one press. */
export function writeLinks(pages: readonly PDFPage[], page: PDFPage, links: readonly Link[]): void {
  const { context } = page.doc;
  const refs = links.flatMap(({ box, target }) => {
    const goal = pages[target - 1];
    if (!goal) return [];
    const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...box], Border: [0, 0, 0] });
    link.set(PDFName.of('Dest'), context.obj([goal.ref, PDFName.of('Fit')]));
    return [context.register(link)];
  });
  if (refs.length > 0) page.node.set(PDFName.of('Annots'), context.obj(refs));
}
