import { addDeputies, addOfficial, deputyName } from '@tests/fixtures/council-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { copiedFromExcel, DEPUTIES, DEPUTY_HEADINGS } from './office-data';
import { expect, test } from './fixtures';
import { Petitions } from './pages/petitions';
import { Register } from './pages/register';
import { Shell } from './pages/shell';

/** 1366 × 768 at 125 %. */
const SMALL = { width: 1093, height: 614 };

test('a dialog begins at its first field and keeps its last line in sight', async ({
  window,
  keys,
  calls,
}) => {
  await window.setViewportSize(SMALL);
  const shell = new Shell(keys);
  await saveProfile(calls);
  const preview = await calls.must('council.previewImport', {
    kind: 'deputies',
    source: { type: 'paste', text: copiedFromExcel([DEPUTY_HEADINGS, ...DEPUTIES]) },
  });
  await calls.must('council.commitImport', { id: preview.id });

  await shell.beginAt('/confidence-votes/petitions', 'Kiến nghị bỏ phiếu tín nhiệm');
  await keys.activate(window.getByRole('button', { name: 'Ghi kiến nghị' }).first());
  const petition = shell.dialog('Ghi kiến nghị bỏ phiếu tín nhiệm');
  await expect(petition.getByLabel('Kỳ họp', { exact: true })).toBeFocused();
  await expect(petition.getByRole('button', { name: 'Ghi kiến nghị' })).toBeInViewport({ ratio: 1 });
  await keys.press('Escape');
  await expect(petition).toBeHidden();

  await shell.beginAt('/units', 'Đơn vị');
  await keys.activate(window.getByRole('button', { name: 'Nạp danh mục của tỉnh' }).first());
  await expect(shell.dialog('Nạp danh mục xã của tỉnh').getByLabel('Tỉnh, thành phố')).toBeFocused();
});

test('Back of the browser leaves a dialog, and the screen only when none is open', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const petitions = new Petitions(keys);
  await saveProfile(calls);
  await addDeputies(calls, 3, '2021-06-20');
  await addOfficial(calls, 'Vũ Thị Thanh Lan', 'Giám đốc Sở Y tế');
  const period = { title: 'Kỳ họp thứ 8', openedDate: '2026-06-01', closedDate: null };
  await calls.must('decisionTriggers.savePeriod', { id: null, version: null, fields: period });
  await petitions.open();
  const address = window.url();
  const back = () => window.evaluate(() => history.back());

  await keys.activate(window.getByRole('button', { name: 'Ghi kiến nghị' }).first());
  const dialog = shell.dialog('Ghi kiến nghị bỏ phiếu tín nhiệm');
  const content = dialog.getByLabel('Nội dung tóm tắt');
  await keys.fill(content, 'Sau giám sát việc mua sắm');
  await back();
  await expect(shell.notice('Phần đã gõ chưa lưu. Bấm quay lại lần nữa để bỏ.')).toBeVisible();
  await expect(content).toHaveValue('Sau giám sát việc mua sắm');
  await back();
  await expect(dialog).toBeHidden();
  // An address typed by hand is a step as any other.
  await keys.activate(window.getByRole('button', { name: 'Ghi kiến nghị' }).first());
  await keys.fill(content, 'Sau giám sát việc mua sắm');
  await window.evaluate(() => {
    location.hash = '/units';
  });
  await expect(window).toHaveURL(address);
  await expect(content).toHaveValue('Sau giám sát việc mua sắm');
  await back();
  await expect(dialog).toBeHidden();
  await expect(shell.title).toHaveText('Kiến nghị bỏ phiếu tín nhiệm');
  expect(window.url()).toBe(address);
  await back();
  await expect(shell.title).toHaveText('Lấy phiếu tín nhiệm');
});

test('a question whether a screen is left is answered by Back as by its safe button', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await saveProfile(calls);
  await addDeputies(calls, 3, '2021-06-20');
  await shell.go('register', 'Đại biểu');
  await keys.activate(window.getByRole('button', { name: 'Thêm đại biểu' }).first());
  await keys.fill(register.field('Họ và tên'), 'Trần Thị Mai Hương');
  const address = window.url();
  const back = () => window.evaluate(() => history.back());
  const question = shell.dialog('Bản ghi mới chưa được lưu');
  for (let time = 0; time < 2; time += 1) {
    await back();
    await expect(question).toBeVisible();
    await back();
    await expect(question).toBeHidden();
    await expect(register.field('Họ và tên')).toHaveValue('Trần Thị Mai Hương');
    await expect(window).toHaveURL(address);
  }
  // So does an address typed by hand.
  await window.evaluate(() => {
    location.hash = '/units';
  });
  await expect(question).toBeVisible();
  await shell.answer('Bản ghi mới chưa được lưu', 'Ở lại');
  await expect(window).toHaveURL(address);
  await expect(register.field('Họ và tên')).toHaveValue('Trần Thị Mai Hương');
  await back();
  await shell.answer('Bản ghi mới chưa được lưu', 'Bỏ phần vừa nhập');
  await expect(register.field('Họ và tên')).toBeHidden();
});

test('a letter is entered also where its session was declared meanwhile', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  const petitions = new Petitions(keys);
  await saveProfile(calls);
  await addDeputies(calls, 3, '2021-06-20');
  await addOfficial(calls, 'Vũ Thị Thanh Lan', 'Giám đốc Sở Y tế');
  await shell.beginAt('/confidence-votes/petitions', 'Kiến nghị bỏ phiếu tín nhiệm');
  await keys.activate(window.getByRole('button', { name: 'Ghi kiến nghị' }).first());
  const dialog = shell.dialog('Ghi kiến nghị bỏ phiếu tín nhiệm');
  await expect(dialog.getByLabel('Kỳ họp', { exact: true })).toBeFocused();
  const period = { title: 'Kỳ họp thứ 8', openedDate: '2026-06-01', closedDate: null };
  await calls.must('decisionTriggers.savePeriod', { id: null, version: null, fields: period });
  await expect(dialog.getByLabel('Kỳ họp', { exact: true })).toBeHidden();
  await petitions.enterLetter({
    about: 'Vũ Thị Thanh Lan (Giám đốc Sở Y tế)',
    deputies: [deputyName(0)],
    content: 'Sau giám sát',
  });
  await expect(petitions.person('Vũ Thị Thanh Lan')).toContainText('1 / ');
});

test('a record that covers its list takes the cursor, and the line has it again', async ({
  window,
  keys,
  calls,
}) => {
  await window.setViewportSize(SMALL);
  const shell = new Shell(keys);
  await saveProfile(calls);
  const [post] = await calls.must('council.listPosts', {});
  await shell.beginAt('/council/posts', 'Chức danh và người giữ');
  const line = window
    .getByRole('row')
    .filter({ hasText: post?.title ?? '' })
    .first();
  await keys.reach(line);
  await keys.press('Enter');
  const panel = window.getByRole('region', { name: post?.title ?? '' });
  await expect(panel).toBeFocused();
  await keys.press('Tab');
  await expect(panel.getByRole('button', { name: 'Đóng' })).toBeFocused();
  await keys.press('Escape');
  await expect(panel).toBeHidden();
  await expect(line).toBeFocused();
});

test('of a list only the rows scroll, not the page', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await calls.must('council.loadUnitCatalogue', { code: '66' });
  for (const size of [{ width: 1366, height: 768 }, SMALL]) {
    await window.setViewportSize(size);
    await shell.beginAt('/units', 'Đơn vị');
    await expect(window.getByRole('row').nth(20)).toBeAttached();
    const beyond = () =>
      window.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
    await expect.poll(beyond).toBe(0);
  }
});

test('whoever presses Ctrl+K for the first time can type on at once', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  const waits: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    await shell.beginAt('/settings/about', 'Thường Trực');
    await window.reload();
    await expect(shell.title).toHaveText('Thường Trực');
    await window.evaluate(() => new Promise((ready) => requestIdleCallback(ready)));
    const opened = window.evaluate(
      () =>
        new Promise<number>((told) => {
          let pressed = 0;
          document.addEventListener('keydown', () => (pressed = performance.now()), {
            once: true,
            capture: true,
          });
          document.addEventListener('focusin', ({ target }) => {
            if (target instanceof HTMLInputElement) told(performance.now() - pressed);
          });
        }),
    );
    await keys.press('Control+k');
    waits.push(await opened);
  }
  // React keeps what was never drawn before back for 300 ms, unless told that the screen may stay meanwhile.
  expect(Math.min(...waits)).toBeLessThan(250);
});

test('Enter in the palette opens what was typed last, also before its answer is there', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await addOfficial(calls, 'Vũ Thị Thanh Lan', 'Giám đốc Sở Y tế');
  await addOfficial(calls, 'Đặng Thanh Long', 'Giám đốc Sở Nội vụ');
  await shell.beginAt('/units', 'Đơn vị');
  await keys.press('Control+k');
  await keys.type('thanh lan');
  await expect(window.getByText('Vũ Thị Thanh Lan').first()).toBeVisible();
  await keys.press('Control+a');
  await keys.type('thanh long');
  await keys.press('Enter');
  await expect(window.getByText('Đặng Thanh Long').first()).toBeVisible();
  await expect(window).toHaveURL(/\/council\//u);
  await expect(window.getByText('Vũ Thị Thanh Lan')).toHaveCount(0);
});

test('what is typed before the palette has come is searched for, and stands in no field below', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await addOfficial(calls, 'Vũ Thị Thanh Lan', 'Giám đốc Sở Y tế');
  await shell.beginAt('/sessions/search', 'Tìm trong các kỳ họp');
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await window.route('**/command-palette*.js', async (route) => {
    await late;
    await route.continue();
  });
  await window.reload();
  await expect(shell.title).toHaveText('Tìm trong các kỳ họp');
  const field = window.getByRole('textbox').first();
  await keys.reach(field);
  await keys.press('Control+k');
  await keys.type('thanh lan');
  await keys.press('Enter');
  await expect(field).toHaveValue('');
  arrive();
  await expect(window).toHaveURL(/\/council\//u);
  await expect(window.getByText('Vũ Thị Thanh Lan').first()).toBeVisible();
});
