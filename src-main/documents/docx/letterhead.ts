import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Annex, OfficialDocument } from '@shared/official-documents';
import { LETTERHEAD_LEFT, RULE_SHARE, SIZE_PT, textWidthMm, TITLE_SIDE_MM } from '../page-geometry';
import { line, textRuns } from './blocks';
import { twentieths, twips } from './page';
import { balancedLines, boldTextWidthMm, letterheadLines } from '../text-width';
import { unbrokenWords } from '../unbroken';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const noBorders = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** A line of given length in the middle of its column: the top border of an almost empty paragraph. */
function rule(widthMm: number, columnMm: number, afterPt: number): Paragraph {
  const side = twips(Math.max(0, (columnMm - widthMm) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    keepNext: true,
    spacing: { before: twentieths(2), after: twentieths(afterPt), line: twentieths(2), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
}

const ruleBelow = (text: string, points: number, columnMm: number, afterPt: number): Paragraph =>
  rule(Math.min(boldTextWidthMm(text, points), columnMm) * RULE_SHARE, columnMm, afterPt);

const longest = (lines: readonly string[]): string => lines.toSorted((a, b) => b.length - a.length)[0] ?? '';

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The words on top of every paper with the line below them, in the middle of a column. */
const nationOf = (columnMm: number): Paragraph[] => [
  line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE_PT.nation, bold: true }),
  line(MOTTO, { size: SIZE_PT.motto, bold: true }),
  rule(boldTextWidthMm(MOTTO, SIZE_PT.motto), columnMm, 0),
];

const ABOVE_PLACE = { before: twentieths(6), after: 0 };

/** What a person writes in their own name has nothing beside these words. */
function ownHeadOf({ orientation, placeAndDate }: OfficialDocument): Paragraph[] {
  const place = { alignment: AlignmentType.RIGHT, spacing: ABOVE_PLACE };
  return [
    ...nationOf(textWidthMm(orientation)),
    ...(placeAndDate === null
      ? []
      : [line(placeAndDate, { size: SIZE_PT.placeAndDate, italics: true }, place)]),
  ];
}

export function letterheadOf(document: OfficialDocument): (Paragraph | Table)[] {
  if (document.letterhead.bodyLines.length === 0) return ownHeadOf(document);
  const width = textWidthMm(document.orientation);
  const leftMm = width * LETTERHEAD_LEFT;
  const rightMm = width - leftMm;
  const { parentLine, bodyLines } = document.letterhead;
  const inColumn = (text: string) => letterheadLines(text, SIZE_PT.body, leftMm);
  const parents = parentLine === undefined ? [] : inColumn(parentLine);
  const bodies = bodyLines.flatMap(inColumn);
  const left = [
    ...parents.map((text) => line(text, { size: SIZE_PT.body })),
    ...bodies.map((text) => line(text, { size: SIZE_PT.body, bold: true })),
    ruleBelow(bodies.at(-1) ?? '', SIZE_PT.body, leftMm, 0),
  ];
  const rows = [twoCells(left, nationOf(rightMm), leftMm, rightMm)];
  if (document.numberLine !== null || document.placeAndDate !== null) {
    const spacing = ABOVE_PLACE;
    rows.push(
      twoCells(
        [line(document.numberLine ?? '', { size: SIZE_PT.number }, { spacing }), ...regardingOf(document)],
        [line(document.placeAndDate ?? '', { size: SIZE_PT.placeAndDate, italics: true }, { spacing })],
        leftMm,
        rightMm,
      ),
    );
  }
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: [twips(leftMm), twips(rightMm)],
      borders: noBorders,
      margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
      rows,
    }),
  ];
}

function twoCells(left: Paragraph[], right: Paragraph[], leftMm: number, rightMm: number): TableRow {
  const cell = (children: Paragraph[], mm: number) =>
    new TableCell({
      width: { size: twips(mm), type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      children,
    });
  return new TableRow({ cantSplit: true, children: [cell(left, leftMm), cell(right, rightMm)] });
}

/** A letter says under its number what it is about (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5). */
function regardingOf({ summary, typeName }: OfficialDocument): Paragraph[] {
  if (typeName !== '') return [];
  return [
    line(unbrokenWords(summary), { size: SIZE_PT.body }, { spacing: { before: twentieths(3), after: 0 } }),
  ];
}

/** Type name, summary with the line below, and what stands under it. */
export function titleOf(document: OfficialDocument): Paragraph[] {
  if (document.typeName === '') return [line('', { size: SIZE_PT.text })];
  const width = textWidthMm(document.orientation);
  const keepNext = true;
  const summary = balancedLines(unbrokenWords(document.summary), SIZE_PT.summary, width - 2 * TITLE_SIDE_MM);
  return [
    line(
      document.typeName,
      { size: SIZE_PT.typeName, bold: true },
      { keepNext, spacing: { before: twentieths(14), after: 0 } },
    ),
    line(
      summary.join('\n'),
      { size: SIZE_PT.summary, bold: true },
      { keepNext, indent: sideIndent(TITLE_SIDE_MM) },
    ),
    ruleBelow(
      longest(summary),
      SIZE_PT.summary,
      width - 2 * TITLE_SIDE_MM,
      document.attachedTo === '' ? 10 : 4,
    ),
    ...(document.attachedTo === ''
      ? []
      : [
          line(
            document.attachedTo,
            { size: SIZE_PT.summary, italics: true },
            { keepNext, spacing: { before: 0, after: twentieths(10) } },
          ),
        ]),
    ...document.resolvingLines.map((text, index) =>
      line(
        text,
        { size: SIZE_PT.summary, bold: true },
        {
          keepNext,
          spacing: { before: 0, after: index === document.resolvingLines.length - 1 ? twentieths(10) : 0 },
        },
      ),
    ),
  ];
}

export function annexTitleOf(annex: Annex): Paragraph[] {
  const keepNext = true;
  const width = textWidthMm(annex.orientation);
  const attachedTo = balancedLines(unbrokenWords(annex.attachedTo), SIZE_PT.summary, width);
  return [
    line(annex.label, { size: SIZE_PT.typeName, bold: true }, { keepNext }),
    line(
      balancedLines(unbrokenWords(annex.name), SIZE_PT.summary, width - 2 * TITLE_SIDE_MM).join('\n'),
      { size: SIZE_PT.summary, bold: true },
      { keepNext, indent: sideIndent(TITLE_SIDE_MM) },
    ),
    line(attachedTo.join('\n'), { size: SIZE_PT.summary, italics: true }, { keepNext }),
    ruleBelow(longest(attachedTo), SIZE_PT.summary, width, 8),
  ];
}

const sideIndent = (mm: number) => ({ left: twips(mm), right: twips(mm) });

export function addressedOf(document: OfficialDocument): Paragraph[] {
  const { addressedTo } = document;
  if (addressedTo.length === 0) return [];
  const after = { before: 0, after: twentieths(8) };
  if (addressedTo.length === 1) {
    return [line(`Kính gửi: ${addressedTo[0]!}`, { size: SIZE_PT.text }, { spacing: after })];
  }
  return ['Kính gửi:', ...addressedTo].map(
    (text) =>
      new Paragraph({
        indent: { left: twips(12.7) },
        spacing: { before: 0, after: twentieths(2) },
        children: textRuns([{ text }], { size: SIZE_PT.text }),
      }),
  );
}
