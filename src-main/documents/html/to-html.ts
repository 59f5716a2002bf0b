import { formsOf } from '@shared/official-documents';
import type { Annex, Block, Letterhead, OfficialDocument, Orientation } from '@shared/official-documents';
import type { FontSource } from '../fonts/font-source';
import { LETTERHEAD_LEFT, pageSizeMm, SIZE_PT, textWidthMm, TITLE_SIDE_MM } from '../page-geometry';
import { balancedLines, letterheadLines } from '../text-width';
import { unbrokenWords } from '../unbroken';
import { blockHtml, closingHtml } from './blocks';
import { escapeHtml } from './escape';
import { staticPage } from './static-page';
import { documentStyle } from './style';

/**
 * The whole document as one static page: style and fonts inside, no script, nothing fetched. The preview shows it
 * and the printer prints it, so what is seen is what comes out.
 */
export async function toHtml(document: OfficialDocument, fonts: FontSource): Promise<string> {
  const style = documentStyle(document);
  const body = [
    mainSheet(document, headHtml(document)),
    ...document.annexes.map((annex, index) => annexSheet(document, annex, index)),
    ...formsOf(document).map((form, index) => mainSheet(form, headHtml(form), ` form-${index + 1}`)),
  ].join('\n');
  const faces = await fonts.facesFor(style + body);
  return staticPage(document.title, `${faces}\n${style}`, body);
}

/**
 * Letters that differ only in whom they are for, each on a page of its own: one style and one set of fonts for all, so that
 * 150 of them print as fast as one long document. Numbers of pages would run on from letter to letter and are left out.
 */
export async function lettersToHtml(
  letters: readonly [OfficialDocument, ...OfficialDocument[]],
  fonts: FontSource,
): Promise<string> {
  const [first] = letters;
  // What stands above the text is one and the same for all of them, and its lines are measured letter by letter.
  const heads = new Map<string, string>();
  const headOf = (letter: OfficialDocument): string => {
    const {
      attachedTo,
      letterhead,
      numberLine,
      orientation,
      placeAndDate,
      resolvingLines,
      summary,
      typeName,
    } = letter;
    const key = JSON.stringify([
      ...[letterhead, numberLine, orientation, placeAndDate],
      ...[typeName, summary, attachedTo, resolvingLines],
    ]);
    const head = heads.get(key) ?? headHtml(letter);
    heads.set(key, head);
    return head;
  };
  const body = letters.map((letter) => mainSheet(letter, headOf(letter))).join('\n');
  // The lines of the title are broken already; to look again whether they are balanced costs a part of each page.
  const once = '.title .summary{text-wrap:wrap}';
  // Who gets a letter is a few lines, which no page has to break: two boxes beside each other lay out faster than a grid.
  const beside =
    '.closing .columns:not(.three){display:block}.columns:not(.three)>div{display:inline-block;vertical-align:top;width:calc(50% - 3mm)}.columns:not(.three)>div+div{margin-left:6mm}';
  // Nobody looks at this page in a window: what lies below the window's edge is laid out for paper alone.
  const onPaperOnly = `.sheet{content-visibility:auto;contain-intrinsic-height:${pageSizeMm(first.orientation).height}mm}`;
  const style = `${documentStyle(first)}\n@page{@top-center{content:none}}\n.sheet+.sheet{break-before:page}\n${once}\n${beside}\n${onPaperOnly}`;
  return staticPage(first.title, `${await fonts.facesFor(style + body)}\n${style}`, body);
}

const lines = (className: string, texts: readonly string[]): string =>
  texts.map((text) => `<div class="${className}">${escapeHtml(text)}</div>`).join('');

/** All lines but the last as they are, the last one with the line below it. */
function ruledLines(className: string, texts: readonly string[]): string {
  const last = texts.at(-1);
  if (last === undefined) return '';
  return `${lines(className, texts.slice(0, -1))}<div class="${className} ruled">${escapeHtml(last)}</div>`;
}

const NATION =
  '<div><div class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="motto">Độc lập - Tự do - Hạnh phúc</div></div>';

/** What a person writes in their own name has nothing beside the words on top, which then stand in the middle. */
function ownHeadHtml({ placeAndDate }: OfficialDocument): string {
  const place = placeAndDate === null ? '' : `\n<div class="place">${escapeHtml(placeAndDate)}</div>`;
  return `<header class="letterhead own">\n${NATION}${place}\n</header>`;
}

function letterheadHtml(letterhead: Letterhead, document: OfficialDocument): string {
  if (letterhead.bodyLines.length === 0) return ownHeadHtml(document);
  const leftMm = textWidthMm(document.orientation) * LETTERHEAD_LEFT;
  const inColumn = (text: string) => letterheadLines(text, SIZE_PT.body, leftMm);
  const parent = letterhead.parentLine === undefined ? '' : lines('parent', inColumn(letterhead.parentLine));
  const number = document.numberLine === null ? '' : escapeHtml(document.numberLine);
  const place = document.placeAndDate === null ? '' : escapeHtml(document.placeAndDate);
  const second =
    number === '' && place === ''
      ? ''
      : `<div><div class="number">${number}</div>${regardingHtml(document)}</div><div class="place">${place}</div>`;
  // Nothing between its parts: a blank would push the second beside the first onto the next line.
  return `<header class="letterhead"><div>${parent}${ruledLines('body', letterhead.bodyLines.flatMap(inColumn))}</div>${NATION}${second}</header>`;
}

/** Broken here and not by the browser: only then is the block as narrow as its text, and the line below it right. */
function balancedHtml(text: string, points: number, widthMm: number): string {
  return balancedLines(unbrokenWords(text), points, widthMm).map(escapeHtml).join('<br>');
}

const titleWidthMm = (orientation: Orientation): number => textWidthMm(orientation) - 2 * TITLE_SIDE_MM;

/** A letter says under its number what it is about (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5). */
function regardingHtml({ summary, typeName }: OfficialDocument): string {
  return typeName === '' ? `<div class="regarding">${escapeHtml(unbrokenWords(summary))}</div>` : '';
}

function titleHtml(document: OfficialDocument): string {
  if (document.typeName === '') return '';
  return `<div class="title">
<div class="type">${escapeHtml(document.typeName)}</div>
<div class="summary ruled">${balancedHtml(document.summary, SIZE_PT.summary, titleWidthMm(document.orientation))}</div>
${document.attachedTo === '' ? '' : `<div class="attached">${escapeHtml(unbrokenWords(document.attachedTo))}</div>`}
${document.resolvingLines.length === 0 ? '' : `<div class="resolving">${lines('line', document.resolvingLines)}</div>`}
</div>`;
}

function addressedHtml(addressedTo: readonly string[]): string {
  if (addressedTo.length === 0) return '';
  if (addressedTo.length === 1) {
    return `<p class="addressed center">Kính gửi: ${escapeHtml(addressedTo[0]!)}</p>`;
  }
  return `<div class="addressed"><p class="indented">Kính gửi:</p>${lines('indented', addressedTo)}</div>`;
}

const markAttribute = (document: OfficialDocument): string =>
  document.draftMark === null ? '' : ' data-mark';

const headHtml = (document: OfficialDocument): string =>
  `${letterheadHtml(document.letterhead, document)}\n${titleHtml(document)}`;

function mainSheet(document: OfficialDocument, head: string, more = ''): string {
  return `<main class="sheet ${document.orientation}${more}"${markAttribute(document)}>
${head}
${addressedHtml(document.addressedTo)}
${document.bases.map((basis) => `<p class="basis indented">${escapeHtml(basis)}</p>`).join('\n')}
${bodyHtml(document)}
</main>`;
}

const blocksHtml = (blocks: readonly Block[], orientation: Orientation): string =>
  blocks.map((block) => blockHtml(block, orientation)).join('\n');

/**
 * The last paragraph travels with the signatures, and so does the end of what stands before it: a page with the closing
 * words and signatures alone could be put under any other paper. Below a table the words themselves name its contents;
 * Chromium would tear the signatures off before it holds rows of a table to what follows.
 */
function bodyHtml(document: OfficialDocument): string {
  const { body, closing, orientation, recipients } = document;
  if (closing === null) return blocksHtml(body, orientation);
  const end = `<div class="closing">${closingHtml(closing, recipients)}</div>`;
  const last = body.at(-1);
  if (last === undefined || last.kind !== 'paragraph') return `${blocksHtml(body, orientation)}\n${end}`;
  const before = body
    .slice(0, -1)
    .map((block, index) =>
      index === body.length - 2 && block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block,
    );
  return `${blocksHtml(before, orientation)}\n<div class="closing-with-text">${blockHtml(last, orientation)}${end}</div>`;
}

function annexSheet(document: OfficialDocument, annex: Annex, index: number): string {
  return `<section class="sheet annex annex-${index + 1} ${annex.orientation}"${markAttribute(document)}>
<div class="title">
<div class="type">${escapeHtml(annex.label)}</div>
<div class="summary">${balancedHtml(annex.name, SIZE_PT.summary, titleWidthMm(annex.orientation))}</div>
<div class="attached ruled">${balancedHtml(annex.attachedTo, SIZE_PT.summary, textWidthMm(annex.orientation))}</div>
</div>
${blocksHtml(annex.body, annex.orientation)}
</section>`;
}
