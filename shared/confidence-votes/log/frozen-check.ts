import { recountedSheets, sheetText, toldSheets, type ReadLine, type SheetSetUp } from './closed-sheets';

/**
 * The figures of every freezing, as the line of that freezing tells them, against what the lines known then come to when
 * they are read and counted a second time.
 */
export function frozenFindings(
  lines: readonly ReadLine[],
  setUp: SheetSetUp,
  momentWords: (instant: string) => string,
): readonly string[] {
  return lines.flatMap((freezing) => {
    const told = freezing.eventKind === 'state_changed' ? toldSheets(freezing) : null;
    const counted = told && recountedSheets(freezing, lines, setUp);
    if (!told || !counted) return [];
    return setUp.kinds
      .filter(({ id }) => sheetText(told.get(id)) !== sheetText(counted.get(id)))
      .map(
        ({ title }) =>
          `${title}: số liệu chốt lúc ${momentWords(freezing.at)} khác kết quả đếm lại từ nhật ký.`,
      );
  });
}
