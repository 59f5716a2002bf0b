import { ParseSpeeds, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { buildPacket } from '@main/documents/packet/build-packet';
import type { PacketPlan } from '@main/documents/packet/packet-plan';
import { inTurn, median, milliseconds } from './measure';
import { note, report } from './report';

/**
 * The packet of a session: 60 papers of 25 pages each, with cover, contents, bookmarks and a number on every page. The limit
 * is the library merging the same files with nothing added, at the same speed of reading.
 */
const PAPERS = 60;
const PAGES = 25;
const LINES = 38;
const ROUNDS = 5;

async function paperOf(no: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let at = 1; at <= PAGES; at += 1) {
    const page = document.addPage([595.28, 841.89]);
    for (let line = 0; line < LINES; line += 1) {
      const text = `To trinh so ${no}, trang ${at}, dong ${line}: noi dung trinh Hoi dong nhan dan xem xet, quyet dinh.`;
      page.drawText(text, { x: 72, y: 770 - line * 18, size: 12, font });
    }
  }
  return document.save();
}

async function mergedAlone(files: readonly Uint8Array[]): Promise<number> {
  const document = await PDFDocument.create();
  for (const bytes of files) {
    const source = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
    });
    for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
  }
  await document.save({ objectsPerTick: Infinity });
  return document.getPageCount();
}

const files: Uint8Array[] = [];
for (let no = 1; no <= PAPERS; no += 1) files.push(await paperOf(no));

const plan: PacketPlan = {
  title: 'Tài liệu Kỳ họp thứ 15',
  mark: '',
  cover: {
    council: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'],
    heading: 'TÀI LIỆU',
    lines: ['KỲ HỌP THỨ 15 (THƯỜNG LỆ CUỐI NĂM 2026)', 'KHÓA XI'],
    foot: 'Đắk Lắk, tháng 12 năm 2026',
  },
  sections: Array.from({ length: PAPERS / 3 }, (_, index) => ({
    title: `${index + 1}. Tờ trình về việc ban hành quy định mức chi đặc thù bảo đảm cho công tác của địa phương`,
    papers: files.slice(index * 3, index * 3 + 3).map((bytes, at) => ({
      title: `Tài liệu ${at + 1} của mục ${index + 1} về quy định mức chi đặc thù của địa phương năm 2027`,
      about: 'Tờ trình · số 45/TTr-UBND ngày 18/11/2026 · Sở Tài chính',
      source: { kind: 'pdf' as const, bytes },
    })),
  })),
};

let pages = 0;
let size = 0;
const samples = await inTurn(
  { warmUp: 1, rounds: ROUNDS },
  () =>
    milliseconds(async () => {
      const packet = await buildPacket(plan);
      pages = packet.pageCount;
      size = packet.bytes.byteLength;
      if (packet.leftOut.length > 0) throw new Error('papers were left out');
    }),
  () =>
    milliseconds(async () => {
      if ((await mergedAlone(files)) !== PAPERS * PAGES) throw new Error('pages are missing');
    }),
);
note(`${PAPERS} papers, ${pages} pages in the packet, ${Math.round(size / 1024)} KB`);
report({
  what: `packet of ${PAPERS} papers, ${PAPERS * PAGES} pages, median`,
  unit: 'ms',
  value: median(samples.ours),
  limit: { what: 'pdf-lib merging the same files alone', value: median(samples.limit) },
  targets: [{ kind: 'times', value: 1.5 }],
});
