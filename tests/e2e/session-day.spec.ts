import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { addDeputies, deputyName } from '@tests/fixtures/council-scene';
import { saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { Shell } from './pages/shell';
import { SittingPages } from './pages/sitting';
import { expect, test } from './fixtures';

const TODAY = localDateOf(new Date().toISOString());
const DEPUTIES = 82;
const EXCUSED = 4;
const ABSENT = 2;
const PRESENT = DEPUTIES - EXCUSED - ABSENT;

/** In favour, against, not voting. The third falls short by one. */
const VOTES: readonly (readonly [number, number, number])[] = [
  [76, 0, 0],
  [70, 4, 2],
  [41, 20, 15],
  [60, 10, 6],
  [42, 34, 0],
];
const ANSWERS = [
  'Đã trả lời tại phiên họp',
  'Đã trả lời tại phiên họp',
  'Trả lời bằng văn bản',
  'Chưa trả lời',
];

/** Written anew from the law, in whole numbers, with nothing of the program. */
const passes = (votesFor: number): boolean => votesFor * 2 > DEPUTIES;
const percent = (votesFor: number): string => {
  const scaled = Math.floor((votesFor * 10_000 * 2 + DEPUTIES) / (2 * DEPUTIES));
  return `${Math.floor(scaled / 100)},${String(scaled % 100).padStart(2, '0')}%`;
};
const voteLine = ([votesFor, against, none]: readonly [number, number, number], no: number): string =>
  `Biểu quyết (lượt ${no}): tán thành ${votesFor}/${DEPUTIES} (${percent(votesFor)}), không tán thành ${against}, ` +
  `không biểu quyết ${none}, vắng ${DEPUTIES - PRESENT}; cần quá nửa, ít nhất 42. ` +
  (passes(votesFor) ? 'Hội đồng nhân dân thông qua.' : 'Hội đồng nhân dân không thông qua.');

async function arrange(calls: ProgramCalls): Promise<string> {
  await saveProfile(calls);
  await addDeputies(calls, DEPUTIES, '2021-06-01');
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'special',
      number: 14,
      title: 'Kỳ họp thứ 14 (chuyên đề)',
      openingDate: TODAY,
      electionDate: null,
      place: 'Hội trường tỉnh',
      jointMeetingDate: null,
      skipPast: true,
    },
  });
  await calls.must('sessions.saveSittings', {
    sessionId: session.id,
    version: session.version,
    sittings: [
      {
        id: null,
        date: TODAY,
        part: 'morning',
        kind: 'plenary',
        startTime: '08:00',
        endTime: '11:30',
        note: '',
      },
    ],
  });
  await calls.must('agenda.fillFromTemplate', { sessionId: session.id });
  return session.id;
}

test('a session sits: roll of 82, five votes of which one falls at 41, four questions, minutes and resolutions', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  test.setTimeout(240_000);
  const sessionId = await arrange(calls);
  const shell = new Shell(keys);
  const pages = new SittingPages(keys);

  await test.step('whoever opens a session that sits lands on what is going on', async () => {
    await shell.beginAt(`/sessions/${sessionId}`, /^Kỳ họp thứ 14/u);
    await expect(window.getByRole('region', { name: 'Mục đang họp' })).toContainText('Chưa vào mục nào');
  });

  await test.step('the roll is called by name, number and card; the rest at once', async () => {
    await pages.key('d');
    await expect(pages.box).toBeFocused();
    // By the given name without diacritics, by number, by the card that a scanner types.
    for (const typed of ['dai07', '8', 'DB-009']) {
      await keys.type(typed);
      await keys.press('Enter');
    }
    for (const no of [7, 8, 9]) await expect(pages.deputy(deputyName(no - 1))).toContainText('Có mặt');
    await keys.reach(pages.deputy(deputyName(0)));
    await keys.press('k');
    await keys.press('k');
    for (let no = 0; no < EXCUSED; no += 1) {
      if (no > 0) await keys.press('ArrowDown');
      await keys.press('p');
      await expect(window.getByLabel('Lý do', { exact: true })).toBeFocused();
      await keys.type('Đi công tác');
      await keys.press('Enter');
      await expect(shell.dialog(/^Điểm danh/u)).toBeHidden();
    }
    await keys.activate(window.getByRole('button', { name: 'Tất cả có mặt' }));
    await keys.activate(shell.dialog('Tất cả có mặt').getByRole('button', { name: /^Ghi có mặt/u }));
    const hall = window.getByRole('region', { name: 'Số đại biểu có mặt' });
    await expect(hall.getByTestId('in-hall')).toHaveText(String(PRESENT));
    await expect(hall).toContainText('Đủ số đại biểu để họp (cần 55)');
    await expect(hall).toContainText('2/3 × 82 = 54,67; ít nhất 55');
    await expect(hall).toContainText(`${EXCUSED} vắng có lý do · ${ABSENT} vắng không lý do · 0 chưa ghi`);
    await keys.activate(window.getByRole('button', { name: 'Chốt điểm danh' }));
    await expect(window.getByText(/^Đã chốt/u).first()).toBeVisible();
  });

  await test.step('the sitting begins and goes on to its first items', async () => {
    await pages.open('Bây giờ');
    await keys.activate(window.getByRole('button', { name: 'Bắt đầu phiên' }));
    await expect(window.getByRole('button', { name: 'Kết thúc phiên' })).toBeVisible();
    await pages.key('n');
    await expect(window.getByRole('region', { name: 'Mục đang họp' })).toContainText('1. Chào cờ');
    await pages.key('n');
    await expect(window.getByRole('region', { name: 'Mục đang họp' })).toContainText('2. Diễn văn');
  });

  await test.step('five votes; figures that do not add up say so before they are kept', async () => {
    for (const [index, figures] of VOTES.entries()) {
      await pages.key('b');
      const dialog = shell.dialog('Biểu quyết');
      if (index === 2) {
        await pages.typeVote([40, 20, 15]);
        await expect(dialog.getByRole('status')).toContainText(
          `Tán thành 40 + không tán thành 20 + không biểu quyết 15 = 75, khác số có mặt ${PRESENT}.`,
        );
        await keys.fill(dialog.getByLabel('Tán thành', { exact: true }), '41');
        await expect(dialog.getByRole('status')).toContainText('1/2 × 82 = 41; phải quá 41, ít nhất 42');
      } else await pages.typeVote(figures);
      await expect(dialog.getByRole('status')).toContainText(
        passes(figures[0]) ? 'Thông qua' : 'Không thông qua',
      );
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(window.getByRole('region', { name: 'Biểu quyết gần nhất' })).toContainText(
        `Lượt ${index + 1}`,
      );
    }
  });

  await test.step('the hall sees a result only when it is shown', async () => {
    const wall = await anotherWindow(`/#/sessions/${sessionId}/projector`);
    await expect(wall.getByText('Diễn văn khai mạc')).toBeVisible();
    await window.bringToFront();
    await pages.key('k');
    await expect(wall.getByText('Kết quả biểu quyết')).toBeVisible();
    await expect(wall.getByText('Thông qua', { exact: true })).toBeVisible();
    await wall.close();
  });

  await test.step('a speaker is invited and the clock runs', async () => {
    await pages.open('Phát biểu');
    await keys.type('dai30');
    await keys.press('Enter');
    await expect(window.getByText('Chờ phát biểu (1)')).toBeVisible();
    await keys.press('Enter');
    await expect(window.getByRole('timer')).toHaveText(/^(10:00|09:5\d)$/u);
    await window.reload();
    await expect(window.getByRole('timer')).toHaveText(/^(10:00|09:[0-5]\d)$/u);
    await expect(window.getByLabel('Thêm người phát biểu')).toBeFocused();
    await keys.press('End');
    await expect(window.getByText('Đã phát biểu (1)')).toBeVisible();
  });

  await test.step('four questions, one answered in writing with its day', async () => {
    await pages.open('Chất vấn');
    for (const [index, answer] of ANSWERS.entries()) {
      await pages.key('g');
      const dialog = shell.dialog('Ghi chất vấn');
      await keys.type(`dai${20 + index}`);
      await keys.press('Enter');
      await keys.fill(dialog.getByLabel('Người bị chất vấn'), `Giám đốc ${index + 1}`);
      await keys.fill(dialog.getByLabel('Nội dung'), 'Tiến độ công trình');
      await keys.select(dialog.getByLabel('Trả lời', { exact: true }), answer);
      await keys.activate(dialog.getByRole('button', { name: 'Lưu chất vấn' }));
      await expect(dialog).toBeHidden();
    }
    await expect(window.getByText(/^4 chất vấn của 4 đại biểu đối với 4 người/u)).toContainText(
      '2 trả lời tại phiên họp, 1 bằng văn bản, 1 chưa trả lời; 0/1 lời hứa đã xong',
    );
  });

  await test.step('the minutes say the same as the roll, the votes and the questions', async () => {
    await pages.open('Bây giờ');
    await keys.activate(window.getByRole('button', { name: 'Kết thúc phiên' }));
    await pages.stage('Sau kỳ họp');
    await keys.fill(window.getByLabel('Chủ tọa'), 'Y Thắng Êban');
    await keys.fill(window.getByLabel('Thư ký'), 'H’Len Niê');
    await keys.press('Tab');
    await expect(window.getByText('Đủ số liệu để lập biên bản.')).toBeVisible();
    const sitting = window.getByRole('region', { name: `Sáng ${formatDate(TODAY)}` });
    await expect(sitting).toContainText(
      `Có mặt ${PRESENT}/${DEPUTIES} đại biểu, ${EXCUSED} vắng có lý do, ${ABSENT} vắng không lý do.`,
    );
    for (const [index, figures] of VOTES.entries()) {
      await expect(sitting.getByText(voteLine(figures, index + 1), { exact: true })).toBeVisible();
    }
    await expect(window.getByText('5 lượt: 4 thông qua, 1 không')).toBeVisible();
    await keys.fill(sitting.getByLabel(/^Ghi chép mục 2/u), 'Chủ tịch đọc diễn văn.');
    await keys.press('Tab');
    const { records } = await calls.must('sessionMinutes.getMinutes', { sessionId });
    await expect
      .poll(async () => {
        const { records: now } = await calls.must('sessionMinutes.getMinutes', { sessionId });
        return now.some(({ note }) => note === 'Chủ tịch đọc diễn văn.');
      })
      .toBe(true);
    expect(records.length).toBeGreaterThan(0);
  });

  await test.step('what was passed becomes a resolution with the next number; what fell is not offered', async () => {
    await pages.open('Nghị quyết');
    await expect(window.getByRole('button', { name: /^Lập nghị quyết:/u })).toHaveCount(4);
    await keys.activate(window.getByRole('button', { name: /^Lập nghị quyết:/u }).first());
    await keys.activate(shell.dialog('Ghi nghị quyết').getByRole('button', { name: 'Lưu nghị quyết' }));
    await keys.activate(window.getByRole('button', { name: 'Lấy số' }));
    await expect(window.getByText('01/NQ-HĐND').first()).toBeVisible();
    await expect(window.getByText(/76\/82 tán thành \(92,68%\), lượt 1/u)).toBeVisible();
    await keys.activate(window.getByRole('button', { name: 'Lập danh sách gửi' }));
    await expect(window.getByText(/^Đã gửi 0\/\d+/u)).toContainText('10 ngày sau bế mạc');
    await keys.activate(window.getByRole('button', { name: /^Đã gửi hôm nay/u }).first());
    await expect(window.getByText(/^Đã gửi 1\/\d+/u)).toBeVisible();
  });
});
