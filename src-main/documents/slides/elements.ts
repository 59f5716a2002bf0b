/** What stands on one slide: places in inches on a page of 13,333 × 7,5 (16:9), sizes of letters in points. */

export const SLIDE_WIDTH = 13.333;
export const SLIDE_HEIGHT = 7.5;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface TextElement extends Place {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
}

export interface BoxElement extends Place {
  readonly kind: 'box';
  readonly fill: string;
}

export type SlideElement = TextElement | BoxElement;

export interface SlidePage {
  readonly elements: readonly SlideElement[];
}

export interface SlideShow {
  readonly title: string;
  readonly pages: readonly SlidePage[];
}

type TextStyle = Partial<Pick<TextElement, 'color' | 'bold' | 'align'>>;

export function text(
  place: Place,
  words: string,
  size: number,
  { color = COLORS.text, bold = false, align = 'left' }: TextStyle = {},
): TextElement {
  return { kind: 'text', ...place, text: words, size, color, bold, align };
}

export const box = (place: Place, fill: string): BoxElement => ({ kind: 'box', ...place, fill });

/** The colours of the projector window, without the sign that CSS puts before them. */
export const COLORS = {
  page: '141413',
  text: 'F4F2EE',
  second: 'B9B5AD',
  line: '3D3C39',
  notice: 'F2BF75',
  high: '2B97A5',
  highText: '04191C',
  medium: 'B9E8E4',
  mediumText: '0C3237',
  low: 'DC8F4C',
  lowText: '23160A',
  invalid: '6C6963',
  invalidText: 'F4F2EE',
} as const;

/**
 * Lines that a text takes at most: letters of these fonts are on average 0,54 of their size wide, bold ones a little
 * more, and a word that does not fit goes to the next line, hence the tenth that is taken off.
 */
export function linesOf(words: string, size: number, width: number): number {
  const perLine = Math.max(1, Math.floor((width * 72 * 0.9) / (size * 0.55)));
  return Math.max(1, Math.ceil(words.length / perLine));
}
