import { afterAll, describe, expect, test } from 'vitest';
import { ballotPage, type BallotSheet } from '@main/confidence-votes/paper-ballots/ballot-page';
import { ballotContents } from '@shared/confidence-votes/paper-ballots/contents';
import type { BallotContents, BallotPaper } from '@shared/confidence-votes/paper-ballots/model';
import type { Procedure } from '@shared/confidence-votes/model';
import { squeezed } from './expected-text';
import { readPdf, type PdfContent } from './pdf-reader';
import { fonts, printedPage, printer } from './printing';

afterAll(() => printer.close());

const NAMES = [
  'Nguyễn Văn Bình',
  "H'Len Niê Kdăm",
  'Y Thắng Êban',
  'Công Huyền Tôn Nữ Phương Thảo Nguyên Hương',
  'Vũ Hòa',
  "K'Bằng Mbŏn".normalize('NFD'),
];
const LONG_POST =
  'Ủy viên Ban Thường vụ Tỉnh ủy, Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, ' +
  'Trưởng Ban Chỉ đạo phòng chống thiên tai và tìm kiếm cứu nạn kiêm Chủ tịch Hội đồng quản lý Quỹ bảo vệ rừng';
const POSTS = ['Phó Chủ tịch UBND tỉnh', LONG_POST, 'Chánh Thanh tra tỉnh'];

const PAPER_MM = { A4: [210, 297], A5: [148, 210] } as const;

function contentsOf(persons: number, paper: BallotPaper, procedure: Procedure = 'grading'): BallotContents {
  const kind = {
    ballotKindId: 'kind',
    title: procedure === 'grading' ? 'Khối UBND' : 'Phiếu tín nhiệm đối với Y Thắng Êban',
  };
  const contents = ballotContents(
    {
      procedure,
      date: '2026-02-05',
      sessionName: 'Kỳ họp thứ 8',
      ballotKinds: [
        {
          ...kind,
          version: 1,
          printed: null,
          issued: null,
          collected: null,
          valid: null,
          invalid: null,
          invalidReasons: {},
        },
      ],
      tally: Array.from({ length: persons }, (_, at) => ({
        officialId: `official-${at}`,
        version: 1,
        no: at + 1,
        name: `${NAMES[at % NAMES.length]} ${String.fromCodePoint(65 + (at % 26))}${at}`,
        posts: POSTS[at % POSTS.length]!,
        block: 'committee' as const,
        ballotKindId: 'kind',
        counts: {},
        invalidRows: null,
      })),
    },
    'kind',
    paper,
    { lines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'], term: 'khóa XI' },
  );
  if (!contents) throw new Error('nobody on the ballot');
  return contents;
}

const FOOTNOTE = 'Mẫu phiếu số 1 · mã 7K3M9Q2X';
const sheetOf = (contents: BallotContents, change: Partial<BallotSheet> = {}): BallotSheet => ({
  contents,
  mark: null,
  footnote: FOOTNOTE,
  filledIn: null,
  ...change,
});
const pdfOf = async (...sheets: BallotSheet[]): Promise<PdfContent> =>
  readPdf(await printedPage(await ballotPage(sheets, fonts)));
const textsOf = (pdf: PdfContent): string[] =>
  pdf.pages.map((page) => squeezed(page.items.map((item) => item.text).join('')));
const rowOf = ({ no, name, posts }: BallotContents['lines'][number]): string =>
  squeezed(`${no}${name}${posts}`);

describe.each(['A4', 'A5'] as const)('a ballot on %s', (paper) => {
  test.each([1, 2, 8, 31, 60])(
    'with %i persons carries everyone whole, on one page each',
    async (persons) => {
      const contents = contentsOf(persons, paper);
      const pdf = await pdfOf(sheetOf(contents));
      const pages = textsOf(pdf);
      for (const line of contents.lines) {
        expect(
          pages.filter((page) => page.includes(rowOf(line))),
          line.name,
        ).toHaveLength(1);
      }
      expect(pages[0]).toContain(
        squeezed('PHIẾU TÍN NHIỆM Đối với người giữ chức vụ do Hội đồng nhân dân bầu'),
      );
      expect(pages[0]).toContain(squeezed('Lấy phiếu tín nhiệm ngày 05 tháng 02 năm 2026'));
      pages.forEach((page, at) => {
        expect(page).toContain(squeezed('STT Họ và tên Chức vụ'));
        expect(page).toContain(squeezed(`Trang ${at + 1}/${pages.length}`));
        expect(page).toContain(squeezed(FOOTNOTE));
        expect(page.includes(squeezed('PHIẾU TÍN NHIỆM – Khối UBND (tiếp theo)'))).toBe(at > 0);
        expect(page).toBe(page.normalize('NFC'));
      });
      expect(persons > 30 ? pages.length > 1 : persons > 2 || pages.length === 1).toBe(true);
    },
  );

  test('embeds its fonts, keeps to the paper and leaves a margin', async () => {
    const pdf = await pdfOf(sheetOf(contentsOf(60, paper)));
    expect(pdf.fonts.length).toBeGreaterThan(0);
    for (const font of pdf.fonts) {
      expect(font).toMatchObject({ type3: false, embedded: true });
      expect(font.name).toMatch(/Tinos|Times ?New ?Roman/u);
    }
    for (const page of pdf.pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual(PAPER_MM[paper]);
      expect(page.items.length).toBeGreaterThan(0);
      for (const item of page.items) {
        expect(item.left, item.text).toBeGreaterThan(10);
        expect(item.right, item.text).toBeLessThan(page.width - 10);
        expect(item.baseline, item.text).toBeLessThan(page.height - 3);
      }
    }
  });
});

describe('what the sheets of a kind say', () => {
  test('nothing that differs: the same release gives the same page', async () => {
    const sheet = sheetOf(contentsOf(12, 'A4'));
    expect(await ballotPage([sheet], fonts)).toBe(await ballotPage([sheet], fonts));
  });

  test('a decision ballot has two boxes and names its person', async () => {
    const [page] = textsOf(await pdfOf(sheetOf(contentsOf(1, 'A4', 'decision'))));
    expect(page).toContain(squeezed('Đối với Y Thắng Êban Bỏ phiếu tín nhiệm ngày'));
    expect(page).toContain(squeezed('Chức vụ Tín nhiệm Không tín nhiệm'));
    expect(page).toContain(squeezed('Đánh dấu X vào một trong hai ô.'));
  });

  test.each(['BẢN MẪU', 'DIỄN TẬP'] as const)('%s lies across every page', async (mark) => {
    const pages = textsOf(await pdfOf(sheetOf(contentsOf(60, 'A4'), { mark })));
    for (const page of pages) expect(page).toContain(squeezed(mark));
    const plain = textsOf(await pdfOf(sheetOf(contentsOf(60, 'A4'))));
    expect(plain).toHaveLength(pages.length);
    for (const page of plain) expect(page).not.toContain(squeezed(mark));
  });

  test('filled-in test ballots number their own pages and name themselves on each', async () => {
    const contents = contentsOf(31, 'A4');
    const marks = '1'.repeat(31);
    const filled = (label: string) =>
      sheetOf(contents, { mark: 'DIỄN TẬP', filledIn: { label, marks, sealed: true } });
    const pages = textsOf(await pdfOf(filled('Phiếu thử số 1'), filled('Phiếu thử số 2')));
    const alone = textsOf(await pdfOf(sheetOf(contents))).length;
    expect(pages).toHaveLength(2 * alone);
    pages.forEach((page, at) => {
      const [no, place] = [Math.floor(at / alone) + 1, (at % alone) + 1];
      expect(page).toContain(squeezed(`Phiếu thử số ${no} · trang ${place}`));
      expect(page.includes(squeezed('(tiếp theo)'))).toBe(place > 1);
    });
  });
});
