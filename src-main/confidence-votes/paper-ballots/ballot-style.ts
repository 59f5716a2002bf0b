import type { BallotContents, BallotPaper } from '@shared/confidence-votes/paper-ballots/model';
import { FONT_STACK } from '../../documents/fonts/font-source';
import { cssString } from '../../documents/html/escape';
import type { BallotSheet } from './ballot-page';

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly text: number;
  readonly small: number;
  readonly number: number;
  readonly box: number;
  readonly level: number;
  readonly no: number;
  readonly name: number;
  readonly row: number;
  readonly sealWidth: number;
  readonly sealHeight: number;
}

/** Millimetres, and points for type. A box is big enough for a hand with a ballpoint pen. */
const MEASURES: Readonly<Record<BallotPaper, Measures>> = {
  A4: {
    width: 210,
    height: 297,
    margin: 15,
    text: 13,
    small: 11,
    number: 11,
    box: 6.5,
    level: 21,
    no: 11,
    name: 48,
    row: 11,
    sealWidth: 46,
    sealHeight: 30,
  },
  A5: {
    width: 148,
    height: 210,
    margin: 11,
    text: 10.5,
    small: 9,
    number: 8,
    box: 5.5,
    level: 15.5,
    no: 9,
    name: 33,
    row: 9,
    sealWidth: 36,
    sealHeight: 23,
  },
};

/** The style of a stack of ballots on one size of paper. */
export function ballotStyle(sheets: readonly BallotSheet[]): string {
  const measures = MEASURES[sheets[0]?.contents.paper ?? 'A4'];
  const pages = sheets.map((sheet, index) => pageRule(sheet, index, measures, sheets.length)).join('\n');
  return `${pages}\n${textRules(measures)}\n${screenRules(measures)}`;
}

/** What the running title says, and the name of the file. */
export function headLine(contents: BallotContents): string {
  return `${contents.title} – ${contents.subjectLines.at(-1) ?? ''}`;
}

/**
 * A sheet alone knows how many pages there are; in a stack each sheet counts its own. The running title is a counter
 * style that shows nothing on page 1: `:first` knows only the first page of a whole file.
 */
function pageRule(sheet: BallotSheet, index: number, measures: Measures, sheets: number): string {
  const counter = sheets === 1 ? 'page' : `sheet-${index}`;
  const pages =
    sheets === 1
      ? `"Trang " counter(page) "/" counter(pages)`
      : `${cssString(`${sheet.filledIn?.label ?? ''} · trang `)} counter(${counter})`;
  const font = `font-family:${FONT_STACK};font-size:${measures.number}pt`;
  const inset = measures.margin;
  return `@counter-style again-${index}{system:cyclic;symbols:${cssString(`${headLine(sheet.contents)} (tiếp theo)`)}}
@counter-style from-second-${index}{system:fixed 1;symbols:"";fallback:again-${index}}
@page sheet-${index}{size:${measures.width}mm ${measures.height}mm;margin:${inset}mm;${sheets === 1 ? '' : `counter-increment:${counter};`}
@top-center{content:counter(${counter},from-second-${index});${font};font-weight:700;width:100%;vertical-align:middle}
@bottom-left{content:${cssString(sheet.footnote)};${font};width:max-content;white-space:nowrap;vertical-align:middle}
@bottom-right{content:${pages};${font};width:max-content;white-space:nowrap;vertical-align:middle}}
.sheet-${index}{page:sheet-${index}${index === 0 ? '' : ';break-before:page'}}`;
}

function textRules(m: Measures): string {
  return `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact}
body{margin:0;color:#000;font-family:${FONT_STACK};font-size:${m.text}pt;line-height:1.2;font-synthesis:none;overflow-wrap:anywhere}
.top{display:grid;grid-template-columns:${m.sealWidth}mm 1fr;column-gap:5mm;align-items:start}
.seal{height:${m.sealHeight}mm;border:.75pt solid #000;display:grid;place-items:end center;padding:1mm;font-size:${m.small}pt;font-style:italic;text-align:center;position:relative}
.seal svg{position:absolute;inset:1.5mm auto auto 50%;transform:translateX(-50%);height:60%}
.issuer{text-align:center;padding-top:1mm}
.issuer .council{font-weight:700}
.title{text-align:center;margin:4mm 0 2mm}
.title .name{font-weight:700;font-size:${m.text + 3}pt}
.title .subject{font-weight:700;text-wrap:balance}
.title .occasion{font-style:italic}
.rules{margin:0 0 2.5mm;padding:0 0 0 4.5mm;font-size:${m.small}pt}
.rules li{margin:0 0 .6mm}
table{width:calc(100% - 2px);margin-left:1px;border-collapse:collapse;table-layout:fixed}
th,td{border:.75pt solid #000;padding:1mm 1.3mm;vertical-align:middle}
th{font-size:${m.small}pt;text-align:center;padding:1.2mm .6mm}
thead{display:table-header-group}
tr{break-inside:avoid}
tbody tr{height:${m.row}mm}
.no{width:${m.no}mm;text-align:center}
.level{width:${m.level}mm;text-align:center;padding:1mm 0}
.who{width:${m.name}mm}
td.name{font-weight:700}
td.posts{font-size:${m.small}pt}
.box{display:block;width:${m.box}mm;height:${m.box}mm;margin:0 auto;border:1pt solid #000}
.box svg{display:block;width:100%;height:100%}
.watermark{position:fixed;inset:0;display:grid;place-items:center;z-index:-1;pointer-events:none}
.watermark span{transform:rotate(-52deg);font-weight:700;font-size:${m.width * 0.42}pt;color:#e4e4e4;white-space:nowrap}
`;
}

/** On screen the sheet lies on a desk; where it breaks into pages shows the PDF. */
function screenRules(m: Measures): string {
  return `@media screen{
body{background:#e8e6e1;padding:8mm 0}
.sheet{position:relative;isolation:isolate;background:#fff;width:${m.width}mm;min-height:${m.height}mm;margin:0 auto 8mm;padding:${m.margin}mm;box-shadow:0 1px 6px rgb(0 0 0/.25)}
.watermark{position:absolute;z-index:0}
.watermark span{color:rgb(0 0 0/.12)}
}`;
}
