import { addClass, addTrainee, addUnits, readClass } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import type { AttendanceStatus } from '@shared/training/model';
import { expect, test } from './fixtures';
import { copiedFromExcel } from './office-data';
import { cellsOf, savedBy } from './pages/files';
import { chooseEntry, Grid } from './pages/grid';
import { Shell } from './pages/shell';
import { TrainingClass } from './pages/training';

const UNITS = ['Ea Kao', 'Ea Tu', 'Ea Drăng', 'Krông Nô', 'Nam Ka', 'Yang Mao'];

/** Row C04: who leads the units comes from one list; every post that nobody holds is seen. */
test('standing committees of units come from a list, and their empty posts are shown', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await addUnits(calls, UNITS);
  await shell.beginAt('/units/leadership', 'Thường trực và chức danh khuyết của đơn vị');
  const units = new Grid(keys, 'Thường trực và khuyết của đơn vị');
  await expect(units.rows).toHaveCount(UNITS.length);
  await expect(units.row('Xã Nam Ka').locator('td').nth(1)).toHaveText('6');

  await keys.activate(window.getByRole('link', { name: 'Nhập từ Excel' }));
  await keys.copy(
    copiedFromExcel([
      ['Đơn vị', 'Chức vụ', 'Họ và tên', 'Năm sinh'],
      ['HĐND xã Nam Ka', 'Chủ tịch HĐND', 'Y Thim Niê', '1975'],
      ['Nam Ka', 'Phó trưởng ban KT-NS', 'Lê Thị Hai', '1980'],
      ['Xã Lạ', 'Chủ tịch HĐND', 'Đỗ Văn Ba', ''],
    ]),
  );
  await keys.reach(window.getByLabel('Dán khối ô chép từ Excel'));
  await keys.press('ControlOrMeta+v');
  await expect(window.getByText('2 mới, 0 thay đổi, 0 như cũ, 1 sai.')).toBeVisible();
  await keys.activate(window.getByRole('button', { name: 'Nhập 2 dòng' }));
  await expect(units.row('Xã Nam Ka')).toContainText('Y Thim Niê');
  await expect(units.row('Xã Nam Ka').locator('td').nth(1)).toHaveText('4');
});

/** Row C05: a proposal is accepted, a unit moves by keys, the first of a cluster leads it, the decision is printed. */
test('clusters are proposed, changed by keys and printed', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await addUnits(calls, UNITS);
  await shell.beginAt('/units/clusters', 'Cụm thi đua');
  await keys.activate(window.getByRole('button', { name: 'Đề xuất chia cụm' }).first());
  await keys.fill(window.getByLabel('Số cụm'), '2');
  await keys.activate(window.getByRole('button', { name: 'Nhận đề xuất này' }));
  const first = window.getByRole('region', { name: 'Cụm số 1' });
  const second = window.getByRole('region', { name: 'Cụm số 2' });
  await expect(first.getByText('3 đơn vị')).toBeVisible();
  await expect(second.getByText('3 đơn vị')).toBeVisible();

  const mover = first.getByRole('listitem').first();
  const name = (await mover.innerText()).split('\n')[0] ?? '';
  await keys.reach(mover);
  await keys.press('Alt+ArrowRight');
  await expect(second.getByText('4 đơn vị')).toBeVisible();
  const moved = second.getByRole('listitem').filter({ hasText: name });
  await expect(moved).toBeFocused();
  await keys.press('t');
  await expect(moved).toContainText('cụm trưởng');
  await expect(window.getByText(/ít nhất 2, nhiều nhất 4 đơn vị/u)).toBeVisible();

  await keys.activate(window.getByRole('link', { name: 'Quyết định', exact: true }));
  await expect(window.getByRole('heading', { level: 1, name: 'Quyết định phân cụm thi đua' })).toBeVisible();
  await keys.activate(window.getByRole('button', { name: 'Lập dự thảo' }));
  const file = await savedBy(window, async () => {
    await keys.activate(window.getByRole('button', { name: 'Tải tệp' }));
    await chooseEntry(keys, window.getByRole('menuitem', { name: 'Excel' }));
  });
  const lines = cellsOf(file.bytes).map((cells) => cells.join('|'));
  expect(lines.some((line) => line.includes(name) && line.includes('Cụm trưởng'))).toBe(true);
});

const MARKS: Readonly<Record<string, AttendanceStatus>> = { m: 'late', k: 'absent', p: 'excused' };

/** Six people of three units over two half days; letters are exceptions, the last unit has nobody on the list. */
const PEOPLE = [
  { name: 'Hoàng Văn Một', unit: 0, marks: '  ', post: 'Chủ tịch HĐND' },
  { name: 'Trần Thị Hai', unit: 0, marks: 'm ', post: 'Phó Chủ tịch HĐND' },
  { name: 'Lê Văn Ba', unit: 0, marks: 'kk', post: 'Trưởng Ban KT-NS' },
  { name: 'Ngô Thị Tư', unit: 1, marks: 'p ', post: 'Chủ tịch HĐND' },
  { name: 'Đỗ Văn Năm', unit: 1, marks: '  ', post: 'Trưởng Ban VH-XH' },
] as const;

const there = (marks: string): number => [...marks].filter((mark) => mark === ' ' || mark === 'm').length;
const PAID = PEOPLE.reduce((sum, { marks }) => sum + there(marks), 0);

/** Rows A16, A17, A19, A25, T8, T11: statistics, payment, letters and the questionnaire of a class that is over. */
test('what a class comes to: statistics, payments, letters, questionnaire', async ({
  window,
  keys,
  calls,
}) => {
  test.slow();
  const shell = new Shell(keys);
  const training = new TrainingClass(keys);
  await saveProfile(calls);
  const unitIds = await addUnits(calls, ['Ea Kao', 'Ea Tu', 'Yang Mao']);
  const classId = await addClass(calls, { invited: 'every' }, { from: '2025-08-04', to: '2025-08-04' });
  const { slots } = await readClass(calls, classId);
  const ids: string[] = [];
  for (const { name, unit, post } of PEOPLE) {
    ids.push(await addTrainee(calls, classId, { fullName: name, unitId: unitIds[unit] ?? null, post }));
  }
  for (const [place, slot] of slots.entries()) {
    const marks = PEOPLE.flatMap((person, index) => {
      const status = MARKS[person.marks[place] ?? ' '];
      return status === undefined ? [] : [{ traineeId: ids[index] ?? '', slotId: slot.id, status }];
    });
    await calls.must('training.recordPasted', { classId, marks, reason: '' });
    await calls.must('training.recordAllPresent', { slotId: slot.id, traineeIds: ids });
  }

  await shell.beginAt('/training/statistics', 'Thống kê tập huấn');
  const byUnit = new Grid(keys, 'Thống kê theo đơn vị');
  await expect(byUnit.rows).toHaveCount(3);
  await expect(byUnit.row('Xã Yang Mao')).toContainText('Không có ai dự');
  const seats = PEOPLE.filter(({ unit }) => unit === 0);
  const sat = seats.reduce((sum, { marks }) => sum + there(marks), 0);
  await expect(byUnit.row('Xã Ea Kao')).toContainText(`${sat}/${2 * seats.length}`);
  await training.switchTo('Đơn vị × lớp');
  const heat = new Grid(keys, 'Bảng đơn vị và lớp');
  await expect(heat.row('Xã Ea Kao')).toContainText('2/3');
  await expect(heat.row('Xã Yang Mao')).toContainText('0/0');
  await training.switchTo('Chưa tập huấn');
  const lacking = new Grid(keys, 'Người chưa được tập huấn');
  await expect(lacking.rows).toHaveCount(1);
  await expect(lacking.row('Lê Văn Ba')).toContainText('Được cử, không dự');

  // T11: from the usual items; the rate is the office's.
  await shell.beginAt(`/training/${classId}/payments`, 'Tập huấn kỹ năng giám sát');
  await keys.activate(window.getByRole('button', { name: 'Thêm khoản chi' }).first());
  await keys.select(window.getByLabel('Lấy từ'), 'Nước uống cho học viên');
  await keys.fill(window.getByLabel('Mức chi (đồng)'), '20000');
  await keys.activate(window.getByRole('dialog').getByRole('button', { name: 'Thêm khoản chi' }));
  const paid = new Grid(keys, 'Danh sách chi tiền: Nước uống cho học viên');
  await expect(paid.rows).toHaveCount(4);
  await expect(paid.row('Trần Thị Hai')).toContainText('40.000');
  expect(PAID).toBe(7);
  await expect(window.getByText('Một trăm bốn mươi nghìn đồng', { exact: true })).toBeVisible();
  const list = await savedBy(window, async () => {
    await keys.activate(window.getByRole('button', { name: 'In danh sách' }));
    await chooseEntry(keys, window.getByRole('menuitem', { name: 'Excel' }));
  });
  const figures = cellsOf(list.bytes)
    .flat()
    .map((cell) => String(cell).replace(/\D/gu, ''));
  expect(figures).toContain(String(PAID * 20_000));

  // A25: the units whose people were missing, in one step.
  await training.tab('Kết quả');
  await keys.activate(window.getByRole('button', { name: 'Thông báo vắng mặt' }));
  const letters = window.getByRole('dialog', { name: 'Công văn thông báo vắng mặt' });
  const zip = await savedBy(window, async () => {
    await keys.activate(letters.getByRole('button', { name: 'Lập 3 công văn' }));
  });
  expect(zip.name).toMatch(/\.zip$/u);
  await expect(letters).toBeHidden();

  // T8: two sheets by digits; the average follows.
  await training.tab('Đánh giá');
  await keys.activate(window.getByRole('button', { name: 'Soạn câu hỏi' }));
  await keys.activate(window.getByRole('button', { name: /^Lấy 6 câu hỏi/u }));
  await keys.activate(window.getByRole('button', { name: 'Xong', exact: true }));
  await keys.reach(window.getByRole('listbox', { name: 'Điểm của phiếu số 1' }));
  for (const [index, sheet] of ['555444', '333444'].entries()) {
    await expect(window.getByRole('listbox', { name: `Điểm của phiếu số ${index + 1}` })).toBeFocused();
    await keys.type(sheet);
    await keys.press('Enter');
  }
  await expect(window.getByRole('heading', { name: /2 phiếu, điểm trung bình 4,00/u })).toBeVisible();
  await expect(new Grid(keys, 'Phiếu đã nhập').rows).toHaveCount(2);

  // Every paper of the class stands ready.
  await training.tab('Văn bản');
  await expect(window.getByText('Báo cáo kết quả lớp')).toBeVisible();
  await expect(window.getByText(/Công văn thông báo vắng mặt: Xã Yang Mao/u)).toBeVisible();
});

/** Row A01: a plan gives its classes topics and seats. */
test('a class follows its plan', async ({ window, keys, calls }) => {
  const shell = new Shell(keys);
  await saveProfile(calls);
  await addUnits(calls, UNITS);
  await shell.beginAt('/training/plans', 'Kế hoạch tập huấn');
  await keys.activate(window.getByRole('button', { name: 'Lập kế hoạch' }).first());
  await keys.activate(window.getByRole('button', { name: /^Lập kế hoạch năm \d{4}$/u }));
  await expect(shell.title).toContainText('Kế hoạch tập huấn, bồi dưỡng năm');
  await keys.activate(window.getByRole('button', { name: 'Thêm chuyên đề' }));
  await expect(window.getByLabel('Chuyên đề, dòng 1')).toBeFocused();
  await keys.type('Kỹ năng giám sát');
  // Over lecturer and lessons to a line of its own.
  await keys.press('Enter');
  await keys.press('Enter');
  await keys.press('Enter');
  await expect(window.getByLabel('Chuyên đề, dòng 2')).toBeFocused();
  await keys.type('Kỹ năng chất vấn');
  await keys.activate(window.getByRole('button', { name: 'Chỉ tiêu đơn vị' }));
  await keys.fill(window.getByLabel('Mỗi đơn vị'), '2');
  await keys.activate(window.getByRole('button', { name: 'Ghi cho mọi đơn vị' }));
  await keys.activate(window.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  await expect(window.getByText(/2 chuyên đề · 0 lớp · 0\/12 học viên/u)).toBeVisible();

  await keys.activate(window.getByRole('link', { name: 'Lập lớp theo kế hoạch' }));
  await keys.fill(window.getByLabel('Tên lớp'), 'Lớp theo kế hoạch');
  await keys.fill(window.getByLabel('Từ ngày'), '04/08/2025');
  await keys.activate(window.getByRole('button', { name: 'Lập lớp với 2 buổi' }));
  await expect(shell.title).toHaveText('Lớp theo kế hoạch');
  await new TrainingClass(keys).tab('Thông tin và buổi học');
  const slots = new Grid(keys, 'Các buổi học');
  await expect(slots.row('Sáng 04/08/2025')).toContainText('Kỹ năng giám sát');
  await expect(slots.row('Chiều 04/08/2025')).toContainText('Kỹ năng chất vấn');
});
