/**
 * Offices sort and add up what they get as a workbook: a figure goes there as a number, and its format shows the very
 * digits that the paper prints. The language of the format makes the comma where the program that opens it heeds that;
 * Excel shows the comma of the PC's region, which is Vietnamese in these offices.
 */
const VIETNAMESE = '[$-42A]';
export const WHOLE_NUMBER = `${VIETNAMESE}#,##0`;

/** "1.234.567", "97,87", "97,87%"; a number that begins with an idle zero is a code, and stays text. */
const WRITTEN = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,6}))?(%?)$/u;
/** Beyond fifteen digits a spreadsheet forgets the last ones. */
const KEPT_DIGITS = 15;

export interface SheetFigure {
  readonly value: number;
  readonly format: string;
}

/** A figure as it is printed, for a cell that shows it so; null for everything else, which stays text. */
export function sheetFigure(written: string): SheetFigure | null {
  const match = WRITTEN.exec(written);
  if (!match) return null;
  const whole = (match[1] ?? '').replaceAll('.', '');
  const fraction = match[2] ?? '';
  if (whole.length + fraction.length > KEPT_DIGITS) return null;
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  // A percentage keeps its hundred: 97,87 is written, and 97.87 is what is added up.
  const sign = match[3] === '%' ? '"%"' : '';
  return { value: Number(`${whole}.${fraction}`), format: `${WHOLE_NUMBER}${decimals}${sign}` };
}
