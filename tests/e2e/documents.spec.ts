import { BOARD_HEAD, FIELDS, openedVote, saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { readPdf } from '@tests/documents/pdf-reader';
import { enterCount } from './enter-count';
import { percent } from './oracle';
import { DocumentPages } from './pages/documents';
import { cellsOf, namesInZip, savedBy, textOfDocx, textOfPdf, type SavedFile } from './pages/files';
import { Grid } from './pages/grid';
import { VotePages } from './pages/vote';
import { expect, test } from './fixtures';
import { ofVote } from '@shared/documents/subject';
import { formatDate, localDateOf } from '@shared/kernel/local-date';

const COLLECTED = 47;
/** Of the four people of the scene, in printed order: each with figures of their own. */
const COUNTS = [
  [31, 11, 3],
  [22, 17, 6],
  [13, 8, 24],
  [5, 7, 33],
] as const;
const NAMES = ['Nguyễn Văn Bình', "H'Len Niê", 'Y Thắng Êban', 'Trần Quốc Ơn'];
const INVALID = 2;

const PAPERS = [
  ['Biên bản kiểm phiếu', '01/BB-BKP'],
  ['Bảng tổng hợp kết quả', null],
  ['Báo cáo kết quả kiểm phiếu', '01/BC-BKP'],
  ['Nghị quyết xác nhận kết quả', '01/NQ-HĐND'],
] as const;

async function confirmedCount(calls: ProgramCalls): Promise<string> {
  await saveProfile(calls);
  const { id: voteId, version } = await openedVote(calls);
  await enterCount(calls, voteId, {
    ballots: {
      printed: 50,
      issued: COLLECTED,
      collected: COLLECTED,
      valid: COLLECTED - 1,
      invalid: 1,
      invalidReasons: { no_seal: 1 },
    },
    line: (place) => {
      const [high = 0, medium = 0, low = 0] = COUNTS[place] ?? [];
      return { counts: { high, medium, low }, invalidRows: INVALID };
    },
  });
  const counted = await calls.must('confidenceVotes.finishCounting', {
    voteId,
    version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  await calls.must('confidenceVotes.confirmResult', {
    voteId,
    version: counted.vote.version,
    confirmedBy: BOARD_HEAD,
  });
  return voteId;
}

/** A draft says so on each page, and each page carries the code by which two prints are compared (P08, P12). */
async function everyPageIsMarked(pdf: SavedFile): Promise<void> {
  const { pages } = await readPdf(pdf.bytes);
  expect(pages.length).toBeGreaterThan(1);
  for (const { items } of pages) {
    const text = items
      .map((item) => item.text)
      .join('')
      .replace(/\s+/gu, '');
    expect(text).toMatch(/CHƯACÔNGBỐ/u);
    expect(text).toMatch(/Mãkiểmtra:[A-Z0-9]{8}/u);
  }
}

/** Every figure of every person, in the order in which a line of the table reads. */
const figures = COUNTS.map((counts) => [
  ...counts.flatMap((count) => [String(count), percent(count, COLLECTED)]),
  String(INVALID),
]);

test('the four papers are drafted, looked at and issued with numbers', async ({ window, keys, calls }) => {
  const papers = new DocumentPages(keys);
  const voteId = await confirmedCount(calls);
  await papers.shell.beginAt(`/confidence-votes/${voteId}`, FIELDS.title);

  for (const [name, symbol] of PAPERS) {
    await test.step(name, async () => {
      await papers.open('Lập văn bản', name);
      await papers.makeDraft();
      const page = papers.preview(name).locator('body');
      await expect(papers.draftMark(name).first()).toBeAttached();
      for (const person of NAMES) await expect(page).toContainText(person);
      await papers.issue('14/7/2026', symbol);
      await expect(papers.draftMark(name)).toHaveCount(0);
      await papers.back(FIELDS.title);
    });
  }

  await test.step('numbers stand in the register of numbers without a gap', async () => {
    await papers.shell.go('documents', 'Văn bản');
    await keys.activate(window.getByRole('link', { name: 'Sổ đăng ký số' }));
    const numbers = new Grid(keys, 'Sổ đăng ký số');
    await expect(numbers.rows).toHaveCount(3);
    expect(await numbers.names()).toEqual(PAPERS.flatMap(([, symbol]) => symbol ?? []).toSorted());
  });
});

test('the files of the papers carry the figures typed', async ({ window, keys, calls }) => {
  const papers = new DocumentPages(keys);
  const vote = new VotePages(keys);
  const voteId = await confirmedCount(calls);
  for (const kind of ['tally_minutes', 'result_table'] as const) {
    const details = await calls.must('documents.proposeDetails', { subject: ofVote(voteId), kind });
    await calls.must('documents.makeDrafts', {
      subject: ofVote(voteId),
      documents: [{ kind, details, version: null }],
    });
  }
  await papers.shell.beginAt(`/confidence-votes/${voteId}`, FIELDS.title);
  await papers.open('Xem và ban hành', 'Biên bản kiểm phiếu');
  const pdf = await papers.save('Biên bản kiểm phiếu', 'PDF');
  expect(pdf.name).toMatch(/\.pdf$/u);
  await everyPageIsMarked(pdf);
  const printed = await textOfPdf(pdf.bytes);
  for (const line of figures) expect(printed).toContain(line.join(' '));
  const word = await papers.save('Biên bản kiểm phiếu', 'Word');
  const written = textOfDocx(word.bytes);
  for (const line of figures) expect(written.replace(/\s+/gu, ' ')).toContain(line.join(' '));
  await papers.back(FIELDS.title);
  await papers.open('Xem và ban hành', 'Bảng tổng hợp kết quả');
  const table = await papers.save('Bảng tổng hợp kết quả', 'Excel');
  const rows = cellsOf(table.bytes).map((row) => row.filter((cell) => cell !== '').join(' '));
  for (const [index, line] of figures.entries()) {
    const row = rows.find((text) => text.includes(NAMES[index] ?? ''));
    expect(row).toContain(line.join(' '));
  }
  await papers.back(FIELDS.title);
  const all = await savedBy(window, () => keys.activate(vote.button('Lập toàn bộ văn bản')));
  const inside = namesInZip(all.bytes);
  for (const ending of ['.pdf', '.docx', '.xlsx']) {
    expect(inside.filter((file) => file.endsWith(ending))).not.toHaveLength(0);
  }
});

test('a published result is reopened with reason; the earlier paper is marked and the new minutes say why', async ({
  window,
  keys,
  calls,
}) => {
  const papers = new DocumentPages(keys);
  const vote = new VotePages(keys);
  const voteId = await confirmedCount(calls);
  const minutes = 'Biên bản kiểm phiếu';
  const reason = 'Ghi nhầm một phiếu của người thứ nhất';
  await papers.shell.beginAt(`/confidence-votes/${voteId}`, FIELDS.title);
  await papers.open('Lập văn bản', minutes);
  await papers.makeDraft();
  await papers.issue('14/7/2026', '01/BB-BKP');
  await papers.back(FIELDS.title);

  await keys.activate(vote.button('Công bố kết quả'));
  await papers.shell.answer('Công bố kết quả?', 'Công bố kết quả');
  await expect(window.getByText('Đã công bố').first()).toBeVisible();

  await test.step('reopening needs a reason', async () => {
    await keys.activate(vote.button('Mở lại…'));
    const dialog = papers.shell.dialog('Mở lại kiểm phiếu');
    await expect(dialog.getByLabel('Họ tên Trưởng ban kiểm phiếu')).toBeFocused();
    await keys.type(BOARD_HEAD);
    await keys.press('Enter');
    await expect(dialog.getByLabel('Lý do')).toBeFocused();
    await keys.activate(dialog.getByRole('button', { name: 'Mở lại kiểm phiếu' }));
    await expect(dialog.getByText(/Ghi rõ lý do, ít nhất 10 ký tự/u)).toBeVisible();
    // What was typed goes with the second one only.
    await keys.press('Escape');
    await expect(dialog).toBeVisible();
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    await vote.reopen(BOARD_HEAD, reason);
  });

  await test.step('one figure is mended and the count finished again', async () => {
    const figure = vote.figure('1. Nguyễn Văn Bình: Tín nhiệm cao');
    await expect(figure).toBeVisible();
    await keys.fill(figure, '30');
    await keys.press('Enter');
    await keys.type('12');
    await keys.press('Enter');
    await keys.press('Enter');
    await keys.press('Enter');
    await expect(window.getByText('đã lưu', { exact: true })).toHaveCount(1);
    await papers.shell.go('documents', 'Văn bản');
    await expect(new Grid(keys, 'Danh sách văn bản').row('số liệu đã đổi')).toHaveCount(1);
    await papers.shell.go('votes', 'Lấy phiếu tín nhiệm');
    await new Grid(keys, 'Các cuộc lấy phiếu, bỏ phiếu').open(FIELDS.title);
    await expect(vote.button('Chốt số liệu')).toBeEnabled();
    await vote.finish('some', 'Đã lật lại từng phiếu', { by: BOARD_HEAD });
    await vote.confirm(BOARD_HEAD);
    await expect(window.getByRole('heading', { name: 'Văn bản', exact: true })).toBeVisible();
  });

  await test.step('the earlier minutes are withdrawn, the new ones say who reopened and why', async () => {
    await papers.withdraw(minutes, 'Kết quả được mở lại để sửa');
    await papers.makeDraft();
    const page = papers.preview(minutes).locator('body');
    await expect(page).toContainText('MỞ LẠI KẾT QUẢ KIỂM PHIẾU');
    await expect(page).toContainText(`${BOARD_HEAD} mở lại kết quả đã công bố hồi`);
    await expect(page).toContainText(`để kiểm tra. Lý do: ${reason}.`);
    // Dated when the figures were closed anew, not on the day of the vote.
    await papers.issue(formatDate(localDateOf(new Date().toISOString())), '02/BB-BKP');
    const printed = await textOfPdf((await papers.save(minutes, 'PDF')).bytes);
    // The font's subsets cut words apart; letters and their order are what matters here.
    expect(printed.replaceAll(' ', '')).toContain(reason.replaceAll(' ', ''));
    expect(printed).toContain(`30 ${percent(30, COLLECTED)} 12 ${percent(12, COLLECTED)}`);
  });
});
