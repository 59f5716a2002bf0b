import {
  beginText,
  endText,
  PDFDict,
  PDFHexString,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  setFillingGrayscaleColor,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFDocument,
  type PDFFont,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import boldLatin from '@fontsource/tinos/files/tinos-latin-700-normal.woff?inline';
import boldLatinExt from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff?inline';
import boldVietnamese from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff?inline';
import regularLatin from '@fontsource/tinos/files/tinos-latin-400-normal.woff?inline';
import regularLatinExt from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff?inline';
import regularVietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff?inline';

/** A letter: which font has it, its code there in hexadecimal, its width at 1 point. */
export interface Letter {
  readonly font: PDFRef;
  /** The font's name in the resources of a page. */
  readonly key: string;
  readonly code: string;
  readonly width: number;
}

/** One weight of Tinos; its letters come in three files, and a text is drawn piece by piece from them. */
export interface Face {
  lettersOf(text: string): readonly Letter[];
  widthOf(text: string, size: number): number;
  draw(page: PDFPage, text: string, at: DrawAt): void;
}

interface DrawAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** 0 is black, 1 white. */
  readonly grey: number;
}

/** Letters of one font that follow one another, as one string of their codes. */
export interface Run {
  readonly font: PDFRef;
  readonly key: string;
  readonly codes: string;
}

export function runsOf(letters: readonly Letter[]): readonly Run[] {
  const runs: { font: PDFRef; key: string; codes: string }[] = [];
  for (const { code, font, key } of letters) {
    const last = runs.at(-1);
    if (last?.key === key) last.codes += code;
    else runs.push({ font, key, codes: code });
  }
  return runs;
}

const FILES = {
  regular: [regularLatin, regularVietnamese, regularLatinExt],
  bold: [boldLatin, boldVietnamese, boldLatinExt],
} as const;

/** The WOFF files: their letters can be cut down to those used, which the newer format does not allow yet. */
function bytesOf(dataAddress: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64'));
}

interface FontOfFile {
  readonly font: PDFFont;
  readonly known: ReadonlySet<number>;
}

async function fontOfFile(document: PDFDocument, file: string): Promise<FontOfFile> {
  const font = await document.embedFont(bytesOf(file), { subset: true });
  return { font, known: new Set(font.getCharacterSet()) };
}

/** `text` is everything that will be drawn: the big file of Êđê and M'Nông letters is left out where none is in it. */
export async function embedFace(
  document: PDFDocument,
  weight: keyof typeof FILES,
  text: string,
): Promise<Face> {
  const [latin, vietnamese, extended] = FILES[weight];
  const usual = await fontOfFile(document, latin);
  const files = [usual, await fontOfFile(document, vietnamese)];
  const letters = [...new Set(text.normalize('NFC'))].map((letter) => letter.codePointAt(0) ?? 0);
  if (letters.some((letter) => files.every(({ known }) => !known.has(letter)))) {
    files.push(await fontOfFile(document, extended));
  }
  const known = new Map<string, Letter>();

  /**
   * The library lays out every text anew, with all the rules of the font, whenever it is measured or drawn, which takes longer
   * than merging hundreds of pages does. Vietnamese needs none of those rules: each letter has one shape and one width.
   */
  function letterOf(text: string): Letter {
    const found = known.get(text);
    if (found !== undefined) return found;
    const code = text.codePointAt(0) ?? 0;
    // Letters that no file has print as the usual file's empty box.
    const { font } = files.find((file) => file.known.has(code)) ?? usual;
    const made = {
      font: font.ref,
      key: `Packet${font.ref.objectNumber}`,
      code: font.encodeText(text).asString(),
      width: font.widthOfTextAtSize(text, 1),
    };
    known.set(text, made);
    return made;
  }
  const lettersOf = (text: string): readonly Letter[] => Array.from(text.normalize('NFC'), letterOf);
  return {
    lettersOf,
    widthOf: (text, size) => lettersOf(text).reduce((sum, { width }) => sum + width, 0) * size,
    draw(page, text, { x, y, size, grey }) {
      const runs = runsOf(lettersOf(text));
      addFonts(page, runs);
      page.pushOperators(
        ...[
          pushGraphicsState(),
          setFillingGrayscaleColor(grey),
          beginText(),
          setTextMatrix(1, 0, 0, 1, x, y),
        ],
        ...runs.flatMap(({ codes, key }): PDFOperator[] => [
          setFontAndSize(key, size),
          showText(PDFHexString.of(codes)),
        ]),
        ...[endText(), popGraphicsState()],
      );
    },
  };
}

/** What the runs are drawn with, among the resources of a page. */
export function addFonts({ doc, node }: PDFPage, runs: readonly Run[]): void {
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
  for (const { font, key } of runs) {
    const name = PDFName.of(key);
    if (!fonts.has(name)) fonts.set(name, font);
  }
}

/** Words of a text in lines that fit; a word longer than the line is broken. */
export function wrapped(face: Face, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  const space = face.widthOf(' ', size);
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    // Letters have one width each, so a line is as wide as its words and the spaces between them.
    const long = face.widthOf(word, size);
    if (line !== '' && used + space + long <= width) {
      line = `${line} ${word}`;
      used += space + long;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    used = long;
    while (used > width && line.length > 1) {
      let fits = line.length - 1;
      while (fits > 1 && face.widthOf(line.slice(0, fits), size) > width) fits -= 1;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
      used = face.widthOf(line, size);
    }
  }
  return line === '' ? lines : [...lines, line];
}
