import { Document, Packer, Paragraph, type ISectionOptions } from 'docx';
import { formsOf, type OfficialDocument } from '@shared/official-documents';
import { PARAGRAPH, SIZE_PT } from '../page-geometry';
import { blocksOf, textRuns } from './blocks';
import { closingOf } from './closing';
import { FONT_TABLE } from './font-table';
import { addressedOf, annexTitleOf, letterheadOf, titleOf } from './letterhead';
import { halfPoints, sectionFrame, twentieths, twips } from './page';

/** The document for Word and LibreOffice, in paragraphs and tables that a person can go on editing. */
export async function toDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: '',
    lastModifiedBy: '',
    description: document.verification,
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: halfPoints(SIZE_PT.text),
            color: '000000',
            language: { value: 'vi-VN' },
          },
          paragraph: { spacing: { line: 240, lineRule: 'auto' } },
        },
      },
    },
    sections: [mainSection(document), ...annexSections(document), ...formsOf(document).map(mainSection)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [FONT_TABLE]));
}

function mainSection(document: OfficialDocument): ISectionOptions {
  const { closing, recipients, orientation, body } = document;
  return {
    ...sectionFrame(document, orientation),
    children: [
      ...letterheadOf(document),
      ...titleOf(document),
      ...addressedOf(document),
      ...document.bases.map(basisParagraph),
      ...blocksOf(body, orientation, closing !== null),
      ...(closing === null ? [] : closingOf(closing, recipients, orientation)),
    ],
  };
}

function basisParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: 'both',
    indent: { firstLine: twips(PARAGRAPH.indentMm) },
    spacing: { before: 0, after: twentieths(PARAGRAPH.afterPt) },
    children: textRuns([{ text }], { size: SIZE_PT.text, italics: true }),
  });
}

function annexSections(document: OfficialDocument): ISectionOptions[] {
  return document.annexes.map((annex) => ({
    ...sectionFrame(document, annex.orientation),
    children: [...annexTitleOf(annex), ...blocksOf(annex.body, annex.orientation, false)],
  }));
}
