import { FIELDS } from '@tests/fixtures/vote-scene';
import { PIN } from '@tests/fixtures/ballot-scene';
import { readyCount } from './ballot-data';
import { FirstRunGuide } from './pages/first-run';
import { Grid } from './pages/grid';
import { MachinesPages } from './pages/machines';
import { Shell } from './pages/shell';
import { expect, test } from './fixtures';

test('a province says who it is in five steps and has its 102 communes', async ({ window, keys }) => {
  const shell = new Shell(keys);
  await new FirstRunGuide(keys).answer({
    level: 'Cấp tỉnh',
    unitKind: 'Tỉnh',
    unitName: 'Đắk Lắk',
    term: 'XI',
    deputies: 47,
    catalogue: /^Đắk Lắk \(102 đơn vị\)/u,
  });
  await expect(shell.title).toHaveText('Hội đồng nhân dân tỉnh Đắk Lắk');
  await shell.go('units', 'Đơn vị');
  await expect(window.getByText('102 đơn vị', { exact: true })).toBeVisible();
  const units = new Grid(keys, 'Danh sách đơn vị');
  await units.find('buon ma thuot');
  await expect(units.rows).toHaveCount(1);
});

test('a PC for typing begins from the file of the first PC, without declaring the office', async ({
  window,
  keys,
  otherPc,
}) => {
  const voteId = await readyCount(window, 2, 3);
  const shell = new Shell(keys);
  const machines = new MachinesPages(keys);
  await shell.beginAt(`/confidence-votes/${voteId}/counting`, FIELDS.title);
  await machines.open();
  const setUp = await machines.exported('Xuất thiết lập cho máy khác', PIN);

  const there = otherPc.keys;
  const shellThere = new Shell(there);
  await expect(shellThere.title).toHaveText('Khai báo cơ quan');
  await there.activate(there.page.getByRole('link', { name: 'Nhận cuộc kiểm phiếu' }));
  await new MachinesPages(there).choose(setUp);
  await there.activate(there.page.getByRole('button', { name: 'Lập cuộc theo tệp này' }));
  await expect(shellThere.title).toHaveText(FIELDS.title);
  await expect(there.page.getByText('Chưa có PIN trên máy này')).not.toHaveCount(0);

  // The next morning the program opens where the work is; what needs an office asks for it.
  await there.activate(there.page.getByRole('link', { name: 'Trang chủ' }));
  await expect(shellThere.title).toHaveText('Lấy phiếu tín nhiệm');
  await expect(there.page.getByText(FIELDS.title)).toBeVisible();
  await there.activate(there.page.getByRole('link', { name: 'Kỳ họp', exact: true }));
  await expect(shellThere.title).toHaveText('Khai báo cơ quan');
});
