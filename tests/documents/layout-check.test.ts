import { afterAll, describe, expect, test } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toDocx } from '@main/documents/docx/to-docx';
import { toHtml } from '@main/documents/html/to-html';
import { buildVoteDocument } from '@shared/confidence-votes/documents';
import type { OfficialDocument } from '@shared/official-documents';
import { readDocx } from './docx-reader';
import { checkDocx, checkModel, checkPdf } from './layout-check';
import { readPdf } from './pdf-reader';
import { fonts, printedPage, printer } from './printing';
import { makeContext } from './vote-fixtures';

afterAll(() => printer.close());

const sound = buildVoteDocument(
  'confirming_resolution',
  makeContext('confirming_resolution', { persons: 31, procedure: 'grading', status: 'draft' }),
);

const broken = (change: Partial<OfficialDocument>): readonly string[] => checkModel({ ...sound, ...change });

describe('a broken model is found', () => {
  test.each<[string, Partial<OfficialDocument>, string]>([
    ['number', { numberLine: 'Số: 5/NQ-HĐND' }, 'number without leading zero'],
    ['day', { placeAndDate: 'Đắk Lắk, ngày 5 tháng 12 năm 2026' }, 'day without leading zero'],
    ['month', { placeAndDate: 'Đắk Lắk, ngày 05 tháng 2 năm 2026' }, 'month without leading zero'],
    ['bases', { bases: ['Căn cứ A.', 'Căn cứ B;'] }, 'basis ends wrongly'],
    ['archive', { recipients: ['- Lưu: VT;', '- Như Điều 3.'] }, '"Lưu: VT" must come last'],
    ['ending', { body: [{ ...(sound.body[1] as never as object) }] as never }, 'does not end with ./.'],
    ['Unicode form', { summary: sound.summary.normalize('NFD') }, 'not NFC'],
  ])('%s', (_what, change, finding) => {
    expect(broken(change).join('\n')).toContain(finding);
  });
});

describe('a broken page is found', () => {
  const printedWith = async (change: (html: string) => string) => {
    const html = await toHtml(sound, fonts);
    const changed = change(html);
    expect(changed).not.toBe(html);
    return checkPdf(await readPdf(await printedPage(changed)), sound).join('\n');
  };

  test.each<[string, (html: string) => string, string]>([
    [
      'left margin',
      (html) => html.replace('20mm 15mm 20mm 30mm;\n', '20mm 15mm 20mm 22mm;\n'),
      'in the left margin',
    ],
    [
      'right margin',
      (html) => html.replace('20mm 15mm 20mm 30mm;\n', '20mm 8mm 20mm 30mm;\n'),
      'in the right margin',
    ],
    [
      'number on page 1',
      (html) => html.replace('system:fixed 1;symbols:""', 'system:fixed 1;symbols:"1"'),
      'page 1 shows a number',
    ],
    [
      'no numbers',
      (html) => html.replace('content:counter(page,from-second)', 'content:""'),
      'page 2 shows no number',
    ],
    [
      'annex goes on counting',
      (html) => html.replace(/content:counter\(annex-1,from-second\)/u, 'content:counter(page)'),
      'shows a number',
    ],
    ['draft mark', (html) => html.replace('@top-left{', '@top-left-corner{visibility:hidden;'), 'draft mark'],
    ['foreign font', (html) => html.replaceAll('font-family:Tinos', 'font-family:Gone'), 'foreign font'],
    [
      'head once',
      (html) => html.replace('display:table-header-group', 'display:table-row-group'),
      'no head for',
    ],
    [
      'line under the motto',
      (html) => html.replace('.letterhead .motto{', '.letterhead .motto{padding:0 5mm;'),
      'line under the motto differs',
    ],
    [
      'lines under body and summary',
      (html) => html.replace('width:42%', 'width:60%'),
      'line under the body is 0.60 of its text\nline under the summary is 0.60',
    ],
    [
      'no line under the body',
      (html) => html.replace('.ruled::after{', '.none::after{'),
      'no line under the body',
    ],
    [
      'line not in the middle',
      (html) => html.replace('margin:2.5pt auto 0', 'margin:2.5pt 0 0'),
      'line under the summary is not centred',
    ],
    [
      'signature alone',
      (html) => html.replace('<div class="closing">', '<div class="closing" style="break-before:page">'),
      'is not on the page where the text ends',
    ],
  ])('%s', async (_what, change, finding) => {
    expect(await printedWith(change)).toContain(finding);
  });
});

describe('a broken DOCX is found', () => {
  const docxWith = async (part: string, change: (xml: string) => string) => {
    const files = unzipSync(await toDocx(sound));
    const xml = strFromU8(files[part]!);
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    return checkDocx(readDocx(zipSync({ ...files, [part]: strToU8(changed) })), sound).join('\n');
  };

  test.each<[string, string, (xml: string) => string, string]>([
    [
      'margin',
      'word/document.xml',
      (xml) => xml.replace(/w:left="1701"/u, 'w:left="850"'),
      'DOCX margin w:left',
    ],
    ['first page', 'word/document.xml', (xml) => xml.replaceAll('<w:titlePg/>', ''), 'first page of its own'],
    ['font', 'word/styles.xml', (xml) => xml.replaceAll('Times New Roman', 'Calibri'), 'DOCX font: Calibri'],
    ['head', 'word/document.xml', (xml) => xml.replaceAll('<w:tblHeader/>', ''), 'repeat their head'],
    ['rows', 'word/document.xml', (xml) => xml.replaceAll('<w:cantSplit/>', ''), 'rows may split'],
    [
      'signature',
      'word/document.xml',
      (xml) => xml.replaceAll('<w:keepNext/>', ''),
      'leave the signatures alone',
    ],
  ])('%s', async (_what, part, change, finding) => {
    expect(await docxWith(part, change)).toContain(finding);
  });
});
