import type { OfficialDocument, Orientation } from '@shared/official-documents';
import { FONT_STACK } from '../fonts/font-source';
import {
  LETTERHEAD_LEFT,
  MARGIN_MM,
  pageSizeMm,
  PARAGRAPH,
  RULE_SHARE,
  SIGNATURE_SPACE_MM,
  SIZE_PT,
  TITLE_SIDE_MM,
} from '../page-geometry';
import { cssString } from './escape';

/**
 * Page 1 shows no number, also page 1 of every annex and form, which have numbers of their own. `:first` knows only the first
 * page of the whole file, therefore a counter style that shows nothing for 1 and falls back to decimal.
 */
const FROM_SECOND = '@counter-style from-second{system:fixed 1;symbols:"";fallback:decimal}';

const size = (orientation: Orientation): string =>
  `size:A4${orientation === 'landscape' ? ' landscape' : ''}`;

function pageRules(document: OfficialDocument): string {
  const { top, right, bottom, left } = MARGIN_MM;
  const font = `font-family:${FONT_STACK}`;
  const mark =
    document.draftMark === null
      ? ''
      : `@top-left{content:${cssString(document.draftMark)};${font};font-size:${SIZE_PT.draftMark}pt;font-weight:700;border:1px solid #000;padding:.8mm 2mm;width:max-content;height:max-content;margin:auto auto auto 0;white-space:nowrap}`;
  const verification =
    document.verification === ''
      ? ''
      : `@bottom-left{content:${cssString(document.verification)};${font};font-size:${SIZE_PT.verification}pt;width:max-content;white-space:nowrap;vertical-align:middle}`;
  const numberedAnew = (name: string, orientation: Orientation): string =>
    `@page ${name}{${size(orientation)};counter-increment:${name};@top-center{content:counter(${name},from-second)}}
.${name}{page:${name};break-before:page}`;
  const annexes = document.annexes.map(({ orientation }, index) =>
    numberedAnew(`annex-${index + 1}`, orientation),
  );
  const forms = (document.forms ?? []).map((_, index) =>
    numberedAnew(`form-${index + 1}`, document.orientation),
  );
  return `@page{${size(document.orientation)};margin:${top}mm ${right}mm ${bottom}mm ${left}mm;
@top-center{content:counter(page,from-second);${font};font-size:${SIZE_PT.pageNumber}pt}
${mark}
${verification}}
${[...annexes, ...forms].join('\n')}`;
}

const TEXT_RULES = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact}
body{margin:0;color:#000;font-family:${FONT_STACK};font-size:${SIZE_PT.text}pt;line-height:${PARAGRAPH.lineHeight};font-synthesis:none;font-kerning:normal;overflow-wrap:break-word}
p{margin:0 0 ${PARAGRAPH.afterPt}pt;text-align:justify;orphans:2;widows:2}
.indented{text-indent:${PARAGRAPH.indentMm}mm}
.center{text-align:center}.left{text-align:left}.right{text-align:right}
.keep{break-after:avoid}
.new-page{break-before:page}
.role-note{text-align:left}
.role-blank{display:flex;align-items:flex-end}
.role-blank::after{content:"";flex:1 0 30mm;min-height:${PARAGRAPH.lineHeight}em;border-bottom:1px dotted #000;margin:0 0 2pt 1.5mm}
.role-signature{margin:8pt 0 0 50%;break-inside:avoid}
.role-enacting{margin:4pt 0 8pt}
.role-roman{margin-top:4pt;text-align:left}
.letterhead{text-align:center;margin-bottom:14pt}
.letterhead>div{display:inline-block;vertical-align:top;width:${100 - LETTERHEAD_LEFT * 100}%;line-height:1.2}
.letterhead>:nth-child(odd){width:${LETTERHEAD_LEFT * 100}%}
.letterhead .parent{font-size:${SIZE_PT.body}pt}
.letterhead .body{font-size:${SIZE_PT.body}pt;font-weight:700}
.letterhead .nation{font-size:${SIZE_PT.nation}pt;font-weight:700;white-space:nowrap}
.letterhead .motto{width:fit-content;margin:0 auto;border-bottom:1px solid #000;padding-bottom:1.5pt;font-size:${SIZE_PT.motto}pt;font-weight:700;white-space:nowrap}
.letterhead .number{font-size:${SIZE_PT.number}pt;padding-top:7pt}
.letterhead .regarding{font-size:${SIZE_PT.body}pt;padding-top:3pt;text-wrap:balance}
.letterhead .place{font-size:${SIZE_PT.placeAndDate}pt;font-style:italic;padding-top:7pt}
.letterhead.own>div{display:block;width:auto}
.letterhead.own .place{text-align:right}
.ruled{width:fit-content;margin-left:auto;margin-right:auto}
.ruled::after{content:"";display:block;width:${RULE_SHARE * 100}%;margin:2.5pt auto 0;border-bottom:1px solid #000}
.title{text-align:center;font-weight:700;break-inside:avoid;break-after:avoid;margin-bottom:12pt}
.title .type{font-size:${SIZE_PT.typeName}pt}
.title .summary{font-size:${SIZE_PT.summary}pt;max-width:calc(100% - ${2 * TITLE_SIDE_MM}mm);margin:0 auto;text-wrap:balance}
.title .attached{font-weight:400;font-style:italic;margin-top:4pt;text-wrap:balance}
.title .resolving{margin-top:10pt}
.addressed{margin:0 0 10pt}
.basis{font-style:italic}
table.figures{width:calc(100% - 2px);margin-left:1px;border-collapse:collapse;table-layout:fixed;font-size:${SIZE_PT.table}pt;line-height:1.12;margin-top:2pt;margin-bottom:8pt}
.figures th,.figures td{border:.75pt solid #000;padding:2.5pt 3pt;vertical-align:middle;overflow-wrap:break-word}
.figures .body td{text-wrap:balance}
.figures .body td.wide{text-wrap:pretty}
.figures th{font-weight:700;text-align:center;padding:3pt 1.5pt}
.figures thead{display:table-header-group}
.figures tr{break-inside:avoid}
.figures tr.group{break-after:avoid;font-weight:700}
.number{font-variant-numeric:tabular-nums}
.whole{break-inside:avoid}
.closing{break-inside:avoid;margin-top:10pt}
.closing-with-text{break-inside:avoid}
.closing .columns{display:grid;grid-template-columns:1fr 1fr;column-gap:6mm}
.closing .columns.three{grid-template-columns:repeat(3,1fr)}
.signer{text-align:center;font-weight:700;font-size:${SIZE_PT.signer}pt}
.signer .note{font-weight:400;font-style:italic;font-size:13pt}
.signer .name{margin-top:${SIGNATURE_SPACE_MM.portrait}mm}
.landscape .signer .name{margin-top:${SIGNATURE_SPACE_MM.landscape}mm}
.recipients{font-size:${SIZE_PT.recipients}pt;line-height:1.15}
.recipients .heading{font-size:${SIZE_PT.recipientsTitle}pt;font-weight:700;font-style:italic}
.members .heading{font-weight:700;font-size:13pt;margin-bottom:2pt;text-align:center}
.members .note{font-style:italic;font-size:13pt;text-align:center;margin-bottom:4pt}
.members .role{white-space:nowrap}
.members .member{display:flex;align-items:flex-end;min-height:10mm;font-size:13pt}
.members .member::after{content:"";flex:1 0 22mm;border-bottom:1px dotted #000;margin:0 0 2pt 2mm}
.below{margin-top:12pt}
`;

/** On screen the same markup lies on sheets of paper with the marks that the printer puts into the margins. */
function screenRules(document: OfficialDocument): string {
  const { top, right, bottom, left } = MARGIN_MM;
  const sheet = (orientation: Orientation) => {
    const { width, height } = pageSizeMm(orientation);
    return `width:${width}mm;min-height:${height}mm`;
  };
  // Where there is room for an upright sheet only, one on its side is drawn as wide: nothing of it is cut.
  const { width: wide } = pageSizeMm('landscape');
  const narrow = `@media screen and (max-width:${wide}mm){.landscape{zoom:${pageSizeMm('portrait').width / wide}}}`;
  return `@media screen{
body{background:#e8e6e1;padding:8mm 0}
.new-page{border-top:1px dashed #999;margin-top:14mm;padding-top:8mm}
.sheet{position:relative;background:#fff;margin:0 auto 8mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;box-shadow:0 1px 6px rgb(0 0 0/.25)}
.portrait{${sheet('portrait')}}.landscape{${sheet('landscape')}}
.sheet[data-mark]::before{content:${cssString(document.draftMark ?? '')};position:absolute;top:7mm;left:${left}mm;font-size:${SIZE_PT.draftMark}pt;font-weight:700;border:1px solid #000;padding:.8mm 2mm}
.sheet::after{content:${cssString(document.verification)};position:absolute;bottom:8mm;left:${left}mm;font-size:${SIZE_PT.verification}pt}
}
${narrow}`;
}

export function documentStyle(document: OfficialDocument): string {
  return `${FROM_SECOND}\n${pageRules(document)}\n${TEXT_RULES}\n${screenRules(document)}`;
}
