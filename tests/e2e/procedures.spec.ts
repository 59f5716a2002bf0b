import type { VoteFields } from '@shared/confidence-votes/contract';
import { BOARD_HEAD, FIELDS, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { allValid, enterCount } from './enter-count';
import { percent } from './oracle';
import { DocumentPages } from './pages/documents';
import { FirstRunGuide } from './pages/first-run';
import { Grid } from './pages/grid';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';
import { expect, test } from './fixtures';

test('bỏ phiếu tín nhiệm: one person, two levels, from set-up to the resolution', async ({
  window,
  keys,
  calls,
}) => {
  const vote = new VotePages(keys);
  const papers = new DocumentPages(keys);
  const person = 'Trần Quốc Ơn';
  await saveProfile(calls);
  await vote.shell.beginAt('/', /^Hội đồng nhân dân/u);
  await vote.create({
    title: 'Bỏ phiếu tín nhiệm tại kỳ họp thứ 9',
    date: '20/8/2026',
    deputies: 47,
    procedure: 'Bỏ phiếu tín nhiệm',
  });

  await test.step('the person is added by hand', async () => {
    await keys.activate(vote.button('Thêm người ngoài sổ'));
    const dialog = vote.shell.dialog('Thêm người ngoài sổ');
    await expect(dialog.getByLabel('Họ và tên')).toBeFocused();
    await keys.type(person);
    await keys.fill(dialog.getByLabel('Chức vụ'), 'Phó Chủ tịch UBND tỉnh');
    await keys.select(dialog.getByLabel('Khối'), 'Khối UBND');
    await keys.activate(dialog.getByRole('button', { name: 'Thêm vào danh sách' }));
    await expect(window.getByRole('row').filter({ hasText: person })).toBeVisible();
    await vote.addToBoard(BOARD_HEAD);
    await vote.addToBoard('Bùi Văn Cường');
    await vote.startCounting();
  });

  await test.step('two levels, counted and confirmed', async () => {
    // Printed, issued, collected, valid, invalid; trust, no trust, invalid.
    await vote.typeFigures([45, 45, 45, 45, 0, 21, 24, 0]);
    await vote.everythingSaved(2);
    await vote.present(45);
    await vote.step('Đối chiếu');
    await expect(window.getByText('Mọi số liệu đều khớp')).toBeVisible();
    await expect(vote.button('Chốt số liệu')).toBeFocused();
    await keys.press('Enter');
    await vote.answerClosing(0, '', { by: 'Bùi Văn Cường' });
    await expect(vote.resultRow(person).first()).toContainText(`21${percent(21, 45)}%`);
    await expect(vote.resultRow(person).first()).toContainText(`24${percent(24, 45)}%`);
    await expect(window.getByText(/24\/45 phiếu: quá nửa không tín nhiệm/u)).toBeVisible();
    await vote.confirm(BOARD_HEAD);
  });

  await test.step('the resolution names the person and both shares', async () => {
    const name = 'Nghị quyết xác nhận kết quả';
    await papers.open('Lập văn bản', name);
    await papers.makeDraft();
    const page = papers.preview(name).locator('body');
    await expect(page).toContainText(person);
    await expect(page).toContainText(percent(24, 45));
    await papers.issue('20/8/2026', '01/NQ-HĐND');
  });
});

test('under NQ 85/2014 shares are of all deputies, and the base stands in words', async ({
  window,
  keys,
  calls,
}) => {
  const vote = new VotePages(keys);
  await saveProfile(calls);
  const rules: Partial<VoteFields> = { ruleSetCode: 'nq85-2014', date: '2018-12-05', deputiesTotal: 50 };
  const { id, version } = await openedVote(calls, rules);
  await enterCount(calls, id, {
    ballots: { ...allValid(47), printed: 50 },
    line: () => ({ counts: { high: 20, medium: 2, low: 25 }, invalidRows: 0 }),
  });
  await calls.must('confidenceVotes.finishCounting', {
    voteId: id,
    version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  await vote.shell.beginAt(`/confidence-votes/${id}`, FIELDS.title);
  await expect(window.getByText(/^tổng số đại biểu.*: 50 đại biểu$/u).first()).toBeVisible();
  await expect(vote.resultRow('Nguyễn Văn Bình').first()).toContainText(`20${percent(20, 50)}%`);
  // 25 of 47 ballots would be more than half; 25 of 50 deputies is not.
  await expect(window.getByText(/quá nửa tín nhiệm thấp/u)).toHaveCount(0);
  await keys.activate(vote.button('Xác nhận kết quả'));
  await expect(vote.shell.dialog('Xác nhận kết quả kiểm phiếu')).toBeVisible();
});

test('a commune grades only after it was switched on with its reason', async ({ window, keys, calls }) => {
  const vote = new VotePages(keys);
  const shell = new Shell(keys);
  await new FirstRunGuide(keys).answer({
    level: 'Cấp xã',
    unitKind: 'Xã',
    unitName: 'Ea Knuếc',
    provinceName: 'Đắk Lắk',
    term: 'XI',
    deputies: 25,
  });
  await shell.go('votes', 'Lấy phiếu tín nhiệm');
  // Said on the empty page, before anything is typed.
  const notice = window.getByRole('region', { name: 'Lấy phiếu ở cấp xã' });
  await expect(notice).toContainText('Điều 2 khoản 2 Nghị quyết số 96/2023/QH15');
  await keys.activate(window.getByRole('link', { name: 'Lập cuộc lấy phiếu' }));
  await expect(window.getByLabel('Tên gọi')).toBeFocused();
  await expect(notice).toBeVisible();
  await keys.type('Lấy phiếu tín nhiệm năm 2026');
  await keys.activate(vote.button('Lập cuộc lấy phiếu'));
  await expect(window.getByRole('alert')).toContainText(
    'Cấp xã chưa bật lấy phiếu tín nhiệm; hãy ghi căn cứ rồi bật.',
  );
  expect(await calls.must('confidenceVotes.listVotes', {})).toHaveLength(0);

  await test.step('switching it on needs a reason in writing', async () => {
    await shell.go('settings', 'Cơ quan');
    await keys.check(window.getByLabel('Lấy phiếu tín nhiệm ở cấp xã'));
    await keys.press('Control+s');
    await expect(window.locator('[aria-invalid="true"]')).toBeFocused();
    await keys.fill(window.getByLabel('Căn cứ', { exact: true }), 'Văn bản số 12/HĐND-TT ngày 02/3/2026');
    await keys.press('Control+s');
    await expect
      .poll(async () => (await calls.must('office.getProfile', {}))?.gradingEnabledForCommune)
      .toBe(true);
  });

  await vote.create({ title: 'Lấy phiếu tín nhiệm năm 2026', date: '14/7/2026', deputies: 25 });
  expect(await calls.must('confidenceVotes.listVotes', {})).toHaveLength(1);
});

test('the projector shows progress before the result is confirmed, and the figures after', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  const vote = new VotePages(keys);
  await saveProfile(calls);
  const { id } = await openedVote(calls);
  await enterCount(calls, id, { ballots: allValid(47), line: () => null });
  const wall = await anotherWindow(`/#/confidence-votes/${id}/projector`);
  await expect(wall.getByText('Ban kiểm phiếu đang làm việc')).toBeVisible();
  await expect(wall.getByText('0 / 4 người')).toBeVisible();

  await test.step('a line typed at the table moves the count on the wall, and nothing else', async () => {
    await vote.shell.beginAt(`/confidence-votes/${id}/counting`, FIELDS.title);
    await keys.fill(vote.figure('1. Nguyễn Văn Bình: Tín nhiệm cao'), '31');
    await vote.typeFigures([null, 11, 5, 0]);
    await expect(wall.getByText('1 / 4 người')).toBeVisible();
    await expect(wall.getByText('31', { exact: true })).toHaveCount(0);
    await expect(wall.getByText('Nguyễn Văn Bình')).toHaveCount(0);
  });

  await test.step('counted is not confirmed: still no figure', async () => {
    await enterCount(calls, id, {
      ballots: allValid(47),
      line: (place) => (place === 0 ? null : { counts: { high: 40, medium: 7, low: 0 }, invalidRows: 0 }),
    });
    const { vote: now } = await calls.must('confidenceVotes.getVote', { voteId: id });
    await calls.must('confidenceVotes.finishCounting', {
      voteId: id,
      version: now.version,
      acceptedBecause: 'Đã xem lại',
      closedBy: BOARD_HEAD,
    });
    await expect(wall.getByText('Đã kiểm xong, chờ xác nhận')).toBeVisible();
    await expect(wall.getByText('Nguyễn Văn Bình')).toHaveCount(0);
  });

  await test.step('confirmed: the figures, page by page with the arrows', async () => {
    await vote.step('Kết quả');
    await vote.confirm(BOARD_HEAD);
    await expect(wall.getByText('Nguyễn Văn Bình')).toBeVisible();
    await expect(wall.getByText(`${percent(31, 47)}%`)).toBeVisible();
    await expect(wall.getByText('chưa công bố')).toBeVisible();
    await expect(wall.getByText('Y Thắng Êban')).toHaveCount(0);
    await wall.bringToFront();
    await wall.keyboard.press('ArrowRight');
    await expect(wall.getByText('Y Thắng Êban')).toBeVisible();
    await window.bringToFront();
  });
});

test('a vote in preparation is copied and removed from the list', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await preparedVote(calls);
  await shell.beginAt('/confidence-votes', 'Lấy phiếu tín nhiệm');
  const list = new Grid(keys, 'Các cuộc lấy phiếu, bỏ phiếu');
  await list.act(FIELDS.title, 'Lập cuộc mới theo cuộc này');
  await expect(window.getByLabel('Tên gọi')).toBeFocused();
  await keys.type('Lấy phiếu lần sau');
  await keys.activate(window.getByRole('button', { name: 'Lập cuộc lấy phiếu' }));
  await expect(shell.title).toHaveText('Lấy phiếu lần sau');
  await expect(window.getByRole('table', { name: 'Danh sách người được lấy phiếu' })).toContainText(
    "H'Len Niê",
  );
  await shell.go('votes', 'Lấy phiếu tín nhiệm');
  await list.act('Lấy phiếu lần sau', 'Xóa cuộc lấy phiếu');
  await shell.answer('Xóa “Lấy phiếu lần sau”?', 'Xóa cuộc lấy phiếu');
  await expect(list.rows).toHaveCount(0);
  await list.find('');
  await expect(list.row(FIELDS.title)).toHaveCount(1);
});
