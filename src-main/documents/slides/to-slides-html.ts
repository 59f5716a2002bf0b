import { escapeHtml } from '../html/escape';
import { SLIDE_HEIGHT, SLIDE_WIDTH, COLORS, type SlideElement, type SlideShow } from './elements';
import { SLIDE_FONT, slideFaces } from './slide-fonts';

/** The slides as one page to print: every slide is a sheet of 16:9. */
export function toSlidesHtml({ title, pages }: SlideShow): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
${slideFaces}
@page { size: ${SLIDE_WIDTH}in ${SLIDE_HEIGHT}in; margin: 0; }
html, body { margin: 0; background: #${COLORS.page}; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font-family: '${SLIDE_FONT}', Arial, sans-serif; font-variant-numeric: tabular-nums; line-height: 1.2; }
section { position: relative; overflow: hidden; width: ${SLIDE_WIDTH}in; height: ${SLIDE_HEIGHT}in; background: #${COLORS.page}; break-after: page; break-inside: avoid; }
section:last-child { break-after: auto; }
section > * { position: absolute; margin: 0; }
</style></head><body>
${pages.map(({ elements }) => `<section>${elements.map(elementHtml).join('')}</section>`).join('\n')}
</body></html>`;
}

const inches = (value: number): string => `${Math.round(value * 1000) / 1000}in`;

function elementHtml(element: SlideElement): string {
  const { x, y, w, h } = element;
  const place = `left:${inches(x)};top:${inches(y)};width:${inches(w)};height:${inches(h)}`;
  if (element.kind === 'box') return `<i style="${place};background:#${element.fill}"></i>`;
  const weight = element.bold ? ';font-weight:600' : '';
  const style = `${place};font-size:${Math.round(element.size * 10) / 10}pt;color:#${element.color};text-align:${element.align}${weight}`;
  return `<p style="${style}">${escapeHtml(element.text)}</p>`;
}
