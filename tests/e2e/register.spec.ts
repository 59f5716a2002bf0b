import type { OfficeProfile } from '@shared/office/contract';
import { saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { copiedFromExcel, DEPUTIES, DEPUTY_HEADINGS, workbook } from './office-data';
import { cellsOf, savedBy } from './pages/files';
import { Keyboard } from './pages/keyboard';
import { Register } from './pages/register';
import { Shell } from './pages/shell';
import { expect, test } from './fixtures';

/** By given name, then middle names, then family name, in the Vietnamese alphabet. */
const SORTED = [
  'Phạm Minh Ánh',
  'Đỗ Thị Ánh',
  'Hoàng Thị Ẩn',
  'Nguyễn Văn Bình',
  'Bùi Văn Cường',
  'Đặng Thị Đào',
  'Lê Thị Hoà',
  "H'Len Niê",
  'Vũ Đức Oanh',
  'Trần Quốc Ơn',
  'Y Thắng Êban',
];

async function officeWithDeputies(calls: ProgramCalls, changes: Partial<OfficeProfile> = {}): Promise<void> {
  await saveProfile(calls, changes);
  const preview = await calls.must('council.previewImport', {
    kind: 'deputies',
    source: { type: 'paste', text: copiedFromExcel([DEPUTY_HEADINGS, ...DEPUTIES]) },
  });
  await calls.must('council.commitImport', { id: preview.id });
}

test('deputies are added, edited, sorted, searched, exported and removed', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await officeWithDeputies(calls);
  await shell.go('register', 'Đại biểu');
  const list = register.deputies;

  await test.step('sorted by the Vietnamese alphabet', async () => {
    await expect(list.rows).toHaveCount(DEPUTIES.length);
    expect(await list.names()).toEqual(SORTED);
  });

  await test.step('found without diacritics, đ as d, hòa as hoà', async () => {
    for (const [typed, found] of [
      ['dao', ['Đặng Thị Đào']],
      ['lê hòa', ['Lê Thị Hoà']],
      ['le thi hoa', ['Lê Thị Hoà']],
      ['anh', ['Phạm Minh Ánh', 'Đỗ Thị Ánh']],
      ['oan', ['Vũ Đức Oanh']],
      ['eban', ['Y Thắng Êban']],
    ] as const) {
      await list.find(typed);
      // What was found before has as many lines: the names themselves are waited for.
      await expect.poll(() => list.names(), typed).toEqual(found);
    }
    await keys.press('Escape');
    await expect(list.rows).toHaveCount(DEPUTIES.length);
  });

  await test.step('added by Enter from field to field', async () => {
    await keys.activate(window.getByRole('button', { name: 'Thêm đại biểu' }).first());
    await expect(register.field('Họ và tên')).toBeFocused();
    await keys.type('Ngô Thị Yến');
    await keys.press('Enter');
    await keys.type('5/2/1990');
    await keys.press('Enter');
    await keys.press('Control+s');
    await expect(window.getByRole('heading', { name: 'Ngô Thị Yến' })).toBeVisible();
    await expect(register.field('Ngày sinh')).toHaveValue('05/02/1990');
    await expect(shell.saved).toBeVisible();
  });

  await test.step('edited, with its history', async () => {
    await keys.fill(register.field('Dân tộc'), 'Tày');
    await keys.press('Control+s');
    await register.showTab('Lịch sử');
    const history = window.getByRole('tabpanel');
    await expect(history).toContainText('Dân tộc');
    await expect(history).toContainText('Tày');
    await expect(window.getByText(/Chưa lưu được/u)).toHaveCount(0);
    await keys.press('Escape');
    await expect(window.getByRole('heading', { name: 'Ngô Thị Yến' })).toBeHidden();
  });

  await test.step('exported as it is filtered', async () => {
    await list.find('van');
    await expect(list.rows).toHaveCount(2);
    const file = await savedBy(window, () =>
      keys.activate(window.getByRole('button', { name: 'Xuất Excel' })),
    );
    expect(file.name).toMatch(/^danh-sach-dai-bieu-.+\.xlsx$/u);
    const rows = cellsOf(file.bytes);
    const heading = rows.findIndex((row) => row.includes('Họ và tên'));
    const names = rows.slice(heading + 1).map((row) => row[rows[heading]?.indexOf('Họ và tên') ?? 0]);
    expect(names).toEqual(['Nguyễn Văn Bình', 'Bùi Văn Cường']);
  });

  await test.step('copied for Excel by Ctrl+C', async () => {
    await list.goTo('Bùi Văn Cường');
    await keys.press('Control+c');
    await expect(shell.notice('Đã chép 1 dòng')).toBeVisible();
    const copied = (await window.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/u);
    expect(copied[0]?.split('\t').slice(0, 3)).toEqual(['Họ và tên', 'Ngày sinh', 'Giới tính']);
    expect(copied[1]?.split('\t').slice(0, 3)).toEqual(['Bùi Văn Cường', '01/01/1977', 'Nam']);
  });

  await test.step('removed after a question that names the person', async () => {
    await list.open('Ngô Thị Yến');
    await keys.activate(window.getByRole('button', { name: 'Xóa…' }));
    await shell.answer('Xóa Ngô Thị Yến khỏi danh sách đại biểu?', 'Xóa khỏi danh sách');
    await expect(shell.notice('Đã xóa Ngô Thị Yến')).toBeVisible();
    await list.find('');
    await expect(list.rows).toHaveCount(DEPUTIES.length);
  });
});

test('a post shows its vacancy, gets a holder and loses the holder again', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await officeWithDeputies(calls);
  await shell.go('register', 'Đại biểu');
  await keys.activate(register.tab('Chức danh và người giữ'));
  await expect(register.posts.row('Phó Chủ tịch HĐND tỉnh')).toContainText('Khuyết 2');

  await test.step('a new post stands empty', async () => {
    await keys.activate(window.getByRole('button', { name: 'Thêm chức danh' }));
    await expect(register.field('Chức danh')).toBeFocused();
    await keys.type('Hội thẩm nhân dân');
    await keys.select(register.field('Khối'), 'Khác');
    await keys.press('Control+s');
    await expect(window.getByRole('heading', { name: 'Hội thẩm nhân dân' })).toBeVisible();
    await expect(window.getByText('Đang khuyết 1/1')).toBeVisible();
  });

  await test.step('a holder is found by typing a part of the name', async () => {
    await keys.activate(window.getByRole('button', { name: 'Ghi người giữ' }));
    const who = window.getByPlaceholder('Gõ tên để tìm');
    await expect(who).toBeFocused();
    await keys.type('dao');
    await expect(window.getByRole('option', { name: 'Đặng Thị Đào' })).toBeVisible();
    await keys.press('Enter');
    await expect(who).toHaveValue('Đặng Thị Đào');
    await keys.fill(register.field('Từ ngày'), '1/7/2026');
    await keys.fill(register.field('Văn bản'), '25/NQ-HĐND');
    await keys.press('Control+s');
    await expect(window.getByText('đang giữ', { exact: true })).toBeVisible();
    await expect(register.posts.row('Hội thẩm nhân dân')).toContainText('1/1');
  });

  await test.step('the holder leaves: the seat is vacant since that day', async () => {
    await keys.activate(window.getByRole('button', { name: 'Sửa', exact: true }));
    await keys.fill(register.field('Đến ngày'), '10/7/2026');
    await keys.fill(register.field('Lý do thôi giữ'), 'Nghỉ hưu');
    await keys.press('Control+s');
    await expect(window.getByText('Đang khuyết 1/1 từ 10/07/2026')).toBeVisible();
    await expect(window.getByText('Nghỉ hưu')).toBeVisible();
  });
});

test('two windows on one deputy: the second is refused and nothing is overwritten', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  await officeWithDeputies(calls);
  const [deputy] = await calls.must('council.listDeputies', {});
  const path = `/council/deputies?open=${deputy?.id ?? ''}`;
  const first = new Register(keys);
  await new Shell(keys).beginAt(path, 'Đại biểu');
  const other = await anotherWindow(`/#${path}`);
  const otherKeys = new Keyboard(other);
  const second = new Register(otherKeys);
  await expect(second.field('Nghề nghiệp, nơi công tác')).toBeVisible();

  await otherKeys.fill(second.field('Nghề nghiệp, nơi công tác'), 'Giáo viên');
  await keys.fill(first.field('Nghề nghiệp, nơi công tác'), 'Bác sĩ');
  await keys.press('Control+s');
  await expect(new Shell(keys).saved).toBeVisible();
  await expect.poll(async () => (await calls.must('council.listDeputies', {}))[0]?.occupation).toBe('Bác sĩ');

  await otherKeys.press('Control+s');
  await expect(other.getByRole('alert')).toContainText(/đã đổi|đã được sửa|sửa ở nơi khác/u);
  await expect(second.field('Nghề nghiệp, nơi công tác')).toHaveValue('Giáo viên');
  expect((await calls.must('council.listDeputies', {}))[0]?.occupation).toBe('Bác sĩ');
  await otherKeys.activate(other.getByRole('button', { name: 'Mở bản mới' }));
  await expect(second.field('Nghề nghiệp, nơi công tác')).toHaveValue('Bác sĩ');
  await otherKeys.fill(second.field('Nghề nghiệp, nơi công tác'), 'Bác sĩ, Giám đốc Bệnh viện');
  await otherKeys.press('Control+s');
  await expect(first.field('Nghề nghiệp, nơi công tác')).toHaveValue('Bác sĩ, Giám đốc Bệnh viện');
  await expect(window.getByRole('alert')).toHaveCount(0);
});

test('an import with wrong rows: preview, export of the wrong ones, the same again, undo', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await saveProfile(calls);
  const good = DEPUTIES.slice(0, 4);
  const rows = [
    [...DEPUTY_HEADINGS],
    ...good.map((row) => [...row]),
    ['Mai Văn Sai', '31/02/1970', 'Nam', 'Kinh'],
    ['Cao Thị Nhầm', '1980', 'không rõ', 'Kinh'],
  ];
  const file = workbook(rows);

  await test.step('nothing is written before “Nhập”', async () => {
    await shell.open('Nhập đại biểu từ Excel', 'Nhập đại biểu từ Excel');
    await register.upload('dai-bieu.xlsx', file);
    await expect(register.counts).toContainText('4 mới, 0 thay đổi, 0 như cũ, 2 sai');
    expect(await calls.must('council.listDeputies', {})).toHaveLength(0);
    const wrong = window.getByRole('grid', { name: 'Các dòng sẽ nhập' });
    await expect(wrong).toContainText(/Ngày sinh: /u);
    await expect(wrong).toContainText(/Giới tính: /u);
  });

  await test.step('the wrong rows go out with their reasons', async () => {
    const saved = await savedBy(window, () =>
      keys.activate(window.getByRole('button', { name: 'Xuất 2 dòng sai' })),
    );
    const cells = cellsOf(saved.bytes);
    expect(cells.map((row) => row.slice(0, 5))).toEqual([
      ['Dòng', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc'],
      ['6', 'Mai Văn Sai', 'Nam', '31/02/1970', 'Kinh'],
      ['7', 'Cao Thị Nhầm', 'không rõ', '1980', 'Kinh'],
    ]);
    expect(cells.map((row) => row[5])).toEqual([
      'Lý do chưa nhập',
      expect.stringMatching(/^Ngày sinh: /u),
      expect.stringMatching(/^Giới tính: /u),
    ]);
  });

  await register.write(4);
  expect(await calls.must('council.listDeputies', {})).toHaveLength(4);

  await test.step('the same file again changes nothing', async () => {
    await keys.activate(window.getByRole('button', { name: 'Nhập tệp khác' }));
    await register.upload('dai-bieu.xlsx', workbook(rows.slice(0, 5)));
    await expect(register.counts).toContainText('0 mới, 0 thay đổi, 4 như cũ, 0 sai');
    await expect(window.getByRole('button', { name: 'Nhập 0 dòng' })).toBeDisabled();
    await keys.activate(window.getByRole('button', { name: 'Chọn tệp khác' }));
  });

  await test.step('undone as one step', async () => {
    await keys.activate(window.getByRole('button', { name: 'Hoàn tác', exact: true }));
    await shell.answer(/^Hoàn tác lần nhập dai-bieu\.xlsx/u, 'Hoàn tác lần nhập');
    await expect(window.getByText('đã hoàn tác', { exact: true })).toBeVisible();
    expect(await calls.must('council.listDeputies', {})).toHaveLength(0);
  });
});
