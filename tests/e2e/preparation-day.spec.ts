import { addDays, formatDate, formatDateInWords, localDateOf } from '@shared/kernel/local-date';
import { addDeputies, deputyName } from '@tests/fixtures/council-scene';
import { FIELDS, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { compact, filesInZip, savedBy, textOfDocx, textOfPdf } from './pages/files';
import { PreparationPages } from './pages/preparation';
import { VotePages } from './pages/vote';

/** From the calendar to the papers that go out before a session; every day, name and reason is checked in the files. */
const today = localDateOf(new Date().toISOString());
const day = (days: number): string => formatDate(addDays(today, days));

/** The session opens on the 60th day from now, then a day later. */
const OPENING = 60;
const MOVED = OPENING + 1;
const LEFT_OUT = 'Trần Quốc Ơn';
const KEPT = ['Nguyễn Văn Bình', "H'Len Niê", 'Y Thắng Êban'];
const ASKED = 'Y Thắng Êban';
const EVIDENCE = 'Thông báo số 12/TB-SNV ngày 01/9/2026';
const DECIDED_BY = 'Ban Thường vụ Tỉnh ủy';
const QUESTION = 'Tiến độ giải ngân vốn đầu tư công thấp';
const ANSWER = 'Đã giải ngân 91% kế hoạch đến hết tháng 10';
const OPINION = 'Cử tri mong kết luận thanh tra được thực hiện sớm';
const SOURCE = 'Ủy ban MTTQ Việt Nam tỉnh';
const RESULTS = 'Hoàn thành 12 trên 14 chỉ tiêu được giao';
const DUTY = 'Chủ trì ba cuộc giám sát chuyên đề';

test('before the session: calendar, list, dossiers, requests, and the papers that carry them', async ({
  window,
  keys,
  calls,
}) => {
  test.setTimeout(300_000);
  const pages = new PreparationPages(keys);
  const vote = new VotePages(keys);
  const deputy = deputyName(0);
  await saveProfile(calls);
  await addDeputies(calls, 3, '2021-06-20');
  const { id: voteId } = await preparedVote(calls, {
    date: addDays(today, OPENING + 2),
    openingDate: addDays(today, OPENING),
  });
  await vote.shell.beginAt(`/confidence-votes/${voteId}/preparation`, FIELDS.title);

  await test.step('a step of the calendar is changed; a new opening day shows what moves', async () => {
    await pages.tab('Lịch');
    const reports = 'Người được lấy phiếu gửi báo cáo theo mẫu';
    await expect(pages.step(reports)).toContainText(day(OPENING - 30));
    await pages.editStep(reports, { 'Trước khai mạc (ngày)': '35', 'Ghi chú': 'Gửi cả bản giấy' });
    await expect(pages.step(reports)).toContainText(day(OPENING - 35));
    await expect(pages.step(reports)).toContainText('Gửi cả bản giấy');
    const sending = 'Gửi báo cáo và tổng hợp ý kiến cử tri đến các đại biểu';
    const moves = [
      `${day(OPENING - 35)} → ${day(MOVED - 35)}`,
      `${sending}: ${day(OPENING - 20)} → ${day(MOVED - 20)}`,
    ];
    await pages.moveDay('Ngày khai mạc kỳ họp', day(MOVED), moves, false);
    await expect(window.getByLabel('Ngày khai mạc kỳ họp')).toHaveValue(day(OPENING));
    await pages.moveDay('Ngày khai mạc kỳ họp', day(MOVED), moves, true);
    await expect(pages.step(sending)).toContainText(day(MOVED - 20));
    await pages.tab('Thông tin, danh sách');
    await pages.moveDay('Ngày bỏ phiếu', day(MOVED + 2), ['Bầu Ban kiểm phiếu'], true);
    await expect(window.getByLabel('Ngày khai mạc kỳ họp')).toHaveValue(day(MOVED));
  });

  await test.step('one person is left out with reason, evidence and who decided; another was elected on a day', async () => {
    await vote.exclude(LEFT_OUT, 'Đã có thông báo nghỉ công tác chờ nghỉ hưu', 'Nghỉ từ 01/01/2027');
    await keys.fill(window.getByLabel(`Văn bản làm căn cứ về ${LEFT_OUT}`), EVIDENCE);
    await keys.fill(window.getByLabel(`Cơ quan quyết định về ${LEFT_OUT}`), DECIDED_BY);
    await keys.press('Tab');
    await keys.activate(window.getByRole('button', { name: `Sửa ${KEPT[0]}` }));
    const dialog = vote.shell.dialog('Sửa người được lấy phiếu');
    await keys.fill(dialog.getByLabel('Ngày bầu, phê chuẩn'), '24/6/2026');
    await keys.press('Enter');
    await expect(window.getByText('bầu, phê chuẩn 24/06/2026')).toBeVisible();
  });

  await test.step('dossiers: a report, an opinion of voters, what was done', async () => {
    await pages.tab('Hồ sơ');
    await expect(window.getByRole('list', { name: 'Người được lấy phiếu, bỏ phiếu' })).not.toContainText(
      LEFT_OUT,
    );
    await pages.showDossier(ASKED);
    await keys.fill(window.getByLabel('Kết quả thực hiện nhiệm vụ, quyền hạn được giao'), RESULTS);
    await pages.addOpinion(SOURCE, OPINION);
    await pages.addDuty('2026', 'Giám sát', DUTY);
    await expect(window.getByRole('button', { name: new RegExp(`^${ASKED}`, 'u') })).toContainText(
      'có báo cáo · 1 ý kiến · 1 kết quả',
    );
  });

  await test.step('a deputy asks', async () => {
    await pages.tab('Làm rõ');
    await pages.addRequest({ deputy, about: ASKED, question: QUESTION, dueDate: day(30) });
    const row = window.getByRole('row').filter({ hasText: QUESTION });
    await expect(row).toContainText('chờ trả lời');
    await expect(row).toContainText(`hạn ${day(30)}`);
  });

  const files = await test.step('every paper in one step', async () => {
    await pages.tab('Văn bản');
    await keys.activate(vote.button(/^Lập tất cả \(\d+\)$/u));
    await expect(vote.shell.notice(/^Đã lập \d+ dự thảo/u)).toBeVisible();
    await expect(vote.button(/^Lập tất cả/u)).toHaveCount(0);
    const archive = await savedBy(window, () => keys.activate(vote.button('Tải tất cả (ZIP)')));
    return filesInZip(archive.bytes);
  });

  /** The words of a paper in both formats, without blanks. */
  const wordsOf = async (beginning: string): Promise<readonly string[]> => {
    const file = (format: string): Uint8Array => {
      const found = Object.keys(files).filter((name) => name.startsWith(beginning) && name.endsWith(format));
      expect(found, `${beginning} ${format}`).toHaveLength(1);
      return files[found[0] ?? ''] ?? new Uint8Array();
    };
    return [compact(textOfDocx(file('.docx'))), compact(await textOfPdf(file('.pdf')))];
  };
  const expectWords = async (beginning: string, wanted: readonly string[], not: readonly string[] = []) => {
    for (const text of await wordsOf(beginning)) {
      for (const words of wanted) expect(text, beginning).toContain(compact(words));
      for (const words of not) expect(text, beginning).not.toContain(compact(words));
    }
  };

  await test.step('V1: the plan has the days of the calendar', () =>
    expectWords('ke-hoach', [
      `Kỳ họp khai mạc ${formatDateInWords(addDays(today, MOVED))}`,
      `Thời gian: ${formatDateInWords(addDays(today, MOVED + 2))}`,
      day(MOVED - 45),
      day(MOVED - 35),
      day(MOVED - 10),
      'Số người được lấy phiếu tín nhiệm: 3 người',
    ]));

  await test.step('V2, V6: the list with who is left out, why and on which paper', async () => {
    const reason = ['Đã có thông báo nghỉ công tác chờ nghỉ hưu', 'Nghỉ từ 01/01/2027'];
    for (const name of ['danh-sach-nguoi-duoc', 'to-trinh-danh-sach', 'nghi-quyet-thong-qua-danh-sach']) {
      await expectWords(name, [...KEPT, LEFT_OUT, '24/06/2026', EVIDENCE, DECIDED_BY, ...reason]);
    }
  });

  await test.step('V3: a form for each person, due on the day that was changed', () =>
    expectWords(
      'mau-bao-cao',
      [...KEPT, `chậm nhất ${formatDateInWords(addDays(today, MOVED - 35))}`],
      [LEFT_OUT],
    ));

  await test.step('V4, V5: opinions with their source, the request with its day', async () => {
    await expectWords('bao-cao-tong-hop-y-kien', [
      'Ủy ban Mặt trận Tổ quốc Việt Nam',
      '1 ý kiến về 1 người',
      `${OPINION} (nguồn: ${SOURCE})`,
    ]);
    await expectWords('cong-van-de-nghi-lam-ro', [
      `Đại biểu ${deputy}, nhận ngày ${day(0)}, đề nghị làm rõ: ${QUESTION}.`,
      `chậm nhất ${formatDateInWords(addDays(today, 30))}`,
    ]);
  });

  await test.step('V7, V8: board and rules', async () => {
    await expectWords('nghi-quyet-bau-ban-kiem-phieu', ['Đỗ Thị Ánh', 'Bùi Văn Cường', '2 ông, bà']);
    await expectWords('the-le-bo-phieu', [
      '3 người, bằng 2 loại phiếu',
      'Khối HĐND: 2 người',
      'Khối UBND: 1 người',
    ]);
  });

  await test.step('the person answers within the time; nobody is asked for a letter any more', async () => {
    await pages.tab('Làm rõ');
    const row = window.getByRole('row').filter({ hasText: QUESTION });
    await pages.answer(deputy, ASKED, ANSWER, day(0));
    await expect(row).toContainText('đã trả lời');
    await expect(row).toContainText(ANSWER);
    await pages.tab('Văn bản');
    await expect(vote.button(/^Lập tất cả/u)).toHaveCount(1);
  });

  await test.step('the dossier of all persons in one file, in one step', async () => {
    await pages.tab('Hồ sơ');
    const dossier = await savedBy(window, () => keys.activate(vote.button('PDF')));
    const text = compact(await textOfPdf(dossier.bytes));
    for (const words of [
      '1. Nguyễn Văn Bình',
      "2. H'Len Niê",
      '3. Y Thắng Êban',
      'Được bầu, phê chuẩn ngày 24/06/2026',
      RESULTS,
      `${OPINION} (nguồn: ${SOURCE})`,
      DUTY,
      `Đại biểu ${deputy}: ${QUESTION}.`,
      `Trả lời ngày ${day(0)}: ${ANSWER}.`,
    ]) {
      expect(text).toContain(compact(words));
    }
    expect(text).not.toContain(compact(LEFT_OUT));
  });
});
