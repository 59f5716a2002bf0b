import fontkit from '@cantoo/fontkit';
import { ParseSpeeds, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { A4, BLACK, drawContentsPage, layOutContents, writeLinks, type Entry } from './contents';
import { numberPages } from './number-pages';
import { writeOutline, type Bookmark } from './outline';
import type { LeftOutWhy, PacketCover, PacketPaper, PacketPlan, PacketResult } from './packet-plan';
import { PageList } from './page-list';
import { pagesAreSound } from './sound-pages';
import { embedFace, wrapped, type Face } from './tinos-face';

/** A paper that was looked at: its pages, or why it has none here. */
type Looked =
  | { readonly kind: 'pages'; readonly source: PDFDocument; readonly count: number }
  | { readonly kind: 'image'; readonly count: 1 }
  | { readonly kind: 'none'; readonly words: string; readonly why: LeftOutWhy | null };

const WHY_WORDS: Readonly<Record<LeftOutWhy, string>> = {
  encrypted: 'có mật khẩu',
  broken: 'tệp hỏng',
  lost: 'thiếu tệp',
};

const without = (why: LeftOutWhy): Looked => ({ kind: 'none', words: WHY_WORDS[why], why });

/**
 * One PDF of all papers in their order: cover, contents with page numbers, bookmarks, and the page of the packet at the
 * foot of every page. A paper that cannot be read is named in the contents and in the answer, and stops nothing.
 */
export async function buildPacket(plan: PacketPlan): Promise<PacketResult> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const text = textOf(plan);
  const faces = {
    regular: await embedFace(document, 'regular', text),
    bold: await embedFace(document, 'bold', text),
  };
  const list = new PageList(document);
  drawCover(list.addNew(), plan.cover, faces);
  const contents = layOutContents(plan, faces.regular, faces.bold);
  // Their pages stand before the papers and are filled in last: only then is it known what begins where.
  const contentsPages = contents.pages.map(() => list.addNew());
  const entries = new Map<PacketPaper, Entry>();
  const leftOut: { title: string; why: LeftOutWhy }[] = [];
  let next = 2 + contentsPages.length;
  for (const paper of plan.sections.flatMap((section) => section.papers)) {
    // One at a time, so that no more than one paper is held beside the packet.
    const found = await lookAt(paper);
    if (found.kind === 'none') {
      entries.set(paper, { kind: 'words', words: found.words });
      if (found.why !== null) leftOut.push({ title: paper.title, why: found.why });
      continue;
    }
    await addPaper(document, list, paper, found);
    entries.set(paper, { kind: 'page', page: next });
    next += found.count;
  }
  const entryOf = (paper: PacketPaper): Entry => entries.get(paper) ?? { kind: 'words', words: '' };
  for (const [index, page] of contentsPages.entries()) {
    writeLinks(list.all, page, drawContentsPage(page, contents, index, entryOf, faces));
  }
  numberPages(document, list.all, plan.mark, faces.regular);
  writeOutline(document, list.all, bookmarksOf(plan, entryOf));
  list.writeTree();
  document.setTitle(plan.title, { showInWindowTitleBar: true });
  document.setLanguage('vi');
  return {
    bytes: await document.save({ objectsPerTick: Infinity, addDefaultPage: false }),
    pageCount: list.all.length,
    leftOut,
  };
}

/** Every letter that stands in what is drawn; digits and the usual words are in the first file anyway. */
function textOf({ cover, mark, sections }: PacketPlan): string {
  const { council, foot, heading, lines } = cover;
  const listed = sections.flatMap(({ papers, title }) => [
    title,
    ...papers.flatMap(({ about, title: paper }) => [paper, about]),
  ]);
  return [...council, foot, heading, ...lines, mark, ...listed].join(' ');
}

async function lookAt({ source }: PacketPaper): Promise<Looked> {
  switch (source.kind) {
    case 'separate':
      return { kind: 'none', words: 'tệp riêng', why: null };
    case 'lost':
      return without('lost');
    case 'jpg':
    case 'png':
      return (await readsAsImage(source.kind, source.bytes))
        ? { kind: 'image', count: 1 }
        : without('broken');
    case 'pdf':
      return lookAtPdf(source.bytes);
  }
}

/** Number of pages of a PDF, or why it cannot be put into a packet. */
export async function lookAtPdf(bytes: Uint8Array): Promise<Looked> {
  // The library reads what it finds of a file that was cut off; half a paper in a packet would be found by nobody.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('%%EOF'))
    return without('broken');
  try {
    const options = {
      // The usual speed stops every hundred objects for a screen that this thread does not have.
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
    };
    const locked = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
    // Many scanners and offices forbid only printing or changing: such a file opens without a password.
    const source = locked.isEncrypted ? await unlocked(bytes, options) : locked;
    if (source === null) return without('encrypted');
    const count = source.getPageCount();
    // The library reads the contents of a locked file only when it writes them.
    if (!locked.isEncrypted && !pagesAreSound(source)) return without('broken');
    return count > 0 ? { kind: 'pages', source, count } : without('broken');
  } catch {
    return without('broken');
  }
}

async function unlocked(
  bytes: Uint8Array,
  options: Parameters<typeof PDFDocument.load>[1],
): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, { ...options, password: '' });
  } catch {
    return null;
  }
}

async function readsAsImage(kind: 'jpg' | 'png', bytes: Uint8Array): Promise<boolean> {
  const trial = await PDFDocument.create();
  try {
    const image = kind === 'jpg' ? await trial.embedJpg(bytes) : await trial.embedPng(bytes);
    return image.width > 0 && image.height > 0;
  } catch {
    return false;
  }
}

async function addPaper(
  document: PDFDocument,
  list: PageList,
  { source }: PacketPaper,
  found: Looked,
): Promise<void> {
  if (found.kind === 'pages') {
    list.add(await document.copyPages(found.source, found.source.getPageIndices()));
  } else if (found.kind === 'image' && (source.kind === 'jpg' || source.kind === 'png')) {
    const image =
      source.kind === 'jpg' ? await document.embedJpg(source.bytes) : await document.embedPng(source.bytes);
    const wide = image.width > image.height;
    const [width, height] = wide ? [A4.height, A4.width] : [A4.width, A4.height];
    const margin = 36;
    const scale = Math.min((width - 2 * margin) / image.width, (height - 2 * margin) / image.height, 1);
    const size = { width: image.width * scale, height: image.height * scale };
    list.addNew(width, height).drawImage(image, {
      ...size,
      x: (width - size.width) / 2,
      y: (height - size.height) / 2,
    });
  }
}

function drawCover(
  page: PDFPage,
  cover: PacketCover,
  { regular, bold }: { readonly regular: Face; readonly bold: Face },
): void {
  const frame = 42;
  for (const [inset, thickness] of [
    [frame, 1.5],
    [frame + 4, 0.5],
  ] as const) {
    page.drawRectangle({
      ...{ x: inset, y: inset, width: A4.width - 2 * inset, height: A4.height - 2 * inset },
      ...{ borderWidth: thickness, borderColor: BLACK },
    });
  }
  const width = A4.width - 2 * frame - 60;
  const centred = (face: Face, text: string, size: number, y: number): number => {
    let line = y;
    for (const part of wrapped(face, text, size, width)) {
      face.draw(page, part, { x: (A4.width - face.widthOf(part, size)) / 2, y: line, size, grey: 0 });
      line -= size * 1.4;
    }
    return line;
  };
  let y = A4.height - 100;
  for (const line of cover.council) y = centred(bold, line, 16, y);
  y = A4.height / 2 + 90;
  y = centred(bold, cover.heading, 30, y) - 8;
  for (const line of cover.lines) y = centred(bold, line, 16, y);
  centred(regular, cover.foot, 14, 90);
}

function bookmarksOf(plan: PacketPlan, entryOf: (paper: PacketPaper) => Entry): readonly Bookmark[] {
  const sections = plan.sections.flatMap(({ title, papers }): Bookmark[] => {
    const below = papers.flatMap((paper): Bookmark[] => {
      const entry = entryOf(paper);
      return entry.kind === 'page' ? [{ title: paper.title, page: entry.page - 1, below: [] }] : [];
    });
    const [first] = below;
    return first ? [{ title, page: first.page, below }] : [];
  });
  return [{ title: 'Mục lục', page: 1, below: [] }, ...sections];
}
