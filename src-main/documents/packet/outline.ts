import {
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** One bookmark; `page` is counted from 0. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly below: readonly Bookmark[];
}

/** Writes the bookmarks of a document (ISO 32000-1, 12.3.3); the library has none of its own. */
export function writeOutline(
  document: PDFDocument,
  pages: readonly PDFPage[],
  bookmarks: readonly Bookmark[],
): void {
  if (bookmarks.length === 0) return;
  const { catalog, context } = document;

  const root = context.nextRef();

  function write(level: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } {
    const refs = level.map(() => context.nextRef());
    let count = level.length;
    for (const [index, bookmark] of level.entries()) {
      const own = refs[index];
      const page = pages[bookmark.page];
      if (own === undefined || page === undefined) throw new Error('a bookmark leads to no page');
      const item = context.obj({});
      item.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
      item.set(PDFName.of('Parent'), parent);
      item.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]));
      const before = refs[index - 1];
      const after = refs[index + 1];
      if (before) item.set(PDFName.of('Prev'), before);
      if (after) item.set(PDFName.of('Next'), after);
      if (bookmark.below.length > 0) {
        const below = write(bookmark.below, own);
        item.set(PDFName.of('First'), below.first);
        item.set(PDFName.of('Last'), below.last);
        item.set(PDFName.of('Count'), PDFNumber.of(below.count));
        count += below.count;
      }
      context.assign(own, item);
    }
    const [first] = refs;
    const last = refs.at(-1);
    if (first === undefined || last === undefined) throw new Error('a level of bookmarks is empty');
    return { first, last, count };
  }

  const { first, last, count } = write(bookmarks, root);
  const outlines = context.obj({ Type: 'Outlines', Count: count });
  outlines.set(PDFName.of('First'), first);
  outlines.set(PDFName.of('Last'), last);
  context.assign(root, outlines);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
