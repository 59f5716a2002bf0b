import { addDays, formatDate, localDateOf } from '@shared/kernel/local-date';
import { cardCodeOf } from '@shared/training/doors/card-code';
import { addUnits, CLASS_FIELDS } from '@tests/fixtures/training-scene';
import { saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { DocumentPages } from './pages/documents';
import { DoorPages } from './pages/door';
import { cellsOf, compact, expectFigures, pagesOfPdf, savedBy } from './pages/files';
import { chooseEntry, Grid } from './pages/grid';
import { Shell } from './pages/shell';
import { TrainingClass } from './pages/training';
import {
  ABSENT,
  CONTESTED,
  DOORS,
  EXCUSED,
  expected,
  expectedUnits,
  HALF_DAYS,
  LATE,
  MISSING,
  people,
  PEOPLE,
  expectedTotal,
  MONEY,
  SEATS_FILLED,
  SHARE,
  SUBSTITUTED,
  UNITS,
} from './training-day-oracle';
import { expectStatistics } from './training-day-statistics';

const digitsOf = (cell: unknown): string => String(cell).replace(/\D/gu, '');

const TITLE = 'Tập huấn kỹ năng thẩm tra';
const today = localDateOf(new Date().toISOString());
const MORNING = new RegExp(`^Sáng ${formatDate(today)}`, 'u');
const AFTERNOON = new RegExp(`^Chiều ${formatDate(today)}`, 'u');

/** The half days of today, which are called at the doors; two days went before. */
const FIRST = 4;

/** The class as the list brought it; today's first half day begins at the end of the day, its second one at midnight. */
async function classOf288(calls: ProgramCalls): Promise<{ classId: string; codes: string[] }> {
  await saveProfile(calls);
  await addUnits(calls, UNITS);
  const { id: classId } = await calls.must('training.createClass', {
    fields: { ...CLASS_FIELDS, title: TITLE, lateMinutes: 0, invited: 'every' },
    slots: { from: addDays(today, -2), to: today, parts: ['morning', 'afternoon'], skipWeekend: false },
  });
  const rows = people.map(({ name, birth, unit }) => `${name}\t${birth}\tXã ${unit}`);
  const source = { type: 'paste', text: ['Họ và tên\tNăm sinh\tĐơn vị', ...rows].join('\n') } as const;
  const { digest } = await calls.must('training.previewTrainees', { classId, source, mapping: [] });
  await calls.must('training.saveTrainees', { classId, source, mapping: [], digest });
  const { slots, trainees } = await calls.must('training.getClass', { classId });
  for (const [index, startTime] of ['23:59', '00:00'].entries()) {
    const { id, version, ...fields } = slots[FIRST + index]!;
    await calls.must('training.saveSlot', { classId, id, version, fields: { ...fields, startTime } });
  }
  const idOf = new Map(trainees.map(({ fullName, id }) => [fullName, id]));
  return { classId, codes: people.map(({ name }) => cardCodeOf(idOf.get(name)!)) };
}

/**
 * Six half days of 288 people from 24 units: cards held to two doors without a network, letters of names, late, excused,
 * absent, a substitute, two files put together, one contradiction decided; then everybody's figures, certificates, the
 * list of payments and the report against the oracle.
 */
test('a training day at two doors, up to its certificates, its payments and its report', async ({
  window,
  keys,
  calls,
  otherPc,
}) => {
  test.setTimeout(600_000);
  const shell = new Shell(keys);
  const training = new TrainingClass(keys);
  const door = new DoorPages(keys);
  const papers = new DocumentPages(keys);
  const { classId, codes } = await classOf288(calls);
  const card = (person: number): string => codes[person]!;

  // Row A26: the second door's PC begins with the file of the first.
  await shell.beginAt(`/training/${classId}/doors`, TITLE);
  const setUp = await door.exported();
  const second = new DoorPages(otherPc.keys);
  await saveProfile(otherPc.calls);
  await new Shell(otherPc.keys).beginAt('/training/receive', 'Nhận lớp từ máy khác');
  await second.take(setUp, 'Nhận lớp này', ['Máy này chưa có lớp này; sẽ lập theo tệp.']);

  // Today's first half day, in the roll of the first PC: who is excused and who is known to be absent.
  await keys.activate(window.getByRole('link', { name: 'Điểm danh tại cửa' }));
  await training.tab('Điểm danh');
  await training.goToHalfDay(FIRST);
  for (const person of EXCUSED) await training.mark(people[person]!.name, 'p');
  for (const person of [...ABSENT, CONTESTED]) await training.mark(people[person]!.name, 'k');

  // Rows A06, A07, A10: cards at both doors, one after the other as fast as the readers type.
  await door.open('Cửa 1', MORNING);
  await door.scan(...DOORS.first.map(card));
  await door.there(DOORS.first.length);
  await door.scan(card(0));
  await door.says('Đã ghi lúc');
  await door.scan('0042317');
  await door.says('Không có trong lớp');
  await expect(otherPc.keys.page.getByRole('heading', { name: TITLE })).toBeVisible();
  await otherPc.keys.fill(otherPc.keys.page.getByLabel('Cửa', { exact: true }), 'Cửa 2');
  await second.choose(MORNING);
  const pairs = DOORS.second.map(card);
  // Two people at once: their codes run together into one line.
  await second.scan(`${pairs[0]!}${pairs[1]!}`, ...pairs.slice(2));
  await second.there(DOORS.second.length);

  // The files are put together: five came through both doors, one contradiction is decided by a person.
  await otherPc.keys.activate(otherPc.keys.page.getByRole('link', { name: 'Gộp điểm danh nhiều cửa' }));
  const marks = await second.exported();
  await keys.activate(window.getByRole('link', { name: 'Gộp điểm danh nhiều cửa' }));
  await door.take(marks, 'Gộp vào lớp', [
    `${DOORS.second.length} lần ghi mới`,
    '5 người đã quét ở hai cửa: chỉ tính một lần',
    '1 ô hai máy ghi khác nhau: phải quyết định',
  ]);
  await door.take(marks, 'Gộp vào lớp', [/^0 lần ghi mới/u]);
  const contested = window.getByRole('region', { name: 'Cần quyết định' });
  await expect(contested).toContainText(people[CONTESTED]!.name);
  await keys.activate(contested.getByRole('button', { name: /^Có mặt \(Cửa 2/u }));
  await keys.fill(window.getByLabel('Lý do quyết định'), 'Có thẻ quét tại cửa 2');
  await keys.activate(window.getByRole('button', { name: 'Ghi có mặt', exact: true }));
  await expect(contested).toBeHidden();
  await expect(window.getByRole('region', { name: 'Quét ở nhiều cửa' })).toContainText(people[165]!.name);

  // Today's second half day: late by the clock, by card and by letters; somebody sits in; then all the others.
  await door.open('Cửa 1', AFTERNOON);
  await door.scan(...LATE.slice(0, -1).map(card));
  await keys.page.keyboard.type(people[LATE.at(-1)!]!.name);
  await keys.press('Enter');
  await door.says('Đến muộn lúc');
  await door.there(LATE.length);
  await keys.activate(window.getByRole('button', { name: 'Học thay' }));
  await keys.fill(window.getByLabel('Tên học viên'), people[SUBSTITUTED]!.name);
  await keys.fill(window.getByLabel('Người học thay'), 'Lò Thị Thay');
  await keys.activate(window.getByRole('button', { name: 'Ghi học thay' }));
  await expect(shell.notice('Đã ghi Lò Thị Thay học thay')).toBeVisible();

  // The other half days in the roll, exceptions first.
  await keys.activate(window.getByRole('link', { name: 'Bảng điểm danh' }));
  await expect(training.grid).toBeVisible();
  for (const halfDay of [0, 1]) {
    await training.goToHalfDay(halfDay);
    await training.mark(people[MISSING.absent]!.name, 'k');
    await training.mark(people[MISSING.excused]!.name, 'p');
  }
  for (const [halfDay, open] of [
    [FIRST + 1, PEOPLE - LATE.length - 1],
    [0, PEOPLE - 2],
    [1, PEOPLE - 2],
    [2, PEOPLE],
    [3, PEOPLE],
  ] as const) {
    await training.goToHalfDay(halfDay);
    await training.allPresent(open);
  }

  // Rows A12, A13: everybody's figures, as the workbook has them.
  await training.tab('Kết quả');
  await expect(new Grid(keys, 'Kết quả từng học viên').rows.first()).toBeVisible();
  const file = await savedBy(window, () =>
    keys.activate(window.getByRole('button', { name: 'Xuất bảng chuyên cần' })),
  );
  const rows = new Map(cellsOf(file.bytes).map((cells) => [cells[1], cells]));
  for (const one of expected) {
    const cells = rows.get(one.name) ?? [];
    expect(cells.slice(5, 7), one.name).toEqual([String(HALF_DAYS), String(one.attended)]);
    expect(cells.slice(8, 13), one.name).toEqual(
      [one.late, 0, one.excused, one.absent, one.substituted].map(String),
    );
    expect(cells, one.name).toContain(one.percent);
    expect(cells, one.name).toContain(one.eligible ? 'Đủ điều kiện' : 'Không đủ điều kiện');
  }
  await expectStatistics(calls, classId);

  // Rows A14, A15: certificates for the eligible alone, by numbers without gaps; one is cancelled.
  const eligible = expected.filter((one) => one.eligible);
  await training.tab('Chứng nhận');
  await keys.activate(window.getByRole('button', { name: 'Cấp giấy chứng nhận' }));
  await keys.fill(window.getByLabel('Họ tên người ký'), 'Người Ký Mẫu');
  await keys.activate(window.getByRole('button', { name: `Cấp ${eligible.length} giấy` }));
  await expect(shell.notice(`Đã cấp ${eligible.length} giấy`)).toBeVisible({ timeout: 30_000 });
  const printed = await savedBy(window, () =>
    keys.activate(window.getByRole('button', { name: `In ${eligible.length} giấy` })),
  );
  const pages = await pagesOfPdf(printed.bytes);
  expect(pages).toHaveLength(eligible.length);
  const year = today.slice(0, 4);
  const numbers = pages.map((page) => Number(/Sốvàosổ:(\d+)\//u.exec(page)?.[1]));
  expect(numbers).toEqual(eligible.map((_, index) => index + 1));
  for (const { name } of eligible) {
    const whole = compact(name.toLocaleUpperCase('vi'));
    expect(
      pages.some((page) => page.includes(whole)),
      name,
    ).toBe(true);
  }
  const grid = new Grid(keys, 'Giấy chứng nhận của lớp');
  const first = eligible[0]!.name;
  await grid.act(first, 'Hủy giấy…');
  await keys.fill(window.getByRole('dialog').getByLabel('Lý do'), 'In sai họ tên');
  await keys.activate(window.getByRole('button', { name: /^Hủy giấy số/u }));
  await expect(window.getByText(/Số đã hủy không dùng lại/u)).toContainText('In sai họ tên');
  const register = await calls.must('trainingCertificates.listRegister', { year: Number(year) });
  expect(register.rows.map(({ no }) => no)).toEqual(eligible.map((_, index) => index + 1));
  expect(
    register.rows.filter(({ status }) => status === 'cancelled').map(({ fullName }) => fullName),
  ).toEqual([first]);

  // The payment list follows from the same roll: so much for every half day attended.
  const RATE = 20_000;
  await calls.must('trainingPayments.savePayment', {
    classId,
    id: null,
    version: null,
    fields: { title: 'Nước uống', payee: 'trainee', paidPer: 'slot', rate: RATE, basis: '', checkedBy: '' },
  });
  await training.tab('Chi tiền');
  await expect(window.getByText('Nước uống').first()).toBeVisible();
  const { items } = await calls.must('trainingPayments.listPayments', { classId });
  const paid = new Map(items[0]!.list.rows.map(({ fullName, count, amount }) => [fullName, [count, amount]]));
  for (const { name, attended } of expected)
    expect(paid.get(name), name).toEqual([attended, attended * RATE]);
  // Whoever sat in for somebody is paid under a name of their own.
  const total = expectedTotal.filled * RATE;
  await keys.activate(window.getByRole('button', { name: 'In danh sách' }).first());
  const list = await savedBy(window, () =>
    chooseEntry(keys, window.getByRole('menuitem', { name: 'Excel' })),
  );
  const paidCells = new Map(cellsOf(list.bytes).map((cells) => [cells[1], cells.map(digitsOf)]));
  for (const { name, attended } of expected) {
    if (attended > 0) expect(paidCells.get(name), name).toContain(String(attended * RATE));
  }
  expect(cellsOf(list.bytes).flat().map(digitsOf)).toContain(String(total));

  // T12: the report gets its number, and says what the roll, the certificates and the list come to.
  await training.tab('Văn bản');
  await papers.open('Lập văn bản', 'Báo cáo kết quả lớp');
  await papers.makeDraft();
  await papers.issue(formatDate(today), '01/BC-HĐND');
  const report = await papers.save('Báo cáo kết quả lớp', 'PDF');
  const told = (await pagesOfPdf(report.bytes)).join('');
  const { came } = expectedTotal;
  for (const words of [
    `đã điểm danh ${HALF_DAYS} buổi`,
    `Được cử ${PEOPLE} người, có dự ${came} người`,
    `lượt có mặt ${SEATS_FILLED} (${SHARE})`,
    `1 đơn vị không có ai dự: Xã ${UNITS.at(-1)!}`,
    `Đủ điều kiện cấp giấy chứng nhận: ${eligible.length} học viên`,
    MONEY,
  ]) {
    expect(told).toContain(compact(words));
  }
  expectFigures(
    told.slice(told.indexOf(compact('Học viên của từng đơn vị').toLocaleUpperCase('vi'))),
    expectedUnits.map(({ name, listed, came: there }) => [`Xã ${name}`, String(listed), String(there)]),
    'units of the report',
  );
});
