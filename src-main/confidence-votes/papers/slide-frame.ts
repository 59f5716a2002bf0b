import { SLIDE_WIDTH } from '../../documents/slides/elements';

/** Inches, as all places on a slide. */
export const LEFT = 0.5;
export const WIDTH = SLIDE_WIDTH - 2 * LEFT;
/** Above it the legend; on it the base and the number of the page. */
export const FOOT_TOP = 7.06;
/** Hundredths of an inch between the headings and the foot. */
export const CAPACITY = 480;

export const figureText = (value: number | null): string => (value === null ? '—' : String(value));
