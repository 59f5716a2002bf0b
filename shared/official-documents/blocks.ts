import { formatCount } from '../kernel/written-count';
import type { Alignment, Paragraph, ParagraphRole, Run } from './model';

/** Text that may mix plain strings, styled runs and figures. */
export type Words = string | readonly (string | Run)[];

export const bold = (text: string): Run => ({ text, bold: true });
export const italic = (text: string): Run => ({ text, italic: true });

/** A figure inside a sentence, found again in every format by the comparison of figures. */
export const figure = (text: string): Run => ({ text, figure: true });

export function runsOf(words: Words): readonly Run[] {
  if (typeof words === 'string') return words === '' ? [] : [{ text: words }];
  return words
    .map((word) => (typeof word === 'string' ? { text: word } : word))
    .filter((run) => run.text !== '');
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

export { formatCount };

interface Shape {
  readonly alignment?: Alignment;
  readonly indented?: boolean;
  readonly keepWithNext?: boolean;
}

function make(role: ParagraphRole, words: Words, shape: Shape = {}): Paragraph {
  return {
    kind: 'paragraph',
    role,
    runs: runsOf(words),
    alignment: shape.alignment ?? 'justify',
    indented: shape.indented ?? true,
    keepWithNext: shape.keepWithNext ?? false,
  };
}

const boldened = (words: Words): Run[] => runsOf(words).map((run) => ({ ...run, bold: true }));

const centered: Shape = { alignment: 'center', indented: false, keepWithNext: true };

export const paragraph = (words: Words): Paragraph => make('text', words);

/** A line that introduces what follows and stays with it. */
export const leadIn = (words: Words): Paragraph => make('text', words, { keepWithNext: true });

export const dashItem = (words: Words): Paragraph => make('text', [`- `, ...runsOf(words)]);

/** A short centred remark in italics, for instance the base of the percentages above a table. */
export const note = (words: Words): Paragraph =>
  make(
    'note',
    runsOf(words).map((run) => ({ ...run, italic: true })),
    { keepWithNext: false },
  );

/** As `note`, for the line directly above a table. */
export const tableNote = (words: Words): Paragraph => ({ ...note(words), keepWithNext: true });

/** Opening address of a text that is read out: "Kính thưa …". */
export const salutation = (words: string): Paragraph =>
  make('text', [{ text: words, italic: true, bold: true }], { keepWithNext: true });

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function romanNumeral(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** "I. KẾT QUẢ": headings of reports and minutes. */
export const romanHeading = (number: number, title: string): Paragraph =>
  make('roman', [bold(`${romanNumeral(number)}. ${title.toLocaleUpperCase('vi')}`)], { keepWithNext: true });

/** "QUYẾT NGHỊ:" on its own line. */
export const enactingWords = (words: string): Paragraph => make('enacting', [bold(`${words}:`)], centered);

/** "Điều 1. …", the number bold. */
export const article = (number: number, words: Words): Paragraph =>
  make('article', [bold(`Điều ${number}.`), ' ', ...runsOf(words)]);

export const clause = (number: number, words: Words): Paragraph =>
  make('clause', [`${number}. `, ...runsOf(words)]);

export const clauseTitle = (number: number, words: Words): Paragraph =>
  make('clause', [bold(`${number}. `), ...boldened(words)], { keepWithNext: true });

/** Points go by the Vietnamese alphabet: a, b, c, d, đ, e … */
const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

export const point = (number: number, words: Words): Paragraph =>
  make('point', [`${POINT_LETTERS[number - 1] ?? number}) `, ...runsOf(words)]);

/** The first line of a part that begins on a page of its own. */
export const onNewPage = (paragraph: Paragraph): Paragraph => ({ ...paragraph, startsPage: true });

/** A centred heading inside the text: the name of a person, of a form. */
export const centeredHeading = (words: Words): Paragraph => make('text', boldened(words), centered);

/** A place to sign inside the text, in the right half of the page, lines and room for the hand in one piece. */
export const signatureLines = (words: Words): Paragraph =>
  make('signature', words, { alignment: 'center', indented: false });

/** A dotted line up to the right margin, for what is written in by hand; the file formats draw the dots. */
export const blankLine = (label: string): Paragraph =>
  make('blank', label, { alignment: 'left', indented: label !== '' });

/** Room inside a sentence for a few digits written in by hand. */
export const BLANK_DIGITS = '.'.repeat(10);
