/**
 * The typeface of the papers with what a program needs to choose another where it is missing: the names of two faces
 * of the same widths that have every Vietnamese letter, and the kind of face (serif, proportional) by its numbers.
 */
const TIMES = `<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif,Tinos"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;

export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${TIMES}</w:fonts>`,
} as const;
