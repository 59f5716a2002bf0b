import type { Color, PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import boldLatin from '@fontsource/tinos/files/tinos-latin-700-normal.woff?inline';
import boldLatinExt from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff?inline';
import boldVietnamese from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff?inline';
import regularLatin from '@fontsource/tinos/files/tinos-latin-400-normal.woff?inline';
import regularLatinExt from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff?inline';
import regularVietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff?inline';

/** A run of letters that come from one file. */
interface Piece {
  readonly font: PDFFont;
  readonly text: string;
}

/** One weight of Tinos; its letters come in three files, and a text is drawn piece by piece from them. */
export interface Face {
  piecesOf(text: string): readonly Piece[];
  widthOf(text: string, size: number): number;
  draw(page: PDFPage, text: string, at: DrawAt): void;
}

interface DrawAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: Color;
}

const FILES = {
  regular: [regularLatin, regularVietnamese, regularLatinExt],
  bold: [boldLatin, boldVietnamese, boldLatinExt],
} as const;

/** The WOFF files: their letters can be cut down to those used, which the newer format does not allow yet. */
function bytesOf(dataAddress: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64'));
}

interface Letters {
  readonly font: PDFFont;
  readonly known: ReadonlySet<number>;
}

async function lettersOf(document: PDFDocument, file: string): Promise<Letters> {
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
  const usual = await lettersOf(document, latin);
  const files = [usual, await lettersOf(document, vietnamese)];
  const letters = [...new Set(text.normalize('NFC'))].map((letter) => letter.codePointAt(0) ?? 0);
  if (letters.some((letter) => files.every(({ known }) => !known.has(letter)))) {
    files.push(await lettersOf(document, extended));
  }
  const home = new Map<string, PDFFont>();

  /** Letters that no file has print as the usual file's empty box. */
  function fontOf(letter: string): PDFFont {
    let font = home.get(letter);
    if (font === undefined) {
      const code = letter.codePointAt(0) ?? 0;
      font = (files.find(({ known }) => known.has(code)) ?? usual).font;
      home.set(letter, font);
    }
    return font;
  }
  function piecesOf(words: string): readonly Piece[] {
    const pieces: { font: PDFFont; text: string }[] = [];
    for (const letter of words.normalize('NFC')) {
      const font = fontOf(letter);
      const last = pieces.at(-1);
      if (last?.font === font) last.text += letter;
      else pieces.push({ font, text: letter });
    }
    return pieces;
  }
  return {
    piecesOf,
    widthOf: (words, size) =>
      piecesOf(words).reduce((sum, piece) => sum + piece.font.widthOfTextAtSize(piece.text, size), 0),
    draw: (page, words, { x, y, size, color }) => {
      let along = x;
      for (const { font, text: part } of piecesOf(words)) {
        page.drawText(part, { x: along, y, font, size, color });
        along += font.widthOfTextAtSize(part, size);
      }
    },
  };
}

/** Words of a text in lines that fit; a word longer than the line is broken. */
export function wrapped(face: Face, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (face.widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (face.widthOf(line, size) > width && line.length > 1) {
      let fits = line.length - 1;
      while (fits > 1 && face.widthOf(line.slice(0, fits), size) > width) fits -= 1;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === '' ? lines : [...lines, line];
}
