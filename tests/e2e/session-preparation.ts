import type { Page } from '@playwright/test';
import { addDays, formatDate, localDateOf } from '@shared/kernel/local-date';
import type { ProgramCalls } from '@tests/fixtures/vote-scene';
import { expect } from './fixtures';
import type { Keyboard } from './pages/keyboard';
import { SessionPages } from './pages/sessions';
import { Shell } from './pages/shell';
import { SittingPages } from './pages/sitting';

/** The program asks the real clock, so the days of the journey are counted from it. */
export const TODAY = localDateOf(new Date().toISOString());
/** As it was planned; no day of its own is behind it yet but those of practice. */
const PLANNED = addDays(TODAY, 20);

export class SessionJourney {
  readonly shell: Shell;
  readonly pages: SessionPages;
  readonly hall: SittingPages;
  constructor(
    readonly window: Page,
    readonly keys: Keyboard,
    readonly calls: ProgramCalls,
  ) {
    this.shell = new Shell(keys);
    this.pages = new SessionPages(keys);
    this.hall = new SittingPages(keys);
  }

  /** The line of a paper by the beginning of its title. */
  paper(title: RegExp) {
    return this.window
      .locator('tr[data-paper]')
      .filter({ has: this.window.getByRole('rowheader', { name: title }) });
  }

  button(name: string | RegExp) {
    return this.window.getByRole('button', { name });
  }
}

/** From the empty list: day, number and name are proposed, steps come from the template of its kind. */
export async function createFromTemplate({ keys, pages, shell, window }: SessionJourney): Promise<void> {
  await shell.beginAt('/', /^Hội đồng nhân dân/u);
  await shell.go('sessions', 'Kỳ họp');
  await keys.activate(window.getByRole('link', { name: 'Lập kỳ họp' }));
  await keys.fill(pages.field('Ngày khai mạc'), formatDate(PLANNED));
  await keys.fill(pages.field('Địa điểm'), 'Hội trường tỉnh');
  await keys.select(pages.field('Phiên họp, chương trình, tài liệu'), 'Để sau');
  await keys.activate(pages.button('Lập kỳ họp'));
  await expect(shell.title).toHaveText(/^Kỳ họp thứ nhất \(thường lệ/u);
  await expect(pages.step('dossiers')).toContainText(formatDate(addDays(PLANNED, -15)));
}

/** One sitting, the agenda of the template, and the papers that its items usually have. */
export async function drawUpAgenda(journey: SessionJourney): Promise<void> {
  const { hall, keys, shell, window } = journey;
  await hall.open('Thông tin và phiên họp');
  await keys.activate(journey.button('Thêm phiên họp').first());
  await expect(shell.dialog('Thêm phiên họp').getByLabel('Ngày')).toBeFocused();
  await keys.press('Enter');
  await expect(shell.dialog('Thêm phiên họp')).toBeHidden();
  await hall.open('Chương trình');
  await keys.activate(journey.button('Lấy chương trình mẫu'));
  await expect(window.locator('tr[data-item]').first()).toContainText('Chào cờ');
  await hall.open('Tài liệu');
  await keys.activate(journey.button('Đề nghị tài liệu thường có'));
  const proposal = shell.dialog('Tài liệu thường có');
  await keys.activate(proposal.getByRole('button', { name: /^Thêm \d+ tài liệu$/u }));
  await expect(proposal).toBeHidden();
}

const LATE = [/^Báo cáo tình hình kinh tế - xã hội/u, /^Thông báo của Ban Thường trực UBMTTQ/u] as const;

/** Two papers were due yesterday: each of their bodies gets a letter with a number, in one step. */
export async function askForLatePapers(journey: SessionJourney): Promise<void> {
  const { calls, keys, shell, window } = journey;
  for (const title of LATE) {
    await keys.reach(journey.paper(title));
    await keys.press('Enter');
    const dialog = window.getByRole('dialog');
    await keys.fill(dialog.getByLabel('Hạn gửi riêng'), formatDate(addDays(TODAY, -1)));
    await keys.activate(dialog.getByRole('button', { name: 'Lưu tài liệu' }));
    await expect(dialog).toBeHidden();
    await expect(journey.paper(title)).toContainText('quá hạn');
  }
  await keys.activate(journey.button('Đôn đốc (2)'));
  const dialog = shell.dialog('Cơ quan còn nợ tài liệu');
  const letters = window.waitForEvent('download');
  await keys.activate(dialog.getByRole('button', { name: 'Lập 2 công văn' }));
  expect((await letters).suggestedFilename()).toMatch(/^cong-van-don-doc-.+\.zip$/u);
  await expect(dialog).toBeHidden();
  const numbers = await calls.must('documents.listNumbers', { year: null });
  expect(numbers.map(({ symbol }) => symbol)).toEqual(['01/HĐND-VP', '02/HĐND-VP']);
}

async function handIn(
  { keys, ...journey }: SessionJourney,
  row: ReturnType<SessionJourney['paper']>,
  bytes: Uint8Array,
) {
  const chosen = journey.window.waitForEvent('filechooser');
  await keys.reach(row);
  await keys.press('t');
  const file = { name: 'tai-lieu.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await (await chosen).setFiles(file);
  await expect(row).toContainText('lần 1 · PDF');
}

/** The packet goes out; one of the late papers comes after it and makes a supplement, the other never comes. */
export async function packPapers(
  journey: SessionJourney,
  [inTime, late]: readonly [Uint8Array, Uint8Array],
): Promise<void> {
  const { keys, window } = journey;
  await handIn(journey, journey.paper(/^Báo cáo kết quả giải quyết kiến nghị/u), inTime);
  await keys.reach(journey.paper(/^Báo cáo kết quả giải quyết kiến nghị/u));
  await keys.press('d');
  const approval = journey.shell.dialog('Duyệt tài liệu');
  await keys.fill(approval.getByLabel('Người duyệt'), 'Chủ tịch HĐND');
  await keys.activate(approval.getByRole('button', { name: 'Ghi nhận' }));
  await expect(approval).toBeHidden();
  const packet = window.waitForEvent('download');
  await keys.activate(journey.button('Đóng gói tài liệu (1)'));
  expect((await packet).suggestedFilename()).toMatch(/^tai-lieu-ky-hop-thu-nhat.*\.pdf$/u);
  await handIn(journey, journey.paper(LATE[0]), late);
  await expect(journey.paper(LATE[0])).toContainText('nhận muộn');
  const supplement = window.waitForEvent('download');
  await keys.activate(journey.button('Đóng gói bổ sung (1)'));
  expect((await supplement).suggestedFilename()).toMatch(/^tai-lieu-bo-sung-1-/u);
  await expect(window.getByText('Tài liệu bổ sung lần 1')).toBeVisible();
}

/** A guest is pasted and gets a letter with the number of the session's invitation. */
export async function invite(journey: SessionJourney): Promise<void> {
  const { hall, keys, shell, window } = journey;
  await hall.open('Giấy mời');
  await keys.activate(journey.button('Dán danh sách'));
  const dialog = shell.dialog('Dán danh sách khách mời');
  await keys.fill(dialog.getByLabel('Danh sách'), 'Ông Trần Văn A; Giám đốc; Sở Y tế');
  await keys.activate(dialog.getByRole('button', { name: 'Thêm 1 khách mời' }));
  await expect(dialog).toBeHidden();
  await keys.select(window.getByLabel('Mời ai'), 'Khách mời (1)');
  const letters = window.waitForEvent('download');
  await keys.activate(journey.button('Lập 1 giấy mời'));
  expect((await letters).suggestedFilename()).toMatch(/^giay-moi-ky-hop-thu-nhat.*\.pdf$/u);
  await expect(window.getByText('Số 01/GM-HĐND')).toBeVisible();
}

/** The council sits today instead: what that moves and breaks is seen before it is saved. */
export async function moveOpening(journey: SessionJourney): Promise<void> {
  const { hall, keys, pages, shell } = journey;
  await hall.open('Việc và hạn');
  await keys.activate(journey.button('Đổi ngày khai mạc'));
  const dialog = shell.dialog('Đổi ngày khai mạc');
  await keys.fill(dialog.getByLabel('Ngày khai mạc mới'), formatDate(TODAY));
  await expect(dialog.getByText(/\d+ việc đổi hạn/u)).toContainText('1 phiên họp dời theo');
  const documents = dialog.getByRole('row', { name: /Gửi tài liệu đến đại biểu/u });
  await expect(documents).toContainText(formatDate(addDays(PLANNED, -5)));
  await expect(documents).toContainText(formatDate(addDays(TODAY, -5)));
  await expect(pages.step('documents')).toContainText(formatDate(addDays(PLANNED, -5)));
  await keys.activate(dialog.getByRole('button', { name: 'Đổi ngày khai mạc' }));
  await expect(dialog).toBeHidden();
  await expect(pages.step('documents')).toContainText(formatDate(addDays(TODAY, -5)));
}
