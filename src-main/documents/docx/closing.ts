import {
  AlignmentType,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { assertNever } from '@shared/kernel/assert-never';
import type { Closing, Orientation, Signer } from '@shared/official-documents';
import { SIGNATURE_SPACE_MM, SIZE_PT, textWidthMm } from '../page-geometry';
import { unbrokenBody } from '../unbroken';
import { gap, line, textRuns } from './blocks';
import { noBorders } from './letterhead';
import { twentieths, twips } from './page';

/** Keeps every line of the signatures on one page with the next. */
const keepNext = true;

export function closingOf(
  closing: Closing,
  recipients: readonly string[],
  orientation: Orientation,
): (Paragraph | Table)[] {
  const below = recipients.length === 0 ? [] : [gap(10), ...recipientLines(recipients)];
  switch (closing.kind) {
    case 'signer':
      return [
        gap(6, true),
        columns([recipientLines(recipients), signerLines(closing.signer, orientation)], orientation),
        gap(1),
      ];
    case 'row':
      return [
        gap(6, true),
        columns(
          closing.signers.map((signer) => signerLines(signer, orientation)),
          orientation,
        ),
        ...(below.length > 0 ? below : [gap(1)]),
      ];
    case 'board': {
      const width = textWidthMm(orientation) / 2 - 6;
      // One alone needs no number.
      const numberOf = (index: number): string => (closing.members.length > 1 ? `${index + 1}. ` : '');
      const members = closing.members.map((member, index) => {
        // A fixed blank, so that "(Thư ký)" never begins on one line and ends on the next.
        const role = member.role === '' ? '' : ` (${member.role.replaceAll(' ', '\u00A0')})`;
        return new Paragraph({
          keepNext,
          tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }],
          spacing: { before: twentieths(12), after: 0 },
          children: textRuns([{ text: `${numberOf(index)}${member.name}${role}\t` }], { size: 13 }),
        });
      });
      const left = [
        line(closing.membersTitle, { size: 13, bold: true }, { keepNext }),
        line('(Ký tên)', { size: 13, italics: true }, { keepNext }),
        ...members,
      ];
      return [
        gap(6, true),
        columns([left, signerLines(closing.head, orientation)], orientation),
        ...(below.length > 0 ? below : [gap(1)]),
      ];
    }
    default:
      return assertNever(closing);
  }
}

function signerLines(signer: Signer, orientation: Orientation): Paragraph[] {
  return [
    ...signer.lines.map((text) =>
      line(unbrokenBody(text), { size: SIZE_PT.signer, bold: true }, { keepNext }),
    ),
    ...(signer.note === '' ? [] : [line(signer.note, { size: 13, italics: true }, { keepNext })]),
    line(
      signer.name,
      { size: SIZE_PT.signer, bold: true },
      { keepNext, spacing: { before: twips(SIGNATURE_SPACE_MM[orientation]), after: 0 } },
    ),
  ];
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [line('', { size: SIZE_PT.recipients })];
  const left = { alignment: AlignmentType.LEFT, keepNext };
  return [
    line('Nơi nhận:', { size: SIZE_PT.recipientsTitle, bold: true, italics: true }, left),
    ...recipients.map((text, index) =>
      line(text, { size: SIZE_PT.recipients }, { ...left, keepNext: index < recipients.length - 1 }),
    ),
  ];
}

function columns(cells: readonly Paragraph[][], orientation: Orientation): Table {
  const width = twips(textWidthMm(orientation) / cells.length);
  const cell = (children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * cells.length, type: WidthType.DXA },
    columnWidths: cells.map(() => width),
    borders: noBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: cells.map(cell) })],
  });
}
