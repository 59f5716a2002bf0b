import { addUnits } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { copiedFromExcel } from './office-data';
import { cellsOf, savedBy } from './pages/files';
import { Grid } from './pages/grid';
import { Shell } from './pages/shell';
import { TrainingClass } from './pages/training';
import { attendanceOf, classPeople, exceptions, HALF_DAYS, UNITS } from './training-oracle';

/**
 * A class of sixty people from seven units over six half days, by keyboard: lists, all present, exceptions, a walk-in who
 * sits in for somebody, a correction with its reason; then everybody's figures and every unit's against the oracle.
 */
test('a class is played through from its list to its figures', async ({ window, keys, calls }) => {
  test.slow();
  const shell = new Shell(keys);
  const training = new TrainingClass(keys);
  await saveProfile(calls);
  await addUnits(calls, UNITS);
  await shell.beginAt('/training', 'Tập huấn');

  // Rows A01, A02: the class with all of its half days in one step.
  await keys.activate(window.getByRole('link', { name: 'Lập lớp' }).first());
  await expect(shell.title).toHaveText('Lập lớp');
  await keys.fill(window.getByLabel('Tên lớp'), 'Tập huấn kỹ năng giám sát');
  await keys.fill(window.getByLabel('Từ ngày'), '04/08/2025');
  await keys.fill(window.getByLabel('Đến ngày'), '06/08/2025');
  await expect(window.getByText(/^6 buổi: Sáng 04\/08\/2025, Chiều 04\/08\/2025/u)).toBeVisible();
  // Whom a class invites is chosen, never guessed: only whoever was invited can have sent nobody.
  const invited = window.getByLabel('Đơn vị được mời');
  await keys.activate(window.getByRole('button', { name: 'Lập lớp với 6 buổi' }));
  await expect(window.getByText('Hãy chọn đơn vị được mời.')).toBeVisible();
  await expect(invited).toBeFocused();
  await keys.select(invited, 'Mọi đơn vị trong danh mục');
  await keys.activate(window.getByRole('button', { name: 'Lập lớp với 6 buổi' }));
  await expect(shell.title).toHaveText('Tập huấn kỹ năng giám sát');

  // Row A03: the list of the units, looked at before it is taken in; one heading is given its column by hand.
  const people = classPeople();
  await keys.activate(window.getByRole('link', { name: 'Nhập từ Excel' }).first());
  const rows = people.map(({ name, birth, unit }, index) => [
    String(index + 1),
    name,
    birth,
    `HĐND xã ${unit}`,
  ]);
  await keys.copy(
    copiedFromExcel([
      ['STT', 'Họ và tên', 'Năm sinh', 'Nơi cử đi'],
      ...rows,
      ['', people[0]!.name.toUpperCase(), people[0]!.birth, `Xã ${people[0]!.unit}`],
    ]),
  );
  await keys.reach(window.getByLabel('Dán khối ô chép từ Excel'));
  await keys.press('ControlOrMeta+v');
  await keys.select(window.getByLabel('“Nơi cử đi”'), 'Đơn vị');
  await expect(window.getByText('60 mới, 0 thay đổi, 0 như cũ, 1 sai.')).toBeVisible();
  await expect(window.getByText(/Trùng với dòng 2/u)).toBeVisible();
  await keys.activate(window.getByRole('button', { name: 'Nhập 60 dòng' }));
  await expect(window.getByRole('link', { name: 'Học viên (60)' })).toBeVisible();

  // Rows A04, A09, A20–A22: all present, then the exceptions, by letters.
  await training.tab('Điểm danh');
  await expect(training.grid).toBeVisible();
  for (let halfDay = 0; halfDay < HALF_DAYS; halfDay += 1) {
    await training.goToHalfDay(halfDay);
    await training.allPresent(60);
    for (const { person, letter } of exceptions().filter((one) => one.halfDay === halfDay)) {
      await training.mark(people[person]!.name, letter);
    }
  }
  await expect(training.sum(0)).toContainText(`${attendanceOf(people).there[0]}/60`);

  // Row A11: somebody on no list, who turns out to sit in for the absent.
  const absent = people[exceptions().find(({ letter, halfDay }) => letter === 'k' && halfDay === 5)!.person]!;
  await keys.activate(window.getByRole('button', { name: 'Ngoài danh sách' }));
  await keys.fill(window.getByRole('dialog').getByLabel('Họ và tên'), 'Lò Thị Thay');
  await keys.activate(window.getByRole('button', { name: 'Ghi có mặt', exact: true }));
  await expect(shell.notice('Đã ghi Lò Thị Thay có mặt')).toBeVisible();
  await training.tab('Học viên (61)');
  await new Grid(keys, 'Danh sách học viên').act('Lò Thị Thay', 'Gắn với học viên trong danh sách');
  await keys.fill(window.getByLabel('Tìm học viên'), absent.name);
  await keys.choose(window.getByRole('radio', { name: absent.name }));
  await keys.activate(window.getByRole('button', { name: 'Gắn với người này' }));
  await expect(shell.notice('Đã gắn Lò Thị Thay')).toBeVisible();

  // Row A20: a correction with its reason, kept with what stood there.
  await training.tab('Điểm danh');
  const corrected = people[7]!;
  await training.goToHalfDay(0);
  await training.openCell(corrected.name);
  await keys.select(window.getByLabel('Điểm danh', { exact: true }), 'P Vắng có phép');
  await keys.fill(window.getByLabel('Lý do sửa'), 'Có giấy xin phép');
  await keys.activate(window.getByRole('button', { name: 'Lưu ô này' }));
  await expect(window.getByRole('dialog')).toBeHidden();
  await training.openCell(corrected.name);
  await expect(window.getByText('Lý do: Có giấy xin phép')).toBeVisible();
  await expect(window.getByText('Có mặt → Vắng có phép')).toBeVisible();
  await keys.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();

  // Rows A12, A13, A16: figures of everybody and of every unit.
  const expected = attendanceOf(people, { corrected: corrected.name, substitutedFor: absent.name });
  await training.tab('Kết quả');
  const results = new Grid(keys, 'Kết quả từng học viên');
  await expect(results.rows).toHaveCount(61);
  for (const person of expected.people) {
    const row = results.row(person.name);
    await expect(row).toContainText(`${person.attended}/6`);
    await expect(row).toContainText(`${person.percent}%`);
    await expect(row).toContainText(person.why === '' ? 'Đủ điều kiện' : person.why);
  }
  await training.tab('Kết quả');
  await training.switchTo('Từng đơn vị');
  const units = new Grid(keys, 'Số liệu từng đơn vị');
  await expect(units.rows).toHaveCount(UNITS.length);
  for (const unit of expected.units) {
    const cells = await units.row(`Xã ${unit.name}`).locator('td').allInnerTexts();
    expect(cells.slice(3, 7), unit.name).toEqual(unit.figures.map(String));
  }
  await expect(units.row(`Xã ${UNITS.at(-1)!}`)).toContainText('Không có ai dự');

  const file = await savedBy(window, () =>
    keys.activate(window.getByRole('button', { name: 'Xuất bảng chuyên cần' })),
  );
  const exported = cellsOf(file.bytes);
  for (const person of expected.people) {
    const row = exported.find((cells) => cells[1] === person.name);
    expect(row?.slice(5, 7), person.name).toEqual(['6', String(person.attended)]);
    expect(row, person.name).toContain(person.percent);
  }
});
