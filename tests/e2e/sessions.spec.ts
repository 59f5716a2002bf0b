import { addDays, formatDate, localDateOf } from '@shared/kernel/local-date';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { SessionPages } from './pages/sessions';
import { Shell } from './pages/shell';
import { expect, test } from './fixtures';

/** The program asks the real clock, so the days of the journey are counted from it. */
const TODAY = localDateOf(new Date().toISOString());
const inDays = (days: number): string => addDays(TODAY, days);
const typed = (date: string): string => formatDate(date);

test('a regular session is made from its template, its steps followed, its opening day moved', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const pages = new SessionPages(keys);
  await saveProfile(calls, {
    level: 'commune',
    unitKind: 'commune',
    unitName: 'Ea Tu',
    provinceName: 'Đắk Lắk',
  });
  const opening = inDays(64);

  await test.step('from the empty list by keyboard', async () => {
    await shell.beginAt('/', /^Hội đồng nhân dân/u);
    await shell.go('sessions', 'Kỳ họp');
    await expect(window.getByText('Chưa có kỳ họp nào')).toBeVisible();
    await keys.activate(window.getByRole('link', { name: 'Lập kỳ họp' }));
    await expect(shell.title).toHaveText('Lập kỳ họp');
    await keys.fill(pages.field('Ngày khai mạc'), typed(opening));
    await expect(pages.field('Tên kỳ họp')).toHaveValue(/^Kỳ họp thứ nhất \(thường lệ/u);
    await keys.select(pages.field('Phiên họp, chương trình, tài liệu'), 'Để sau');
    await keys.activate(pages.button('Lập kỳ họp'));
    await expect(shell.title).toHaveText(/^Kỳ họp thứ nhất/u);
  });

  await test.step('every step has its day, arithmetic and basis', async () => {
    const dossiers = pages.step('dossiers');
    await expect(dossiers).toContainText(typed(addDays(opening, -15)));
    await expect(dossiers).toContainText(`15 ngày trước khai mạc ${typed(opening)}`);
    await expect(dossiers).toContainText('Khoản 1 Điều 27 Nghị quyết 104/2025/UBTVQH15');
    await expect(pages.step('convening')).toContainText('chưa kiểm chứng');
    await expect(pages.step('proposals')).toContainText('cần chọn ngày');
    await expect(pages.step('verification_reports')).toContainText('5 ngày làm việc trước khai mạc');
    await expect(window.getByRole('img', { name: /theo người làm/u })).toBeVisible();
    await expect(window.getByText(/mức tối thiểu không giữ được/u)).toHaveCount(0);
  });

  await test.step('a day is chosen and a step is done', async () => {
    const dialog = await pages.edit('proposals');
    await keys.fill(dialog.getByLabel('Ngày ấn định'), typed(inDays(6)));
    await keys.activate(dialog.getByRole('button', { name: 'Lưu thay đổi' }));
    await expect(dialog).toBeHidden();
    await expect(pages.step('proposals')).not.toContainText('cần chọn ngày');
    await pages.markDone('proposals');
    await expect(window.getByText(/^Xong 1\/\d+ việc/u)).toBeVisible();
  });

  await test.step('the opening day moves only after its preview was seen', async () => {
    await keys.activate(pages.button('Đổi ngày khai mạc'));
    const dialog = shell.dialog('Đổi ngày khai mạc');
    const moved = addDays(opening, -7);
    await keys.fill(dialog.getByLabel('Ngày khai mạc mới'), typed(moved));
    await expect(dialog.getByText(/\d+ việc đổi hạn/u)).toBeVisible();
    await expect(dialog.getByRole('row', { name: /thẩm tra/u }).first()).toContainText(
      typed(addDays(opening, -15)),
    );
    await expect(pages.step('dossiers')).toContainText(typed(addDays(opening, -15)));
    await keys.activate(dialog.getByRole('button', { name: 'Đổi ngày khai mạc' }));
    await expect(dialog).toBeHidden();
    await expect(pages.step('dossiers')).toContainText(typed(addDays(moved, -15)));
  });

  await test.step('sittings follow one another, and what comes after is counted from the last', async () => {
    await keys.activate(window.getByRole('link', { name: 'Thông tin và phiên họp' }));
    for (let sitting = 0; sitting < 3; sitting += 1) {
      await keys.activate(pages.button('Thêm phiên họp').first());
      const dialog = shell.dialog('Thêm phiên họp');
      await expect(dialog.getByLabel('Ngày')).toBeFocused();
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
    }
    const sittings = window.getByRole('grid', { name: 'Các phiên họp' }).locator('tbody tr');
    await expect(sittings).toHaveCount(3);
    const closing = addDays(opening, -6);
    await expect(sittings.nth(1)).toContainText('Chiều');
    await expect(sittings.nth(2)).toContainText(typed(closing));
    await keys.activate(window.getByRole('link', { name: /^Ấn định ngày/u }));
    const meeting = shell.dialog('Sửa việc');
    await expect(meeting.getByLabel('Tên việc')).toHaveValue(/^Hội nghị liên tịch/u);
    await keys.press('Escape');
    await expect(meeting).toBeHidden();
    await keys.activate(window.getByRole('link', { name: 'Thông tin và phiên họp' }));
    await keys.activate(window.getByRole('link', { name: 'Việc và hạn', exact: true }));
    await expect(pages.step('lessons_learned')).toContainText(`7 ngày sau bế mạc ${typed(closing)}`);
  });

  await test.step('it is found by its name without diacritics', async () => {
    await shell.find('ky hop thu nhat', /^Kỳ họp thứ nhất/u);
    await expect(shell.title).toHaveText(/^Kỳ họp thứ nhất/u);
  });
});

test('short preparation shows which legal minimum it breaks, and the first screen what presses', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const pages = new SessionPages(keys);
  await saveProfile(calls);
  await shell.beginAt('/sessions', 'Kỳ họp');
  await keys.activate(window.getByRole('link', { name: 'Lập kỳ họp' }));
  await keys.fill(pages.field('Ngày khai mạc'), typed(inDays(11)));
  await keys.fill(pages.field('Ngày họp liên tịch (nếu đã định)'), typed(TODAY));
  await keys.activate(pages.button('Lập kỳ họp'));

  await test.step('eleven days are too few for the dossiers and the convening', async () => {
    await expect(window.getByText(/^\d+ mức tối thiểu không giữ được$/u)).toBeVisible();
    await expect(pages.step('convening')).toContainText(
      'Chậm 10 ngày so với mức chậm nhất 20 ngày trước khai mạc',
    );
    await expect(pages.step('convening')).toContainText(`lùi lại sau họp liên tịch ${typed(TODAY)}`);
    await expect(pages.step('dossiers')).toContainText('Chậm 5 ngày');
    await expect(pages.step('documents')).not.toContainText('Chậm');
    await expect(pages.step('proposals')).toContainText('không làm');
  });

  await test.step('today’s meeting and tomorrow’s steps stand on the first screen and lead back', async () => {
    await shell.go('home', /^Hội đồng nhân dân/u);
    const due = window.getByRole('link', { name: /Đến hạn hôm nay: Hội nghị liên tịch/u });
    await expect(due).toBeVisible();
    await expect(window.getByRole('link', { name: /^Sắp đến hạn/u }).first()).toBeVisible();
    await keys.activate(due);
    await pages.markDone('joint_meeting');
    await shell.go('home', /^Hội đồng nhân dân/u);
    // What presses is there before it is said that this one does not.
    await expect(window.getByRole('link', { name: /^Sắp đến hạn/u }).first()).toBeVisible();
    await expect(due).toHaveCount(0);
  });
});

test('days off and deadlines are the office’s to change', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  const pages = new SessionPages(keys);
  await saveProfile(calls);

  await test.step('a day off is added and counts', async () => {
    await shell.beginAt('/settings/holidays', 'Ngày nghỉ');
    await keys.activate(pages.button('Thêm ngày'));
    const dialog = shell.dialog('Thêm ngày');
    await keys.fill(dialog.getByLabel('Ngày', { exact: true }), '7/7/2027');
    await keys.fill(dialog.getByLabel('Tên, lý do'), 'Nghỉ hoán đổi');
    await keys.activate(dialog.getByRole('button', { name: 'Thêm ngày' }));
    await expect(dialog).toBeHidden();
    const row = window.getByRole('row', { name: /07\/07\/2027/u });
    await expect(row).toContainText('Nghỉ hoán đổi');
    await expect(row).toContainText('Cơ quan ghi');
  });

  await test.step('a rule is checked by the office and loses its mark', async () => {
    await keys.activate(window.getByRole('link', { name: 'Thời hạn kỳ họp' }));
    await expect(shell.title).toHaveText('Thời hạn kỳ họp');
    const row = window.getByRole('row', { name: /Gửi tài liệu đến đại biểu/u });
    await expect(row).toContainText('chưa kiểm chứng');
    await keys.fill(window.getByRole('searchbox'), 'tai lieu den dai bieu');
    await keys.press('Enter');
    await expect(row).toBeFocused();
    await keys.press('Enter');
    const dialog = shell.dialog('Sửa thời hạn mẫu');
    await keys.fill(dialog.getByLabel('Số ngày'), '7');
    await keys.fill(dialog.getByLabel('Ngày kiểm tra căn cứ'), '1/10/2026');
    await keys.fill(dialog.getByLabel('Người kiểm tra'), 'Chị Lan');
    await keys.activate(dialog.getByRole('button', { name: 'Lưu thời hạn' }));
    await expect(dialog).toBeHidden();
    await expect(row).toContainText('7 ngày trước khai mạc');
    await expect(row).toContainText('Cơ quan đã kiểm tra 01/10/2026, Chị Lan.');
    await expect(row).not.toContainText('chưa kiểm chứng');
  });
});
