import { encode } from 'uqr';
import { FONT_STACK, type FontSource } from '../fonts/font-source';
import { escapeHtml } from '../html/escape';
import { staticPage } from '../html/static-page';
import { boldTextWidthMm } from '../text-width';
import { unbrokenWords } from '../unbroken';

export interface CardHolder {
  /** What the QR code says. */
  readonly code: string;
  /** The same below it, for people. */
  readonly readable: string;
  readonly fullName: string;
  readonly unitLabel: string;
  readonly post: string;
}

export interface CardSheet {
  /** The name of the file's page: "Thẻ học viên – Tập huấn …". */
  readonly title: string;
  readonly officeLine: string;
  readonly heading: string;
  readonly foot: string;
  readonly holders: readonly CardHolder[];
}

/** Millimetres: ten cards of the usual size of a badge on A4, edge to edge, so that one cut serves two cards. */
const CARD = { width: 90, height: 54, columns: 2, rows: 5 };
const QR_MM = 27;
const NAME_MM = CARD.width - QR_MM - 13;
const NAME_POINTS = [17, 15.5, 14, 12.5, 11];

/** Cards as one static page for the printer, with lines to cut along and without photographs. */
export async function cardPage(sheet: CardSheet, fonts: FontSource): Promise<string> {
  const perPage = CARD.columns * CARD.rows;
  const pages = Math.ceil(sheet.holders.length / perPage);
  const body = Array.from({ length: pages }, (_, page) =>
    pageHtml(sheet, sheet.holders.slice(page * perPage, (page + 1) * perPage)),
  ).join('\n');
  const faces = await fonts.facesFor(body);
  return staticPage(sheet.title, `${faces}\n${STYLE}`, body);
}

const pageHtml = (sheet: CardSheet, holders: readonly CardHolder[]): string =>
  `<main class="sheet">${holders.map((holder) => cardHtml(sheet, holder)).join('')}</main>`;

function cardHtml(sheet: CardSheet, holder: CardHolder): string {
  const post = holder.post === '' ? '' : `<div class="post">${escapeHtml(unbrokenWords(holder.post))}</div>`;
  return `<section class="card">
<div class="head"><div class="office">${escapeHtml(unbrokenWords(sheet.officeLine))}</div><div class="class">${escapeHtml(unbrokenWords(sheet.heading))}</div></div>
<div class="who"><div class="name" style="font-size:${namePoints(holder.fullName)}pt">${escapeHtml(holder.fullName)}</div><div class="unit">${escapeHtml(unbrokenWords(holder.unitLabel))}</div>${post}</div>
<div class="code">${qrSvg(holder.code)}<div class="digits">${escapeHtml(holder.readable)}</div></div>
<div class="foot">${escapeHtml(sheet.foot)}</div>
</section>`;
}

/** The greatest size in which the longest word fits and the name takes two lines at most; a name is never cut. */
function namePoints(name: string): number {
  const fits = (points: number): boolean =>
    boldTextWidthMm(name, points) <= 1.85 * NAME_MM &&
    name.split(' ').every((word) => boldTextWidthMm(word, points) <= NAME_MM);
  return NAME_POINTS.find(fits) ?? 9.5;
}

/** One path of unit squares: a reader needs sharp edges, and every printer draws them at its own resolution. */
function qrSvg(code: string): string {
  // So few characters fit the smallest code even where a third of it may be dirty.
  const { data, size } = encode(code, { ecc: 'Q', boostEcc: true, border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="Mã QR"><path d="${squares.join('')}"/></svg>`;
}

const STYLE = `@page{size:A4;margin:13.5mm 15mm}
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:${FONT_STACK};color:#000}
.sheet{display:grid;grid-template-columns:repeat(${CARD.columns},${CARD.width}mm);grid-auto-rows:${CARD.height}mm;break-after:page}
.sheet:last-child{break-after:auto}
.card{position:relative;display:grid;grid-template:auto 1fr auto/1fr ${QR_MM}mm;gap:0 2mm;padding:3mm 3.5mm 2.5mm 4.5mm;border:.2mm dashed #999;overflow:hidden}
.head{grid-column:1/-1;border-bottom:.3mm solid #000;padding-bottom:1mm;margin-bottom:1mm;text-align:center}
.office{font-size:8pt;text-transform:uppercase;line-height:1.2}
.class{font-size:9.5pt;font-weight:700;line-height:1.15;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.who{align-self:center;min-width:0}
.name{font-weight:700;line-height:1.12}
.unit{font-size:11pt;line-height:1.2;margin-top:1mm}
.post{font-size:9pt;line-height:1.15;margin-top:.6mm}
.code{align-self:center;text-align:center}
.qr{display:block;width:${QR_MM}mm;height:${QR_MM}mm}
.digits{font-size:6.5pt;letter-spacing:.02em;white-space:nowrap}
.foot{grid-column:1/-1;font-size:8.5pt;font-style:italic}`;
