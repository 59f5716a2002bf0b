import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { buildPacket, lookAtPdf } from '@main/documents/packet/build-packet';
import type { PacketPaper, PacketPlan } from '@main/documents/packet/packet-plan';
import { lockedPdf, smallPdf } from '@tests/fixtures/small-pdf';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
);

const paper = (title: string, source: PacketPaper['source']): PacketPaper => ({
  title,
  about: 'Tờ trình · Sở Tài chính',
  source,
});
const pdf = (bytes: Uint8Array): PacketPaper['source'] => ({ kind: 'pdf', bytes });

const planOf = (sections: PacketPlan['sections'], mark = ''): PacketPlan => ({
  title: 'Tài liệu Kỳ họp thứ 15',
  mark,
  sections,
  cover: {
    council: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'],
    heading: 'TÀI LIỆU',
    lines: ['KỲ HỌP THỨ 15 (THƯỜNG LỆ CUỐI NĂM 2026)', 'KHÓA XI'],
    foot: 'Đắk Lắk, tháng 12 năm 2026',
  },
});

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

async function textOf(document: PDFDocumentProxy, no: number): Promise<string> {
  const content = await (await document.getPage(no)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str : '')).join('');
}

const compact = (text: string): string => text.replace(/\s+/gu, '');

describe('a packet', () => {
  test('has cover, contents, every page in order with its number, and bookmarks that lead there', async () => {
    const plan = planOf([
      {
        title: '1. Tờ trình về dự toán ngân sách năm 2027',
        papers: [
          paper('Tờ trình về dự toán', pdf(await smallPdf('A', 3))),
          paper('Dự thảo nghị quyết', pdf(await smallPdf('B', 2))),
        ],
      },
      { title: '2. Ảnh chụp', papers: [paper('Sơ đồ', { kind: 'png', bytes: new Uint8Array(PNG) })] },
    ]);
    const packet = await buildPacket(plan);
    expect(packet).toMatchObject({ pageCount: 8, leftOut: [] });
    const document = await open(packet.bytes);
    expect(document.numPages).toBe(8);
    expect(compact(await textOf(document, 1))).toContain('KỲHỌPTHỨ15(THƯỜNGLỆCUỐINĂM2026)');
    const contents = compact(await textOf(document, 2));
    expect(contents).toContain('MỤCLỤC');
    expect(contents).toContain('1.Tờtrìnhvềdựtoán3');
    expect(await textOf(document, 3)).toContain('A 1');
    expect(await textOf(document, 6)).toContain('B 1');
    expect(compact(await textOf(document, 7))).toContain('B2Trang7');
    expect(compact(await textOf(document, 1))).not.toContain('Trang');

    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Mục lục',
      '1. Tờ trình về dự toán ngân sách năm 2027',
      '2. Ảnh chụp',
    ]);
    const [first, second] = outline[1]?.items ?? [];
    expect([first?.title, second?.title]).toEqual(['Tờ trình về dự toán', 'Dự thảo nghị quyết']);
    const target = second?.dest;
    if (!Array.isArray(target)) throw new Error('no destination');
    expect(await document.getPageIndex(target[0] as Parameters<typeof document.getPageIndex>[0])).toBe(5);
    const links = await (await document.getPage(2)).getAnnotations();
    expect(links).toHaveLength(3);
  });

  test('names papers with a password, damaged, lost or kept apart, and goes on', async () => {
    const plan = planOf([
      {
        title: '1. Báo cáo',
        papers: [
          paper('Có khóa', pdf(await lockedPdf('A'))),
          paper('Hỏng', pdf(new TextEncoder().encode('%PDF-1.7 hỏng'))),
          paper('Cụt', pdf((await smallPdf('C', 5)).subarray(0, 400))),
          paper('Mất', { kind: 'lost', fileName: 'mat.pdf' }),
          paper('Ảnh hỏng', { kind: 'jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0, 1]) }),
          paper('Bảng tính', { kind: 'separate', fileName: 'bang.xlsx' }),
          paper('Đọc được', pdf(await smallPdf('B', 1))),
        ],
      },
    ]);
    const packet = await buildPacket(plan);
    expect(packet.leftOut).toEqual([
      { title: 'Có khóa', why: 'encrypted' },
      { title: 'Hỏng', why: 'broken' },
      { title: 'Cụt', why: 'broken' },
      { title: 'Mất', why: 'lost' },
      { title: 'Ảnh hỏng', why: 'broken' },
    ]);
    const document = await open(packet.bytes);
    expect(document.numPages).toBe(3);
    const contents = compact(await textOf(document, 2));
    for (const words of ['cómậtkhẩu', 'tệphỏng', 'thiếutệp', 'tệpriêng']) expect(contents).toContain(words);
    expect(await textOf(document, 3)).toContain('B 1');
  });

  test('takes in a file that forbids only changes, and leaves out one that asks for a password', async () => {
    const locked = async (userPassword: string) => {
      const document = await PDFDocument.create();
      document.addPage([595, 842]).drawText('Khoa', { x: 50, y: 700 });
      document.encrypt({ ownerPassword: 'chu', userPassword, permissions: { modifying: false } });
      return document.save();
    };
    expect(await lookAtPdf(await locked(''))).toMatchObject({ kind: 'pages', count: 1 });
    expect(await lookAtPdf(await locked('mo'))).toMatchObject({ kind: 'none', why: 'encrypted' });
    const plan = planOf([{ title: 'Phần', papers: [paper('Khóa quyền', pdf(await locked('')))] }]);
    const packet = await buildPacket(plan);
    expect(packet.leftOut).toEqual([]);
    expect(await textOf(await open(packet.bytes), 3)).toContain('Khoa');
  });

  test('carries its mark and the page also on pages that are shown turned', async () => {
    const sections = [];
    for (const turn of [0, 90, 180, 270]) {
      sections.push({
        title: `Xoay ${turn}`,
        papers: [paper(`Xoay ${turn}`, pdf(await smallPdf('X', 1, turn)))],
      });
    }
    const packet = await buildPacket(planOf(sections, 'Tài liệu bổ sung lần 1'));
    const document = await open(packet.bytes);
    for (let no = 3; no <= 6; no += 1) {
      const page = await document.getPage(no);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const mark = content.items.find((item) => 'str' in item && item.str.includes('Trang'));
      if (!mark || !('transform' in mark)) throw new Error(`page ${no} has no number`);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform as readonly number[];
      const [, , , , x = 0, y = 0] = mark.transform as readonly number[];
      const shown = { x: a * x + c * y + e, y: b * x + d * y + f };
      expect(shown.x / width, `page ${no}`).toBeGreaterThan(0.5);
      expect(shown.y / height, `page ${no}`).toBeGreaterThan(0.95);
      expect(shown.y, `page ${no}`).toBeLessThan(height);
    }
  });

  test('keeps long contents on as many pages as they need', async () => {
    const one = await smallPdf('A', 1);
    const sections = Array.from({ length: 40 }, (_, index) => ({
      title: `${index + 1}. Tờ trình về việc ban hành quy định mức chi đặc thù bảo đảm cho công tác dài dòng của địa phương`,
      papers: [
        paper(
          `Tờ trình rất dài số ${index + 1} về việc ban hành quy định một số chính sách hỗ trợ phát triển`,
          pdf(one),
        ),
      ],
    }));
    const packet = await buildPacket(planOf(sections));
    const document = await open(packet.bytes);
    const contentsPages = document.numPages - 1 - 40;
    expect(contentsPages).toBeGreaterThan(2);
    for (let no = 2; no <= 1 + contentsPages; no += 1) {
      // A heading of two lines stands whole above its first paper.
      expect(compact(await textOf(document, no)), `page ${no}`).not.toMatch(/^(MỤCLỤC)?[a-zà-ỹ]/u);
    }
    const last = compact(await textOf(document, 1 + contentsPages));
    expect(last).toContain(String(document.numPages));
    expect(await textOf(document, document.numPages)).toContain(`Trang ${document.numPages}`);
  });

  test('prints letters of ethnic names', async () => {
    const packet = await buildPacket(
      planOf([
        {
          title: 'M’Drắk, Ea Knuếc, Dliê Ya, ŏ ƀ, b\u0306',
          papers: [paper('Êđê', pdf(await smallPdf('A', 1)))],
        },
      ]),
    );
    expect(compact(await textOf(await open(packet.bytes), 2))).toContain('M’Drắk,EaKnuếc,DliêYa,ŏƀ');
  });
});
