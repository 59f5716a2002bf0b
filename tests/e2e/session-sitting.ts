import type { Page } from '@playwright/test';
import { deputyName } from '@tests/fixtures/council-scene';
import { expect } from './fixtures';
import { ABSENT, ANSWERS, EXCUSED, passes, PRESENT, QUORUM, VOTES } from './session-oracle';
import type { SessionJourney } from './session-preparation';

/** By name without diacritics, number and card; reasons for some, the rest at once. */
export async function callTheRoll({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  await hall.stage('Đang họp');
  await hall.open('Điểm danh');
  await expect(hall.box).toBeFocused();
  for (const typed of ['dai07', '8', 'DB-009']) {
    await keys.type(typed);
    await keys.press('Enter');
  }
  for (const no of [7, 8, 9]) await expect(hall.deputy(deputyName(no - 1))).toContainText('Có mặt');
  await keys.reach(hall.deputy(deputyName(0)));
  for (let no = 0; no < ABSENT; no += 1) {
    await hall.goToDeputy(deputyName(no));
    await keys.press('k');
    await expect(hall.deputy(deputyName(no))).toContainText('Vắng');
  }
  for (let no = ABSENT; no < ABSENT + EXCUSED; no += 1) {
    await hall.goToDeputy(deputyName(no));
    await keys.press('p');
    await expect(window.getByLabel('Lý do', { exact: true })).toBeFocused();
    await keys.type('Đi công tác');
    await keys.press('Enter');
    await expect(shell.dialog(/^Điểm danh/u)).toBeHidden();
    await expect(hall.deputy(deputyName(no))).toContainText('Đi công tác');
  }
  await keys.activate(window.getByRole('button', { name: 'Tất cả có mặt' }));
  await keys.activate(shell.dialog('Tất cả có mặt').getByRole('button', { name: /^Ghi có mặt/u }));
  const figures = window.getByRole('region', { name: 'Số đại biểu có mặt' });
  await expect(figures.getByTestId('in-hall')).toHaveText(String(PRESENT));
  await expect(figures).toContainText(`Đủ số đại biểu để họp (cần ${QUORUM})`);
  await expect(figures).toContainText(`${EXCUSED} vắng có lý do · ${ABSENT} vắng không lý do · 0 chưa ghi`);
  await keys.activate(window.getByRole('button', { name: 'Chốt điểm danh' }));
  await expect(window.getByText(/^Đã chốt/u).first()).toBeVisible();
}

/** The sitting begins, goes on by N, and votes by B; figures that do not add up say so before they are kept. */
export async function sitAndVote({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  await hall.open('Bây giờ');
  await keys.activate(window.getByRole('button', { name: 'Bắt đầu phiên' }));
  await expect(window.getByRole('button', { name: 'Kết thúc phiên' })).toBeVisible();
  const current = window.getByRole('region', { name: 'Mục đang họp' });
  await hall.key('n');
  // The box names the next item too: only its head is the item that the session is at.
  await expect(current.getByRole('heading', { name: /^1\. Chào cờ/u })).toBeVisible();
  await hall.key('n');
  await expect(current.getByRole('heading', { name: /^2\. Diễn văn/u })).toBeVisible();
  for (const [index, figures] of VOTES.entries()) {
    await hall.key('b');
    const dialog = shell.dialog('Biểu quyết');
    // Only the numbers of what is put to the vote differ: the minutes name each.
    await keys.fill(dialog.getByLabel('Nội dung biểu quyết'), `Nghị quyết ${index + 1}`);
    await keys.fill(dialog.getByLabel('Tán thành', { exact: true }), String(figures[0]));
    await keys.press('Enter');
    await keys.type(String(figures[1]));
    await keys.press('Enter');
    await keys.type(String(index === 2 ? figures[2] - 1 : figures[2]));
    if (index === 2) {
      await expect(dialog.getByRole('status')).toContainText(`= 75, khác số có mặt ${PRESENT}.`);
      await keys.fill(dialog.getByLabel('Không biểu quyết', { exact: true }), String(figures[2]));
      await expect(dialog.getByRole('status')).toContainText('1/2 × 82 = 41; phải quá 41, ít nhất 42');
    }
    await expect(dialog.getByRole('status')).toContainText(passes(figures) ? 'Thông qua' : 'Không thông qua');
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(window.getByRole('region', { name: 'Biểu quyết gần nhất' })).toContainText(
      `Lượt ${index + 1}`,
    );
  }
}

/** The hall sees a result only when it is shown. */
export async function showTheHall(
  { hall, window }: SessionJourney,
  anotherWindow: (address: string) => Promise<Page>,
  sessionId: string,
): Promise<void> {
  const wall = await anotherWindow(`/#/sessions/${sessionId}/projector`);
  await expect(wall.getByText('Diễn văn khai mạc')).toBeVisible();
  await window.bringToFront();
  await hall.key('k');
  await expect(wall.getByText('Kết quả biểu quyết')).toBeVisible();
  await expect(wall.getByText('Thông qua', { exact: true })).toBeVisible();
  await wall.close();
}

/** A speaker is invited; the time left follows from when the speech began, so a reload loses nothing. */
export async function letSpeak({ hall, keys, window }: SessionJourney): Promise<void> {
  await hall.open('Phát biểu');
  const box = window.getByLabel('Thêm người phát biểu');
  await expect(box).toBeFocused();
  await keys.type('dai30');
  await keys.press('Enter');
  await expect(window.getByText('Chờ phát biểu (1)')).toBeVisible();
  await expect(box).toHaveValue('');
  await keys.press('Enter');
  await expect(window.getByRole('timer')).toHaveText(/^(10:00|09:5\d)$/u);
  await window.reload();
  await expect(window.getByRole('timer')).toHaveText(/^(10:00|09:[0-5]\d)$/u);
  await expect(box).toBeFocused();
  await keys.press('End');
  await expect(window.getByText('Đã phát biểu (1)')).toBeVisible();
}

export async function askQuestions({ hall, keys, shell, window }: SessionJourney): Promise<void> {
  await hall.open('Chất vấn');
  // Letters are keys of the screen once it is there.
  await expect(window.getByRole('button', { name: /^Ghi chất vấn/u }).first()).toBeVisible();
  for (const [index, answer] of ANSWERS.entries()) {
    await hall.key('g');
    const dialog = shell.dialog('Ghi chất vấn');
    await expect(dialog.getByLabel('Đại biểu chất vấn').and(window.locator('input'))).toBeFocused();
    await keys.type(`dai${20 + index}`);
    await keys.press('Enter');
    await keys.fill(dialog.getByLabel('Người bị chất vấn'), `Giám đốc ${index + 1}`);
    await keys.fill(dialog.getByLabel('Nội dung'), 'Tiến độ công trình');
    await keys.select(dialog.getByLabel('Trả lời', { exact: true }), answer);
    await keys.activate(dialog.getByRole('button', { name: 'Lưu chất vấn' }));
    await expect(dialog).toBeHidden();
  }
  await expect(window.getByText(/^4 chất vấn của 4 đại biểu đối với 4 người/u)).toContainText(
    '2 trả lời tại phiên họp, 1 bằng văn bản, 1 chưa trả lời; 0/1 lời hứa đã xong',
  );
}
