import { constants, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const PARENT = PDFName.of('Parent');
const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');

/**
 * Whether everything that the pages of a document show can be read: a file may open and count its pages although rubbish
 * stands where a text or a picture was, and would be printed so.
 */
export function pagesAreSound(document: PDFDocument): boolean {
  // Nearly every file is sound as a whole; only of one that is not does it matter where the rubbish stands.
  return (
    document.context.enumerateIndirectObjects().every(([, object]) => isSound(object)) ||
    shownIsSound(document)
  );
}

const isSound = (object: PDFObject): boolean =>
  !(object instanceof PDFInvalidObject) && !(object instanceof PDFRawStream && !inflates(object));

/** Follows the pages: what lies unused in the file may be broken. */
function shownIsSound(document: PDFDocument): boolean {
  const { context } = document;
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = document.getPages().map(({ node }) => node);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    if (!isSound(object)) return false;
    if (object instanceof PDFRef) {
      // A reference to nothing is null by the standard (ISO 32000-1, 7.3.10).
      const target = context.lookup(object);
      if (target) waiting.push(target);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...valuesOf(object));
    else if (object instanceof PDFStream) waiting.push(...valuesOf(object.dict));
  }
  return true;
}

const valuesOf = (dict: PDFDict): readonly PDFObject[] =>
  dict.entries().flatMap(([key, value]) => (key === PARENT ? [] : [value]));

/** Other ways of packing carry no check of their own; a stream that only stops early is shown by every reader. */
function inflates(stream: PDFRawStream): boolean {
  const filter = stream.dict.lookup(FILTER);
  const first = filter instanceof PDFArray ? filter.lookup(0) : filter;
  if (first !== FLATE || stream.contents.byteLength === 0) return true;
  try {
    inflateSync(stream.contents, { finishFlush: constants.Z_SYNC_FLUSH });
    return true;
  } catch {
    return false;
  }
}
