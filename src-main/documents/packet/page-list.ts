import { PDFName, PDFNumber, PDFPage, PDFPageTree, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { A4 } from './contents';

/** Pages that share one node of the tree; a reader finds a page of 1 500 in two steps. */
const PER_NODE = 40;

/**
 * The pages of a packet in their order. The library walks past all earlier pages for each that it adds, which makes long
 * packets slow; here they are listed and put into the tree of the document once, at the end.
 */
export class PageList {
  readonly #document: PDFDocument;
  readonly #pages: PDFPage[] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  get all(): readonly PDFPage[] {
    return this.#pages;
  }

  addNew(width = A4.width, height = A4.height): PDFPage {
    const page = PDFPage.create(this.#document);
    page.setSize(width, height);
    this.#pages.push(page);
    return page;
  }

  add(pages: readonly PDFPage[]): void {
    this.#pages.push(...pages);
  }

  /** ISO 32000-1, 7.7.3: each node names its parent, its kids and how many pages stand below it. */
  writeTree(): void {
    const { catalog, context } = this.#document;
    const root = catalog.Pages();
    const rootRef = catalog.get(PDFName.of('Pages')) as PDFRef;
    for (let from = 0; from < this.#pages.length; from += PER_NODE) {
      const pages = this.#pages.slice(from, from + PER_NODE);
      const node = PDFPageTree.withContext(context, rootRef);
      const ref = context.register(node);
      for (const page of pages) {
        node.pushTreeNode(page.ref);
        page.node.setParent(ref);
      }
      node.set(PDFName.of('Count'), PDFNumber.of(pages.length));
      root.pushTreeNode(ref);
    }
    root.set(PDFName.of('Count'), PDFNumber.of(this.#pages.length));
  }
}
