import type { Locator, Page } from '@playwright/test';
import { addDays, formatDate } from '@shared/kernel/local-date';
import { deputyName } from '@tests/fixtures/council-scene';
import { expect } from './fixtures';
import { DocumentPages } from './pages/documents';
import { Grid } from './pages/grid';
import { TODAY, type SessionJourney } from './session-preparation';

/** A ward elected on 15/3/2026 has 19 deputies: 13 make a quorum, 10 elect. */
export const DEPUTIES = 19;
export const PRESENT = 17;
const NEEDED = 10;

const ELECTION = 'Bầu bổ sung Ủy viên UBND xã (bỏ phiếu kín)';

/** The agenda gets an election, and with it the steps behind an election. */
export async function addElectionItem(journey: SessionJourney): Promise<void> {
  const { hall, keys, pages, shell } = journey;
  await hall.open('Chương trình');
  await keys.activate(journey.button('Thêm mục').first());
  const dialog = shell.dialog('Thêm mục');
  await keys.fill(dialog.getByLabel('Tên mục'), ELECTION);
  await keys.select(dialog.getByLabel('Loại'), 'Bầu cử');
  await keys.activate(dialog.getByRole('button', { name: 'Thêm mục', exact: true }));
  await expect(dialog).toBeHidden();
  await expect(journey.window.locator('tr[data-item]').last()).toContainText(ELECTION);
  await hall.open('Việc và hạn');
  await expect(pages.step('election_results_sent')).toContainText('Khoản 7 Điều 36 Luật 72/2025/QH15');
  await expect(pages.step('election_approval')).toContainText('10 ngày làm việc sau việc');
}

/** Two meetings pasted from a sheet, at one hour with one deputy: that is named, and put right in its line. */
export async function planVoterMeetings(journey: SessionJourney): Promise<void> {
  const { hall, keys, shell, window } = journey;
  const day = formatDate(addDays(TODAY, 14));
  await hall.open('Tiếp xúc cử tri');
  await keys.activate(journey.button('Dán danh sách'));
  const pasted = shell.dialog('Dán lịch tiếp xúc cử tri');
  await expect(pasted.getByLabel('Lịch')).toBeFocused();
  await keys.copy(
    [
      'Ngày\tGiờ\tĐịa điểm\tXã, phường\tĐại biểu',
      `${day}\t14:00 - 16:00\tNhà văn hóa thôn 1\tThôn 1\t${deputyName(0)}`,
      `${day}\t15:00 - 17:00\tNhà văn hóa thôn 2\tThôn 2\t${deputyName(0)}, ${deputyName(1)}`,
    ].join('\n'),
  );
  await keys.press('ControlOrMeta+v');
  await keys.select(pasted.getByLabel('Đợt'), 'Sau kỳ họp');
  await expect(pasted.getByRole('status')).toContainText('2 cuộc tiếp xúc');
  await keys.activate(pasted.getByRole('button', { name: 'Thêm 2 cuộc tiếp xúc' }));
  await expect(pasted).toBeHidden();
  await expect(window.getByText('Đại biểu ở hai nơi cùng giờ')).toBeVisible();
  const list = new Grid(keys, 'Lịch tiếp xúc cử tri');
  await list.open('Nhà văn hóa thôn 2');
  const dialog = shell.dialog('Sửa cuộc tiếp xúc cử tri');
  await keys.fill(dialog.getByLabel('Bắt đầu'), '16:30');
  await keys.fill(dialog.getByLabel('Kết thúc'), '18:00');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByText('Đại biểu ở hai nơi cùng giờ')).toBeHidden();
  await expect(list.row('Nhà văn hóa thôn 2')).toContainText('16:30');
}

/** A hall is given once, everybody gets a seat, and one is moved by the arrows. */
export async function seat(journey: SessionJourney): Promise<void> {
  const { hall, keys, window } = journey;
  await hall.open('Chỗ ngồi');
  await keys.fill(window.getByLabel('Số dãy'), '4');
  await keys.fill(window.getByLabel('Ghế mỗi dãy'), '6');
  await keys.activate(journey.button('Dùng hội trường này'));
  await expect(window.getByText(`24 ghế; ${DEPUTIES} người dự (0 đã có chỗ).`)).toBeVisible();
  await keys.activate(journey.button('Đề nghị chỗ theo Tổ'));
  await expect(window.getByText(`24 ghế; ${DEPUTIES} người dự (${DEPUTIES} đã có chỗ).`)).toBeVisible();
  const place = (row: number, no: number) => window.locator(`[data-seat="${row}-${no}"]`);
  const name = deputyName(0);
  const from = window.getByRole('button', { name: `Dãy 1, ghế 1: ${name}` });
  await keys.reach(from);
  await keys.press('Enter');
  await expect(window.getByText(`Đang chuyển ${name}`)).toBeVisible();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await keys.press(key);
  await keys.press('Enter');
  await expect(place(4, 3)).toHaveAccessibleName(`Dãy 4, ghế 3: ${name}`);
  await expect(place(1, 1)).not.toContainText(name);
}

/** Two are absent, everybody else is there. */
export async function callTheCommune({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  await hall.stage('Đang họp');
  await hall.open('Điểm danh');
  await expect(hall.box).toBeFocused();
  await keys.reach(hall.deputy(deputyName(0)));
  for (let no = 0; no < DEPUTIES - PRESENT; no += 1) {
    await hall.goToDeputy(deputyName(no));
    await keys.press('k');
    await expect(hall.deputy(deputyName(no))).toContainText('Vắng');
  }
  await keys.activate(window.getByRole('button', { name: 'Tất cả có mặt' }));
  await keys.activate(shell.dialog('Tất cả có mặt').getByRole('button', { name: /^Ghi có mặt/u }));
  const figures = window.getByRole('region', { name: 'Số đại biểu có mặt' });
  await expect(figures.getByTestId('in-hall')).toHaveText(String(PRESENT));
  await expect(figures).toContainText('Đủ số đại biểu để họp (cần 13)');
  await keys.activate(window.getByRole('button', { name: 'Chốt điểm danh' }));
  await expect(window.getByText(/^Đã chốt/u).first()).toBeVisible();
}

interface Counted {
  readonly invalid: number;
  /** In the order of the ballot. */
  readonly votesFor: readonly number[];
}

async function typeCount(keys: SessionJourney['keys'], dialog: Locator, counted: Counted): Promise<void> {
  await keys.fill(dialog.getByLabel('Phiếu phát ra'), String(PRESENT));
  await keys.fill(dialog.getByLabel('Phiếu thu về'), String(PRESENT));
  await keys.fill(dialog.getByLabel('Không hợp lệ'), String(counted.invalid));
  for (const [index, votes] of counted.votesFor.entries()) {
    await keys.fill(dialog.getByLabel('Đồng ý', { exact: true }).nth(index), String(votes));
  }
}

/** Candidates are written down on the item, and their ballot is on paper before anything is counted. */
export async function prepareElection(journey: SessionJourney): Promise<void> {
  const { hall, keys, shell, window } = journey;
  await hall.open('Bây giờ');
  await keys.activate(window.getByRole('button', { name: 'Bắt đầu phiên' }));
  await expect(window.getByRole('button', { name: 'Kết thúc phiên' })).toBeVisible();
  await keys.activate(window.getByRole('button', { name: new RegExp(`^Vào mục \\d+: Bầu bổ sung`, 'u') }));
  await keys.activate(window.getByRole('link', { name: 'Sang phần Bầu cử' }));
  await expect(window.getByText('Chưa có lượt bầu nào')).toBeVisible();
  await hall.key('b');
  const dialog = shell.dialog('Ghi lượt bầu');
  await expect(dialog.getByLabel('Bầu chức danh')).toHaveValue('Ủy viên UBND xã');
  await keys.fill(dialog.getByLabel('Số người được bầu'), '2');
  for (const [index, name] of ['Lê Thị Hoa', 'Trần Văn Bình', 'Phạm Thị Cúc'].entries()) {
    if (index > 0) await keys.activate(dialog.getByRole('button', { name: 'Thêm người ứng cử' }));
    await keys.fill(dialog.getByLabel(`Người ứng cử ${index + 1}`, { exact: true }), name);
  }
  await keys.activate(dialog.getByRole('button', { name: 'Lưu lượt bầu' }));
  await expect(dialog).toBeHidden();
  await expect(window.getByText('Chưa kiểm phiếu.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Chiếu kết quả' })).toBeHidden();

  const papers = new DocumentPages(keys);
  await hall.open('Văn bản tại kỳ họp');
  await keys.activate(window.getByRole('link', { name: /^Lập văn bản: Phiếu bầu/u }));
  await expect(shell.title).toHaveText(/^Phiếu bầu/u);
  await papers.makeDraft();
  const ballot = window.frameLocator('iframe[title^="Xem trước: Phiếu bầu"]');
  await expect(ballot.getByText('Phạm Thị Cúc')).toBeVisible();
  await expect(ballot.getByText('đồng ý không quá 2 người', { exact: false })).toBeVisible();
  await backToSession(journey);
}

async function backToSession({ keys, shell, window }: SessionJourney): Promise<void> {
  await keys.activate(window.getByRole('link', { name: /^Kỳ họp thứ nhất/u }).first());
  await expect(shell.title).toHaveText(/^Kỳ họp thứ nhất/u);
}

/** One is elected, two are tied for the last seat: the hall sees it, and the council votes between the two. */
export async function elect(
  journey: SessionJourney,
  anotherWindow: (address: string) => Promise<Page>,
  sessionId: string,
): Promise<void> {
  const { hall, keys, shell, window } = journey;
  await hall.stage('Đang họp');
  await hall.open('Bầu cử');
  const first = window.getByRole('region', { name: 'Bầu Ủy viên UBND xã' }).first();
  await keys.activate(first.getByRole('button', { name: 'Ghi số phiếu' }));
  const counting = shell.dialog('Lượt bầu 1');
  await typeCount(keys, counting, { invalid: 0, votesFor: [14, 10, 10] });
  await expect(counting.getByRole('status')).toContainText('Còn thiếu người (1/2).');
  await keys.activate(counting.getByRole('button', { name: 'Lưu lượt bầu' }));
  await expect(counting).toBeHidden();

  const wall = await anotherWindow(`/#/sessions/${sessionId}/projector`);
  await expect(wall.getByText(ELECTION)).toBeVisible();
  await expect(wall.getByText('Kết quả bầu cử')).toBeHidden();
  await window.bringToFront();
  await keys.activate(first.getByRole('button', { name: 'Chiếu kết quả' }));
  await expect(first.getByText('Đang chiếu')).toBeVisible();
  await expect(wall.getByText('Trúng cử 1/2 người')).toBeVisible();
  await expect(wall.getByText('Bằng phiếu', { exact: true })).toHaveCount(2);
  await expect(wall.getByText(`(ít nhất ${NEEDED} phiếu)`, { exact: false })).toBeVisible();

  await keys.activate(first.getByRole('button', { name: 'Bầu tiếp' }));
  const next = shell.dialog('Ghi lượt bầu');
  await expect(next.getByLabel('Người ứng cử 1', { exact: true })).toHaveValue('Trần Văn Bình');
  await expect(next.getByLabel('Người ứng cử 2', { exact: true })).toHaveValue('Phạm Thị Cúc');
  await typeCount(keys, next, { invalid: 1, votesFor: [12, 5] });
  // 12 + 5 on 16 valid ballots for one seat cannot be.
  await expect(next.getByRole('status')).toContainText('nhiều hơn 16 phiếu hợp lệ × 1');
  await keys.fill(next.getByLabel('Đồng ý', { exact: true }).nth(1), '4');
  await expect(next.getByRole('status')).toContainText('Đủ số người (1/1).');
  await keys.activate(next.getByRole('button', { name: 'Lưu lượt bầu' }));
  await expect(next).toBeHidden();
  await hall.open('Bây giờ');
  await expect(window.getByRole('region', { name: 'Bầu cử gần nhất' })).toContainText('Trần Văn Bình (12)');
  await hall.key('k');
  await expect(wall.getByText('Trúng cử 1/1 người')).toBeVisible();
  await wall.close();
}

/** What was counted goes into the resolution and the counting minutes without being typed again. */
export async function confirmElections(journey: SessionJourney): Promise<void> {
  const { hall, keys, shell, window } = journey;
  await hall.open('Bầu cử');
  const confirm = window.getByRole('button', { name: 'Lập nghị quyết xác nhận' });
  await expect(confirm).toHaveCount(2);
  await keys.activate(confirm.first());
  await expect(confirm).toHaveCount(1);
  await keys.activate(confirm.first());
  await expect(confirm).toHaveCount(0);
  await hall.open('Văn bản tại kỳ họp');
  await keys.activate(
    window.getByRole('link', { name: /^Lập văn bản: Biên bản kiểm phiếu bầu cử: lượt 1/u }),
  );
  await expect(shell.title).toHaveText(/^Biên bản kiểm phiếu bầu cử/u);
  await new DocumentPages(keys).makeDraft();
  const minutes = window.frameLocator('iframe[title^="Xem trước: Biên bản kiểm phiếu"]');
  await expect(minutes.getByText('Trúng cử: Lê Thị Hoa.', { exact: false })).toBeVisible();
  await expect(minutes.getByText('73,68')).toBeVisible();
  await backToSession(journey);
}
