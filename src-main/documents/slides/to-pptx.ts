import PptxGenJS from 'pptxgenjs';
import { COLORS, SLIDE_HEIGHT, SLIDE_WIDTH, type SlideShow } from './elements';

/** On a PC of an office this face is always there and has every Vietnamese letter. */
const FONT = 'Arial';

/** The same slides for PowerPoint: every text stays text, so that the office can still mend a word. */
export async function toPptx({ title, pages }: SlideShow): Promise<Uint8Array> {
  const show = new PptxGenJS();
  show.defineLayout({ name: 'HALL', width: SLIDE_WIDTH, height: SLIDE_HEIGHT });
  show.layout = 'HALL';
  show.title = title;
  show.author = 'Thường Trực';
  show.company = '';
  show.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const { elements } of pages) {
    const slide = show.addSlide();
    slide.background = { color: COLORS.page };
    for (const element of elements) {
      const { x, y, w, h } = element;
      if (element.kind === 'box') {
        slide.addShape('rect', { x, y, w, h, fill: { color: element.fill } });
      } else {
        slide.addText(element.text, {
          x,
          y,
          w,
          h,
          margin: 0,
          valign: 'top',
          align: element.align,
          fontFace: FONT,
          fontSize: element.size,
          bold: element.bold,
          color: element.color,
          lang: 'vi-VN',
        });
      }
    }
  }
  const bytes = await show.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the library did not answer bytes');
  return bytes;
}
