/** Advance widths of Times New Roman Bold (Tinos Bold equals it), in thousandths, from space to tilde. */
const BOLD: readonly number[] = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/** Letters that are no plain letter with a mark above or below it. */
const OTHERS: Readonly<Record<string, number>> = { ơ: 554, ư: 600, Ơ: 778, Ư: 796, đ: 556, Đ: 722 };

const USUAL = 500;

/**
 * Two lines of about the same length where one would not fit, as the printed page balances them. Longer texts are
 * left to the program that shows them.
 */
export function balancedLines(text: string, points: number, widthMm: number): readonly string[] {
  const whole = boldTextWidthMm(text, points);
  if (whole <= widthMm || whole > 1.9 * widthMm) return [text];
  const words = text.split(' ');
  const splits = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(' ');
    const second = words.slice(index + 1).join(' ');
    const longer = Math.max(boldTextWidthMm(first, points), boldTextWidthMm(second, points));
    return { lines: [first, second], longer };
  });
  const best = splits.toSorted((a, b) => a.longer - b.longer)[0];
  return best?.lines ?? [text];
}

/** Words that begin the name of a place: a letterhead breaks before them rather than inside a title. */
const PLACE = / (?=(?:TỈNH|THÀNH PHỐ|PHƯỜNG|XÃ|ĐẶC KHU) )/u;

/** Lines of a letterhead as the office wrote them, broken further only where they do not fit. */
export function letterheadLines(text: string, points: number, widthMm: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (boldTextWidthMm(line, points) <= widthMm) return [line];
    const parts = line.split(PLACE);
    return parts.every((part) => boldTextWidthMm(part, points) <= widthMm)
      ? parts
      : balancedLines(line, points, widthMm);
  });
}

/** Width of bold text in millimetres: Word draws a line by its length, not "as long as this text". */
export function boldTextWidthMm(text: string, points: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFC').replaceAll('\u00A0', ' ')) {
    const withoutTone = character
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
      .normalize('NFC');
    const plain = withoutTone.normalize('NFD').slice(0, 1);
    thousandths += OTHERS[withoutTone] ?? BOLD[(plain.codePointAt(0) ?? 32) - 32] ?? USUAL;
  }
  return ((thousandths / 1000) * points * 25.4) / 72;
}
