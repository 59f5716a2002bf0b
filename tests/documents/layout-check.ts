import {
  formsOf,
  textOf,
  type OfficialDocument,
  type Paragraph,
  type Table,
} from '@shared/official-documents';
import { docxText, elements, type DocxContent } from './docx-reader';
import { rowText, squeezed } from './expected-text';
import type { PdfContent, PdfPage, PdfText } from './pdf-reader';
import { checkRules } from './rule-check';

/**
 * Checks a document and its files against Nghị định 30/2020/NĐ-CP, Phụ lục I. Each finding is a sentence; an empty
 * list means that the layout holds.
 */

function lastParagraph(document: OfficialDocument): Paragraph | null {
  const last = document.body.at(-1);
  return last?.kind === 'paragraph' ? last : null;
}

function allTables(document: OfficialDocument): readonly Table[] {
  return [document.body, ...document.annexes.map((annex) => annex.body)].flatMap((blocks) =>
    blocks.filter((block) => block.kind === 'table'),
  );
}

function allTexts(document: OfficialDocument): readonly string[] {
  return [
    document.placeAndDate ?? '',
    document.summary,
    document.attachedTo,
    ...document.bases,
    ...document.body.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : [])),
    ...document.annexes.map((annex) => annex.attachedTo),
  ];
}

export function checkModel(document: OfficialDocument): readonly string[] {
  const findings: string[] = [];
  const { bases, recipients } = document;
  if (document.numberLine !== null && !/^Số: (?:\d{2,}|\u00A0+)\//u.test(document.numberLine)) {
    findings.push(`number without leading zero: ${document.numberLine}`);
  }
  for (const text of allTexts(document)) {
    if (/ngày \d tháng/u.test(text)) findings.push(`day without leading zero: ${text}`);
    if (/tháng [12] năm/u.test(text)) findings.push(`month without leading zero: ${text}`);
  }
  bases.forEach((basis, index) => {
    if (!basis.endsWith(index === bases.length - 1 ? '.' : ';'))
      findings.push(`basis ends wrongly: ${basis}`);
  });
  recipients.forEach((line, index) => {
    const last = index === recipients.length - 1;
    if (!line.startsWith('- ') || !line.endsWith(last ? '.' : ';')) findings.push(`recipient: ${line}`);
    if (last !== line.startsWith('- Lưu: VT')) findings.push(`"Lưu: VT" must come last: ${line}`);
  });
  const last = lastParagraph(document);
  if (last !== null && last.role !== 'signature' && !textOf(last.runs).endsWith('./.'))
    findings.push('the text does not end with ./.');
  for (const table of allTables(document)) {
    if (table.header.length === 0) findings.push(`table without head: ${table.caption}`);
    for (const cell of table.rows.flatMap((row) => row.cells)) {
      if (cell.kind === 'percent' && !/^(?:\d{1,3}(?:,\d+)?|–)$/u.test(cell.text)) {
        findings.push(`percentage without decimal comma: ${cell.text}`);
      }
    }
  }
  if (JSON.stringify(document) !== JSON.stringify(document).normalize('NFC'))
    findings.push('text is not NFC');
  return [...findings, ...formsOf(document).flatMap(checkModel)];
}

const TOP = 20;
const BOTTOM = 20;
const LEFT = 30;
const RIGHT = 15;
/** Glyphs may reach over their advance; rounding of points to millimetres. */
const SLACK = 0.6;

const inTopBand = (item: PdfText): boolean => item.baseline < TOP;
const inBottomBand = (page: PdfPage, item: PdfText): boolean => item.baseline > page.height - BOTTOM + SLACK;

/** Text of the page between the margins. */
export function pageBody(page: PdfPage): string {
  return squeezed(
    page.items
      .filter((item) => !inTopBand(item) && !inBottomBand(page, item))
      .map((item) => item.text)
      .join(''),
  );
}

/** The first page of a form: nobody's name stands beside the words on top. */
const startsWithMotto = (page: PdfPage): boolean => pageBody(page).startsWith('CỘNGHÒAXÃHỘI');

export function checkPdf(pdf: PdfContent, document: OfficialDocument): readonly string[] {
  return [
    ...checkFonts(pdf),
    ...pdf.pages.flatMap((page, index) => checkMargins(page, index + 1, document)),
    ...checkPageNumbers(pdf, document),
    ...checkTableHeads(pdf, document),
    ...checkSignature(pdf, document),
    ...checkLeftEdge(pdf),
    ...checkRules(pdf, document),
  ];
}

function checkFonts(pdf: PdfContent): readonly string[] {
  return pdf.fonts.flatMap((font) => [
    ...(font.type3 ? [`Type 3 font: ${font.name}`] : []),
    ...(font.embedded ? [] : [`font not embedded: ${font.name}`]),
    ...(/Tinos|Times ?New ?Roman/u.test(font.name) ? [] : [`foreign font: ${font.name}`]),
  ]);
}

function checkMargins(page: PdfPage, number: number, document: OfficialDocument): readonly string[] {
  const findings: string[] = [];
  const sides = [page.width, page.height].map(Math.round).toSorted((a, b) => a - b);
  if (sides[0] !== 210 || sides[1] !== 297) findings.push(`page ${number} is not A4`);
  const top = page.items.filter(inTopBand);
  const bottom = page.items.filter((item) => inBottomBand(page, item));
  const topText = squeezed(top.map((item) => item.text).join('')).replace(/\d+$/u, '');
  if (topText !== squeezed(document.draftMark ?? '')) {
    findings.push(`page ${number}: draft mark "${document.draftMark ?? ''}" expected, found "${topText}"`);
  }
  if (squeezed(bottom.map((item) => item.text).join('')) !== squeezed(document.verification)) {
    findings.push(`page ${number}: verification line missing or text in the bottom margin`);
  }
  for (const item of page.items) {
    if (item.left < LEFT - SLACK) findings.push(`page ${number}: in the left margin: ${item.text}`);
    if (item.right > page.width - RIGHT + SLACK)
      findings.push(`page ${number}: in the right margin: ${item.text}`);
    if (item.text !== item.text.normalize('NFC')) findings.push(`page ${number}: not NFC: ${item.text}`);
  }
  return findings;
}

/** The left margin is at most 35 mm: some text of the file begins there. */
function checkLeftEdge(pdf: PdfContent): readonly string[] {
  const left = Math.min(...pdf.pages.flatMap((page) => page.items.map((item) => item.left)));
  return left > 35 ? [`left margin of ${left.toFixed(1)} mm`] : [];
}

function checkPageNumbers(pdf: PdfContent, document: OfficialDocument): readonly string[] {
  let expected = 0;
  const labels = document.annexes.map((annex) => squeezed(annex.label + annex.name));
  return pdf.pages.flatMap((page, index) => {
    const startsAnnex = labels.some((label) => pageBody(page).startsWith(label));
    const startsForm = startsWithMotto(page) && formsOf(document).length > 0;
    expected = startsAnnex || startsForm ? 1 : expected + 1;
    const number = page.items.find((item) => inTopBand(item) && /^\d+$/u.test(item.text.trim()));
    if (expected === 1) return number === undefined ? [] : [`page ${index + 1} shows a number`];
    if (number === undefined) return [`page ${index + 1} shows no number`];
    const middle = (number.left + number.right) / 2;
    const textMiddle = LEFT + (page.width - LEFT - RIGHT) / 2;
    return [
      ...(number.text.trim() === String(expected) ? [] : [`page ${index + 1} is numbered ${number.text}`]),
      ...(Math.abs(middle - textMiddle) > 1 ? [`page ${index + 1}: number not centred`] : []),
      ...(number.points < 12.9 || number.points > 14.1
        ? [`page ${index + 1}: number of ${number.points} pt`]
        : []),
    ];
  });
}

function checkTableHeads(pdf: PdfContent, document: OfficialDocument): readonly string[] {
  const pages = pdf.pages.map(pageBody);
  return allTables(document).flatMap((table) => {
    const head = squeezed(
      table.header
        .flat()
        .map((cell) => textOf(cell.runs))
        .join(''),
    );
    return pages.flatMap((page, index) =>
      table.rows.some((row) => page.includes(rowText(row))) && !page.includes(head)
        ? [`page ${index + 1}: no head for ${table.caption}`]
        : [],
    );
  });
}

/** The end of the text and the whole signature block stand on one page. */
function checkSignature(pdf: PdfContent, document: OfficialDocument): readonly string[] {
  const { closing } = document;
  if (closing === null) return [];
  const signers =
    closing.kind === 'signer' ? [closing.signer] : closing.kind === 'row' ? closing.signers : [closing.head];
  const last = lastParagraph(document);
  if (last === null) return ['the signatures follow a table, nothing holds them to the text'];
  const end = squeezed(textOf(last.runs)).slice(-30);
  const page = pdf.pages.map(pageBody).find((text) => text.includes(end));
  if (page === undefined) return ['the end of the text was not found'];
  const after = page.slice(page.indexOf(end) + end.length);
  const alone =
    pdf.pages.length > 1 &&
    document.body.at(-2)?.kind === 'paragraph' &&
    page.startsWith(squeezed(textOf(last.runs)));
  return signers
    .flatMap((signer) => [...signer.lines, signer.name])
    .filter((text) => !after.includes(squeezed(text)))
    .map((text) => `signature line is not on the page where the text ends: ${text}`)
    .concat(alone ? ['only the closing words stand with the signatures'] : []);
}

export function checkDocx(docx: DocxContent, document: OfficialDocument): readonly string[] {
  return [
    ...checkDocxFonts(docx),
    ...checkSections(docx, document),
    ...checkDocxTables(docx, document),
    ...checkDocxSignature(docx, document),
    ...(docx.body === docx.body.normalize('NFC') ? [] : ['DOCX text is not NFC']),
  ];
}

function checkDocxFonts(docx: DocxContent): readonly string[] {
  const named = [...`${docx.styles}${docx.body}`.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/gu)];
  const foreign = named
    .filter((match) => match[1] !== 'Times New Roman')
    .map((match) => `DOCX font: ${match[1]!}`);
  return /<w:docDefaults>.*?w:ascii="Times New Roman"/su.test(docx.styles)
    ? foreign
    : [...foreign, 'DOCX default font is not Times New Roman'];
}

const attribute = (xml: string, tag: string, name: string): number =>
  Number(new RegExp(`<${tag} [^>]*${name}="(-?\\d+)"`, 'u').exec(xml)?.[1] ?? Number.NaN);

const twipsOf = (mm: number): number => (mm * 1440) / 25.4;

const MARGIN_RANGES = [
  ['w:top', 20, 25],
  ['w:bottom', 20, 25],
  ['w:left', 30, 35],
  ['w:right', 15, 20],
] as const;

function checkSections(docx: DocxContent, document: OfficialDocument): readonly string[] {
  const sections = elements(docx.body, 'w:sectPr');
  const findings: string[] = [];
  if (sections.length !== 1 + document.annexes.length + formsOf(document).length)
    findings.push(`${sections.length} sections in the DOCX`);
  for (const section of sections) {
    for (const [side, least, most] of MARGIN_RANGES) {
      const value = attribute(section, 'w:pgMar', side);
      if (!(value >= twipsOf(least) - 2 && value <= twipsOf(most) + 2)) findings.push(`DOCX margin ${side}`);
    }
    const size = [attribute(section, 'w:pgSz', 'w:w'), attribute(section, 'w:pgSz', 'w:h')].toSorted(
      (a, b) => a - b,
    );
    if (Math.abs(size[0]! - 11906) > 2 || Math.abs(size[1]! - 16838) > 2)
      findings.push('DOCX page is not A4');
    if (!section.includes('<w:titlePg')) findings.push('DOCX section without a first page of its own');
    if (attribute(section, 'w:pgNumType', 'w:start') !== 1)
      findings.push('DOCX section does not restart at 1');
    findings.push(...checkHeaders(docx, section, document));
  }
  return findings;
}

function checkHeaders(docx: DocxContent, section: string, document: OfficialDocument): readonly string[] {
  const part = (kind: string, type: string): string => {
    const id =
      new RegExp(`<w:${kind}Reference [^>]*w:type="${type}"[^>]*r:id="([^"]+)"`, 'u').exec(section)?.[1] ??
      new RegExp(`<w:${kind}Reference [^>]*r:id="([^"]+)"[^>]*w:type="${type}"`, 'u').exec(section)?.[1];
    const relations = docx.parts['word/_rels/document.xml.rels'] ?? '';
    const relation = [...relations.matchAll(/<Relationship [^>]*>/gu)].find((match) =>
      match[0].includes(`Id="${id}"`),
    );
    const target = /Target="([^"]+)"/u.exec(relation?.[0] ?? '')?.[1] ?? '';
    return docx.parts[`word/${target}`] ?? '';
  };
  const first = part('header', 'first');
  const later = part('header', 'default');
  const findings: string[] = [];
  if (first === '' || /instrText[^>]*>[^<]*PAGE/u.test(first)) findings.push('DOCX shows a number on page 1');
  if (!/instrText[^>]*>[^<]*PAGE/u.test(later)) findings.push('DOCX shows no number from page 2 on');
  if (!later.includes('w:val="center"')) findings.push('DOCX page number is not centred');
  for (const header of [first, later]) {
    if (squeezed(docxText(header)) !== squeezed(document.draftMark ?? '')) findings.push('DOCX draft mark');
  }
  for (const type of ['first', 'default']) {
    if (docxText(part('footer', type)) !== document.verification) findings.push('DOCX verification line');
  }
  return findings;
}

function checkDocxTables(docx: DocxContent, document: OfficialDocument): readonly string[] {
  const tables = elements(docx.body, 'w:tbl').filter((table) => table.includes('<w:tblHeader'));
  const expected = allTables(document);
  if (tables.length !== expected.length)
    return [`${tables.length} of ${expected.length} DOCX tables repeat their head`];
  return tables.flatMap((table, index) => {
    const rows = elements(table, 'w:tr');
    const heads = rows.filter((row) => row.includes('<w:tblHeader')).length;
    return [
      ...(heads === expected[index]!.header.length ? [] : [`DOCX table ${index + 1}: head rows`]),
      ...(rows.every((row) => row.includes('<w:cantSplit'))
        ? []
        : [`DOCX table ${index + 1}: rows may split`]),
    ];
  });
}

function checkDocxSignature(docx: DocxContent, document: OfficialDocument): readonly string[] {
  const last = lastParagraph(document);
  if (document.closing === null || last === null) return [];
  const paragraphs = elements(docx.body, 'w:p');
  const at = paragraphs.findIndex((xml) => squeezed(docxText(xml)) === squeezed(textOf(last.runs)));
  // The closing words, and what stands before them.
  return paragraphs.slice(at - 1, at + 1).every((xml) => xml.includes('<w:keepNext/>'))
    ? []
    : ['DOCX: the last paragraphs may leave the signatures alone'];
}
