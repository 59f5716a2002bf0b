import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { Register } from './pages/register';
import { Grid } from './pages/grid';
import { Shell } from './pages/shell';
import { expect, test } from './fixtures';

test('every room by its number, every screen and person by the palette', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  const { id } = await calls.must('council.saveDeputy', {
    id: null,
    version: null,
    fields: {
      ...EMPTY_DEPUTY,
      fullName: 'Đặng Thị Đào',
      sex: 'female',
      birthDate: '1983-02-02',
      ethnicGroup: 'Tày',
    },
  });
  await shell.beginAt('/', /^Hội đồng nhân dân/u);

  await test.step('Alt and a number', async () => {
    await shell.go('votes', 'Lấy phiếu tín nhiệm');
    await shell.go('register', 'Đại biểu');
    await shell.go('units', 'Đơn vị');
    await shell.go('documents', 'Văn bản');
    await shell.go('settings', 'Cơ quan');
    await shell.go('home', /^Hội đồng nhân dân/u);
  });

  await test.step('Ctrl+K finds without diacritics and gives the cursor back on Esc', async () => {
    await keys.press('Control+k');
    await expect(window.getByPlaceholder(/^Tên người/u)).toBeFocused();
    await keys.press('Escape');
    await expect(window.getByPlaceholder(/^Tên người/u)).toBeHidden();
    await shell.find('dang dao', 'Đặng Thị Đào');
    await expect(shell.title).toHaveText('Đặng Thị Đào');
    await keys.activate(window.getByRole('link', { name: 'Mở hồ sơ đại biểu' }));
    await expect(window).toHaveURL(new RegExp(`open=${id}`, 'u'));
    await shell.open('Cài đặt: an toàn dữ liệu, sao lưu, khôi phục', 'An toàn dữ liệu');
  });

  await test.step('F1 explains this screen, Esc closes it', async () => {
    await keys.press('F1');
    const help = window.getByRole('dialog', { name: 'Trợ giúp' });
    await expect(help.getByRole('heading', { name: 'An toàn dữ liệu' })).toBeVisible();
    await expect(help.getByText('Ctrl+K', { exact: true })).toBeVisible();
    await keys.press('Escape');
    await expect(help).toBeHidden();
    await shell.go('register', 'Đại biểu');
    await keys.press('F1');
    await expect(help.getByRole('heading', { name: 'Đại biểu', exact: true })).toBeVisible();
    await keys.activate(help.getByRole('link', { name: /^Sổ tay/u }));
    await expect(shell.title).toHaveText('Sổ tay sử dụng');
  });

  await test.step('holding ? shows the keys as long as it is held', async () => {
    await window.keyboard.down('Shift');
    await window.keyboard.down('?');
    await expect(window.getByRole('heading', { name: 'Mọi màn hình', exact: true })).toBeVisible();
    await window.keyboard.up('?');
    await window.keyboard.up('Shift');
    await expect(window.getByRole('heading', { name: 'Mọi màn hình', exact: true })).toBeHidden();
  });
});

test('what was typed and not saved is never lost without a question', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await saveProfile(calls);
  await shell.beginAt('/council/deputies?open=new', 'Đại biểu');
  await keys.fill(register.field('Họ và tên'), 'Ngô Thị Yến');

  await test.step('a new record asks, and the safe answer has the cursor', async () => {
    await keys.press('Alt+1');
    const question = shell.dialog('Bản ghi mới chưa được lưu');
    await expect(question.getByRole('button', { name: 'Ở lại' })).toBeFocused();
    await keys.press('Enter');
    await expect(question).toBeHidden();
    await expect(register.field('Họ và tên')).toHaveValue('Ngô Thị Yến');
    expect(await calls.must('council.listDeputies', {})).toHaveLength(0);
  });

  await test.step('a saved record saves itself on leaving', async () => {
    await keys.reach(register.field('Họ và tên'));
    await keys.press('Control+s');
    await expect(window.getByRole('heading', { name: 'Ngô Thị Yến' })).toBeVisible();
    await keys.fill(register.field('Dân tộc'), 'Mường');
    await shell.go('home', /^Hội đồng nhân dân/u);
    await expect
      .poll(async () => (await calls.must('council.listDeputies', {}))[0]?.ethnicGroup)
      .toBe('Mường');
  });

  await test.step('what cannot be saved asks, and may be given up', async () => {
    const [deputy] = await calls.must('council.listDeputies', {});
    await shell.beginAt(`/council/deputies?open=${deputy?.id ?? ''}`, 'Đại biểu');
    await keys.fill(register.field('Họ và tên'), '');
    await keys.press('Alt+1');
    await shell.answer('Còn ô chưa lưu được', 'Bỏ phần vừa nhập');
    await expect(shell.title).toHaveText(/^Hội đồng nhân dân/u);
    expect((await calls.must('council.listDeputies', {}))[0]?.fullName).toBe('Ngô Thị Yến');
  });
});

test('a field that stores itself is stored by every way of leaving it', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      ...{ sessionType: 'regular', number: 15, title: 'Kỳ họp thứ 15', openingDate: '2026-12-08' },
      ...{ electionDate: null, place: '', jointMeetingDate: null, skipPast: false },
    },
  });
  const guests = window.getByLabel('Khách mời, thành phần tham dự khác');
  const stored = async () =>
    (await calls.must('sessionMinutes.getMinutes', { sessionId: session.id })).parts.guests;
  await shell.beginAt(`/sessions/${session.id}/minutes`, 'Kỳ họp thứ 15');

  await test.step('a key that leads to another screen', async () => {
    await keys.fill(guests, 'Bí thư Tỉnh ủy');
    await keys.press('Alt+1');
    await expect(shell.title).toHaveText(/^Hội đồng nhân dân/u);
    await expect.poll(stored).toBe('Bí thư Tỉnh ủy');
  });

  await test.step('reloading the window', async () => {
    await shell.beginAt(`/sessions/${session.id}/minutes`, 'Kỳ họp thứ 15');
    await keys.fill(guests, 'Bí thư Tỉnh ủy; đại diện cử tri');
    await window.reload();
    await expect.poll(stored).toBe('Bí thư Tỉnh ủy; đại diện cử tri');
  });
});

test('a row at the lower edge of the window shows its whole menu', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await calls.must('safety.makeBackup', {});
  await shell.beginAt('/settings/safety', 'An toàn dữ liệu');
  const backups = new Grid(keys, 'Các bản sao lưu');
  await backups.goTo('Sao lưu bằng tay');
  const lower = await backups.row('Sao lưu bằng tay').evaluate((row) => row.getBoundingClientRect().bottom);
  await window.setViewportSize({ width: 1366, height: Math.floor(lower) - 4 });
  await keys.press('Shift+F10');
  const menu = window.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: 'Khôi phục bản này…' })).toBeVisible();
  const box = await menu.boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= lower - 4).toBe(true);
});
