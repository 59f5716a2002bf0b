import { FirstRunGuide } from './pages/first-run';
import { Grid } from './pages/grid';
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
