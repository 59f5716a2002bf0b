import type { Color, PDFDocument, PDFFont, PDFPage, Rotation } from '@cantoo/pdf-lib';
import boldLatin from '@fontsource/tinos/files/tinos-latin-700-normal.woff?inline';
import boldLatinExt from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff?inline';
import boldVietnamese from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff?inline';
import regularLatin from '@fontsource/tinos/files/tinos-latin-400-normal.woff?inline';
import regularLatinExt from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff?inline';
import regularVietnamese from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff?inline';

/** One weight of Tinos; its letters come in three files, and a text is drawn piece by piece from them. */
export interface Face {
  widthOf(text: string, size: number): number;
  draw(page: PDFPage, text: string, at: DrawAt): void;
}

interface DrawAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: Color;
  /** The direction of the line, for pages that are shown turned. */
  readonly rotate?: Rotation;
}

const FILES = {
  regular: [regularLatin, regularVietnamese, regularLatinExt],
  bold: [boldLatin, boldVietnamese, boldLatinExt],
} as const;

/** The WOFF files: their letters can be cut down to those used, which the newer format does not allow yet. */
function bytesOf(dataAddress: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64'));
}

interface Piece {
  readonly font: PDFFont;
  readonly text: string;
}

export async function embedFace(document: PDFDocument, weight: keyof typeof FILES): Promise<Face> {
  const fonts: PDFFont[] = [];
  for (const file of FILES[weight]) fonts.push(await document.embedFont(bytesOf(file), { subset: true }));
  const letters = fonts.map((font) => new Set(font.getCharacterSet()));
  const [usual] = fonts;
  if (usual === undefined) throw new Error('the bundled font has no files');
  const home = new Map<string, PDFFont>();

  function fontOf(letter: string): PDFFont {
    const known = home.get(letter);
    if (known) return known;
    const index = letters.findIndex((set) => set.has(letter.codePointAt(0) ?? 0));
    const font = fonts[index] ?? usual;
    if (font === undefined) throw new Error('the bundled font has no files');
    home.set(letter, font);
    return font;
  }
  /** Runs of letters from one file; letters that no file has print as the font's empty box. */
  function piecesOf(text: string): readonly Piece[] {
    const pieces: { font: PDFFont; text: string }[] = [];
    for (const letter of text.normalize('NFC')) {
      const font = fontOf(letter);
      const last = pieces.at(-1);
      if (last?.font === font) last.text += letter;
      else pieces.push({ font, text: letter });
    }
    return pieces;
  }
  return {
    widthOf: (text, size) =>
      piecesOf(text).reduce((sum, piece) => sum + piece.font.widthOfTextAtSize(piece.text, size), 0),
    draw: (page, text, { x, y, size, color, rotate }) => {
      const turned = ((rotate?.angle ?? 0) * Math.PI) / 180;
      let along = 0;
      for (const { font, text: part } of piecesOf(text)) {
        const place = { x: x + along * Math.cos(turned), y: y + along * Math.sin(turned) };
        page.drawText(part, { ...place, font, size, color, ...(rotate ? { rotate } : {}) });
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
