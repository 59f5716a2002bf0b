import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type {
  Alignment,
  Block,
  Cell,
  Orientation,
  Paragraph as ModelParagraph,
  Run,
  Table as ModelTable,
  TableRow as ModelRow,
} from '@shared/official-documents';
import { figureInsetsMm, isFigure } from '../figure-columns';
import { rowsThatStay } from '../table-rows';
import { PARAGRAPH, SIZE_PT, textWidthMm } from '../page-geometry';
import { unbrokenNumbers, unbrokenWords } from '../unbroken';
import { halfPoints, twentieths, twips } from './page';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Alignment, string>;

interface RunStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Blanks at which no line may end. */
  readonly unbroken?: (text: string) => string;
}

/** What is so. What is not would be written out in every cell of a long table, and takes a third of the time of the file. */
function only<K extends string>(
  marks: Readonly<Record<K, boolean | undefined>>,
): Readonly<Partial<Record<K, true>>> {
  return Object.fromEntries(Object.entries(marks).filter(([, isSo]) => isSo === true)) as Partial<
    Record<K, true>
  >;
}

/** Line breaks inside a run become breaks of the line, not new paragraphs. */
export function textRuns(runs: readonly Run[], style: RunStyle): TextRun[] {
  return runs.flatMap((run) =>
    (style.unbroken ?? unbrokenNumbers)(run.text)
      .split('\n')
      .map(
        (text, index) =>
          new TextRun({
            text,
            size: halfPoints(style.size),
            ...only({ bold: run.bold || style.bold, italics: run.italic || style.italics }),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

/** One line of text with nothing around it: letterheads, titles, signatures. */
export function line(text: string, style: RunStyle, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    ...options,
    children: textRuns([{ text }], style),
  });
}

/** Distance before headings, as on the printed page. */
const BEFORE_PT: Partial<Record<ModelParagraph['role'], number>> = { roman: 4, enacting: 4, signature: 8 };

/** Dots from the label to the right margin. */
function blankOf(paragraph: ModelParagraph, orientation: Orientation, stayWithNext: boolean): Paragraph {
  return new Paragraph({
    ...only({ keepNext: paragraph.keepWithNext || stayWithNext }),
    alignment: AlignmentType.LEFT,
    ...(paragraph.indented ? { indent: { firstLine: twips(PARAGRAPH.indentMm) } } : {}),
    tabStops: [
      { type: TabStopType.RIGHT, position: twips(textWidthMm(orientation)), leader: LeaderType.DOT },
    ],
    spacing: { before: 0, after: twentieths(PARAGRAPH.afterPt) },
    children: textRuns([...paragraph.runs, { text: ' \t' }], { size: SIZE_PT.text }),
  });
}

function paragraphOf(paragraph: ModelParagraph, orientation: Orientation, stayWithNext: boolean): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[paragraph.role === 'note' ? 'left' : paragraph.alignment],
    ...(paragraph.indented ? { indent: { firstLine: twips(PARAGRAPH.indentMm) } } : {}),
    ...(paragraph.role === 'signature' ? { indent: { left: twips(textWidthMm(orientation) / 2) } } : {}),
    spacing: {
      before: twentieths(BEFORE_PT[paragraph.role] ?? 0),
      after: twentieths(PARAGRAPH.afterPt),
    },
    ...only({
      pageBreakBefore: paragraph.startsPage,
      keepNext: paragraph.keepWithNext || stayWithNext,
      keepLines: stayWithNext || paragraph.role === 'signature',
    }),
    widowControl: true,
    children: textRuns(paragraph.runs, { size: SIZE_PT.text }),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/** Distance of the text of a cell from its lines, in twips. */
const CELL_SIDE = 45;

/** Rows at the end of a table that travel with the signatures below it. */
const ROWS_KEPT = 2;

function tableOf(table: ModelTable, orientation: Orientation, stayWithNext: boolean): Table {
  const widths = columnWidths(table, twips(textWidthMm(orientation)));
  const header = table.header.map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map((cell) => headerCell(cell)),
      }),
  );
  const insets = figureInsetsMm(table, textWidthMm(orientation));
  const stays = rowsThatStay(table, textWidthMm(orientation));
  const rows = table.rows.map((row, index) =>
    bodyRow(
      row,
      table,
      insets,
      row.kind === 'group' ||
        stays[index] === true ||
        (stayWithNext && index >= table.rows.length - ROWS_KEPT),
    ),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    margins: { top: 50, bottom: 50, left: CELL_SIDE, right: CELL_SIDE, marginUnitType: WidthType.DXA },
    rows: [...header, ...rows],
  });
}

function columnWidths(table: ModelTable, available: number): number[] {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.columns.map((column) => Math.floor((column.width / total) * available));
}

function headerCell(cell: Cell): TableCell {
  return cellOf(cell, 'center', { keepNext: true, bold: true, insetMm: 0 });
}

function bodyRow(row: ModelRow, table: ModelTable, insets: readonly number[], keepNext: boolean): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const made = cellOf(cell, table.columns[column]?.alignment ?? 'left', {
      keepNext,
      bold: false,
      insetMm: insets[column] ?? 0,
    });
    column += cell.columns;
    return made;
  });
  return new TableRow({
    cantSplit: true,
    children,
    ...(table.rowMm === undefined ? {} : { height: { value: twips(table.rowMm), rule: HeightRule.ATLEAST } }),
  });
}

function cellOf(
  cell: Cell,
  columnAlignment: Alignment,
  options: { readonly keepNext: boolean; readonly bold: boolean; readonly insetMm: number },
): TableCell {
  const alignment = (cell.kind === 'text' ? cell.alignment : null) ?? columnAlignment;
  const runs = cell.kind === 'text' ? cell.runs : [{ text: cell.text }];
  const shape = isFigure(cell)
    ? { alignment: ALIGNMENTS.right, indent: { right: twips(options.insetMm) - CELL_SIDE } }
    : { alignment: ALIGNMENTS[alignment] };
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    children: [
      new Paragraph({
        ...shape,
        spacing: { before: 0, after: 0 },
        ...only({ keepNext: options.keepNext }),
        children: textRuns(runs, { size: SIZE_PT.table, bold: options.bold, unbroken: unbrokenWords }),
      }),
    ],
  });
}

/** Blocks at the end that travel with the signatures: the closing words, and what stands before them. */
const BLOCKS_KEPT = 2;

/** Blocks of the body; a table is followed by the distance that paragraphs have after them. */
export function blocksOf(
  blocks: readonly Block[],
  orientation: Orientation,
  lastStaysWithNext: boolean,
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const stay = lastStaysWithNext && index >= blocks.length - BLOCKS_KEPT;
    if (block.kind === 'paragraph')
      return [
        block.role === 'blank' ? blankOf(block, orientation, stay) : paragraphOf(block, orientation, stay),
      ];
    return [tableOf(block, orientation, stay), gap(6, stay)];
  });
}

/** Word joins tables that touch and demands a paragraph after each; this one is as small as can be. */
export function gap(points: number, keepNext = false): Paragraph {
  return new Paragraph({
    ...only({ keepNext }),
    spacing: { before: 0, after: 0, line: twentieths(points), lineRule: 'exact' },
    children: [],
  });
}
