import { formsOf } from './compose';
import type { Block, OfficialDocument } from './model';

export interface DocumentFigure {
  /** Where it stands, for messages: "bảng 2, dòng 5" or "đoạn 7". */
  readonly where: string;
  readonly text: string;
}

/**
 * Every figure of a document in reading order. The files made from the document are read back and must show the
 * same sequence.
 */
export function collectFigures(document: OfficialDocument): readonly DocumentFigure[] {
  return [
    ...figuresOf(document.body, ''),
    ...document.annexes.flatMap((annex) => figuresOf(annex.body, `${annex.label}, `)),
    ...formsOf(document).flatMap(collectFigures),
  ];
}

function figuresOf(blocks: readonly Block[], prefix: string): DocumentFigure[] {
  let tables = 0;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') {
      return block.runs
        .filter((run) => run.figure)
        .map((run) => ({ where: `${prefix}đoạn ${index + 1}`, text: run.text }));
    }
    tables += 1;
    const place = `${prefix}bảng ${tables}`;
    return block.rows.flatMap((row, rowIndex) =>
      row.cells.flatMap((cell): DocumentFigure[] => {
        const where = `${place}, dòng ${rowIndex + 1}`;
        if (cell.kind !== 'text') return [{ where, text: cell.text }];
        return cell.runs.filter((run) => run.figure).map((run) => ({ where, text: run.text }));
      }),
    );
  });
}
