import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { FIELDS, openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { callsOf } from './program-calls';
import { Grid } from './pages/grid';
import { Keyboard } from './pages/keyboard';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';
import { startProgram, type RunningProgram } from './program';
import { expect, test } from './fixtures';

const COUNCIL = /^Hội đồng nhân dân tỉnh Đắk Lắk$/u;

test('a backup brings back what stood when it was made', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await calls.must('council.loadUnitCatalogue', { code: '66' });
  await shell.beginAt('/settings/safety', 'An toàn dữ liệu');
  await keys.activate(window.getByRole('button', { name: 'Sao lưu ngay' }));
  await expect(shell.notice('Đã sao lưu và kiểm tra bản sao lưu')).toBeVisible();

  const units = new Grid(keys, 'Danh sách đơn vị');
  await shell.go('units', 'Đơn vị');
  // The list is fetched when the screen opens.
  await expect(window.getByText(/^\d+ đơn vị$/u)).toBeVisible();
  const [lost = ''] = await units.names();
  await units.open(lost);
  await keys.activate(window.getByRole('button', { name: 'Xóa…' }));
  await shell.answer(`Xóa ${lost}?`, 'Xóa đơn vị');
  await expect(units.row(lost)).toHaveCount(0);

  await shell.open('Cài đặt: an toàn dữ liệu, sao lưu, khôi phục', 'An toàn dữ liệu');
  const backups = new Grid(keys, 'Các bản sao lưu');
  const reloaded = window.waitForEvent('load');
  await backups.act('Sao lưu bằng tay', 'Khôi phục bản này…');
  await shell.answer(/^Khôi phục bản lúc /u, 'Khôi phục bản này');
  await reloaded;
  await expect(shell.title).toHaveText('An toàn dữ liệu');
  await expect(window.getByText('Đã khôi phục dữ liệu', { exact: true })).toBeVisible();
  // What was replaced is kept as a backup of its own, and the list says what is in it.
  await expect(backups.row('HĐND tỉnh Đắk Lắk')).not.toHaveCount(0);
  await expect(backups.row('Trước khi khôi phục')).toHaveCount(1);
  await shell.go('units', 'Đơn vị');
  await expect(units.row(lost)).toHaveCount(1);
});

test('a second folder gets every backup too', async ({ window, keys, calls }, info) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  const folder = info.outputPath('usb');
  mkdirSync(folder, { recursive: true });
  await shell.beginAt('/settings/safety', 'An toàn dữ liệu');
  const field = window.getByLabel('Thư mục', { exact: true });
  await keys.fill(field, join(folder, 'không có'));
  await keys.press('Enter');
  await expect(window.getByRole('alert')).toContainText('Không ghi được vào thư mục này');
  await keys.fill(field, folder);
  await keys.press('Enter');
  await expect(window.getByRole('alert')).toHaveCount(0);
  await keys.activate(window.getByRole('button', { name: 'Sao lưu ngay' }));
  await expect(new Grid(keys, 'Các bản sao lưu').row('Nơi thứ hai')).not.toHaveCount(0);
  expect(readdirSync(folder, { recursive: true }).join(' ')).toMatch(/\.sqlite/u);
});

test('a new PC begins from a backup of the old one, without declaring the office', async ({
  calls,
  otherPc,
}, info) => {
  const usb = info.outputPath('usb');
  mkdirSync(usb, { recursive: true });
  await saveProfile(calls);
  await calls.must('council.loadUnitCatalogue', { code: '66' });
  await calls.must('safety.setSecondFolder', { folder: usb });
  await calls.must('safety.makeBackup', {});

  const there = otherPc.keys;
  const shell = new Shell(there);
  await expect(shell.title).toHaveText('Khai báo cơ quan');
  await there.activate(there.page.getByRole('link', { name: 'Khôi phục từ bản sao lưu' }));
  await expect(shell.title).toHaveText('An toàn dữ liệu');
  await there.fill(there.page.getByLabel('Thư mục', { exact: true }), usb);
  await there.press('Enter');
  const backups = new Grid(there, 'Các bản sao lưu');
  const reloaded = there.page.waitForEvent('load');
  await backups.act('Sao lưu bằng tay', 'Khôi phục bản này…');
  await shell.answer(/^Khôi phục bản lúc /u, 'Khôi phục bản này');
  await reloaded;
  await expect(shell.title).toHaveText('An toàn dữ liệu');
  await expect(backups.row('Trước khi khôi phục')).not.toHaveCount(0);
  await shell.go('units', 'Đơn vị');
  await expect(there.page.getByText('102 đơn vị')).toBeVisible();
});

test('every line that showed as saved is there after the program was killed', async ({
  page,
  dataDir,
  troubles,
}) => {
  const first = await startProgram(dataDir);
  await page.goto(first.link);
  const calls = callsOf(page);
  await saveProfile(calls);
  const { id } = await openedVote(calls);
  const keys = new Keyboard(page);
  const vote = new VotePages(keys);
  await vote.shell.beginAt(`/confidence-votes/${id}/counting`, FIELDS.title);
  await vote.typeFigures([47, 47, 47, 47, 0]);
  await vote.typeFigures([31, 11, 5, 0, 22, 17, 8, 0]);
  await vote.typeFigures([47, 47, 47, 47, 0, 13, 8, 26]);
  await expect(async () => expect(await savedLines(page)).not.toEqual([])).toPass();
  const shown = await savedLines(page);
  // The last line is still under the cursor: nobody was told that it is saved.
  await first.kill();
  await page.goto('about:blank');

  const second = await startProgram(dataDir);
  await page.goto(second.link);
  const { vote: now } = await callsOf(page).must('confidenceVotes.getVote', { voteId: id });
  const stored = now.tally.map(
    (row) => `${row.name} ${Object.values(row.counts).join(' ')} ${row.invalidRows}`,
  );
  for (const line of shown) expect(stored).toContain(line);
  expect(now.ballotKinds.map(({ collected }) => collected)).toEqual([47, 47]);
  await vote.shell.beginAt(`/confidence-votes/${id}/counting`, FIELDS.title);
  await expect(vote.figure("2. H'Len Niê: Tín nhiệm thấp")).toHaveValue('8');
  expect(troubles).toEqual([]);
  await second.stop();
});

/** "Nguyễn Văn Bình 31 11 5 0" of every line whose mark says saved. */
function savedLines(page: Page): Promise<string[]> {
  return page
    .getByRole('row')
    .filter({ hasText: 'đã lưu' })
    .evaluateAll((rows) =>
      rows.map((row) => {
        const name = row.querySelector('th span')?.textContent ?? '';
        const figures = [...row.querySelectorAll('input')].map((input) => input.value);
        return [name, ...figures].join(' ');
      }),
    );
}

test('a second start opens another window of the program that runs', async ({
  window,
  calls,
  dataDir,
  context,
}) => {
  await saveProfile(calls);
  const second = await startProgram(dataDir);
  expect(second.output()).toContain('Chương trình đang chạy với dữ liệu này');
  const other = await context.newPage();
  await other.goto(second.link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(COUNCIL);
  expect(new URL(other.url()).origin).toBe(new URL(window.url()).origin);
  await second.stop();
});

test.describe('data that cannot be opened', () => {
  let program: RunningProgram | null = null;

  test.afterEach(async () => {
    await program?.stop();
    program = null;
  });

  async function begin(dataDir: string, page: Page): Promise<Keyboard> {
    program = await startProgram(dataDir);
    await page.goto(program.link);
    return new Keyboard(page);
  }

  async function officeWithBackup(dataDir: string, page: Page): Promise<void> {
    await begin(dataDir, page);
    const calls = callsOf(page);
    await saveProfile(calls);
    await calls.must('safety.makeBackup', {});
    await page.goto('about:blank');
    await program?.stop();
  }

  const databaseIn = (dataDir: string): string =>
    join(dataDir, readdirSync(dataDir).find((name) => name.endsWith('.sqlite')) ?? 'thuong-truc.sqlite');

  test('a damaged file: what to do, and the backup by its button', async ({ dataDir, page }) => {
    await officeWithBackup(dataDir, page);
    const file = databaseIn(dataDir);
    writeFileSync(file, Buffer.alloc(statSync(file).size, 'hỏng'));
    const keys = await begin(dataDir, page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tệp dữ liệu/u);
    await expect(page.getByRole('heading', { name: 'Cần làm' })).toBeVisible();
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await keys.activate(page.getByRole('button', { name: 'Khôi phục' }).first());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(COUNCIL);
  });

  test('data of a newer program are left alone', async ({ dataDir, page }) => {
    await officeWithBackup(dataDir, page);
    const database = new BetterSqlite3(databaseIn(dataDir));
    database.pragma('user_version = 9000');
    database.close();
    const before = statSync(databaseIn(dataDir)).size;
    const keys = await begin(dataDir, page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dữ liệu do chương trình mới hơn tạo');
    await keys.activate(page.getByRole('button', { name: 'Thử lại' }));
    await expect(page.getByText('Vẫn chưa mở được; hãy xem các bước dưới đây.')).toBeVisible();
    expect(statSync(databaseIn(dataDir)).size).toBe(before);
    await keys.activate(page.getByRole('button', { name: 'Gói hỗ trợ' }));
    await expect(page.getByLabel('Nội dung gói hỗ trợ')).toHaveValue(/newer-schema/u);
  });

  test('a data folder that is a file', async ({ dataDir, page }) => {
    const file = join(dataDir, 'du-lieu');
    writeFileSync(file, 'không phải thư mục');
    await begin(file, page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không mở được thư mục dữ liệu');
    await expect(page.getByRole('listitem').first()).toBeVisible();
  });
});
