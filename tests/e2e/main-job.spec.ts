import type { ProgramCalls } from '@tests/fixtures/vote-scene';
import {
  copiedFromExcel,
  DEPUTIES,
  DEPUTY_HEADINGS,
  OFFICIALS,
  officialsTable,
  workbook,
} from './office-data';
import { FirstRunGuide } from './pages/first-run';
import { Register } from './pages/register';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';
import { percent, type Marks } from './oracle';
import { expect, test } from './fixtures';

const TITLE = 'Lấy phiếu tín nhiệm giữa nhiệm kỳ';
const HEAD = 'Đỗ Thị Ánh';
const COLLECTED = 11;

/** Printed, issued, collected, valid, invalid. */
const COUNCIL_BALLOTS = [12, 11, 11, 10, 1];
const COUNCIL: readonly Marks[] = [
  { name: 'Nguyễn Văn Bình', counts: [7, 2, 1], invalid: 1 },
  { name: 'Đặng Thị Đào', counts: [1, 1, 8], invalid: 1 },
];
const COMMITTEE_BALLOTS = [11, 11, 11, 11, 0];
const COMMITTEE: readonly Marks[] = [
  { name: 'Y Thắng Êban', counts: [10, 1, 0], invalid: 0 },
  { name: 'Trần Quốc Ơn', counts: [2, 3, 6], invalid: 0 },
];
const EVERYBODY = [...COUNCIL, ...COMMITTEE];
const LEFT_OUT = "H'Len Niê";

const figuresOf = (rows: readonly Marks[]): number[] => rows.flatMap((row) => [...row.counts, row.invalid]);

test('an office counts its first vote, from nothing to a confirmed result', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  const vote = new VotePages(keys);

  await test.step('first-run guide with the communes', async () => {
    await new FirstRunGuide(keys).answer({
      level: 'Cấp tỉnh',
      unitKind: 'Tỉnh',
      unitName: 'Đắk Lắk',
      term: 'XI',
      deputies: COLLECTED,
      catalogue: /^Đắk Lắk \(102 đơn vị\)/u,
    });
    await shell.go('units', 'Đơn vị');
    await expect(window.getByText('102 đơn vị', { exact: true })).toBeVisible();
  });

  await test.step('deputies pasted from Excel, officials from a file', async () => {
    await shell.open('Nhập đại biểu từ Excel', 'Nhập đại biểu từ Excel');
    await register.paste(copiedFromExcel([DEPUTY_HEADINGS, ...DEPUTIES]));
    await expect(register.counts).toContainText(`${DEPUTIES.length} mới, 0 thay đổi, 0 như cũ, 0 sai`);
    await register.write(DEPUTIES.length);
    await shell.open('Nhập chức danh và người giữ từ Excel', 'Nhập chức danh và người giữ từ Excel');
    await register.upload('chuc-danh.xlsx', workbook(officialsTable()));
    await expect(register.counts).toContainText(`${OFFICIALS.length} mới`);
    await register.write(OFFICIALS.length);
  });

  await test.step('set-up: proposed officials, one left out with reason, board', async () => {
    await vote.create({ title: TITLE, date: '14/7/2026', deputies: COLLECTED });
    await vote.propose(OFFICIALS.length);
    await vote.exclude(LEFT_OUT, 'Đã có thông báo nghỉ công tác chờ nghỉ hưu', 'Quyết định số 5/QĐ');
    await vote.addToBoard(HEAD);
    await vote.addToBoard('Bùi Văn Cường');
    await vote.startCounting();
  });

  const wrong = 'Nguyễn Văn Bình';
  const first = vote.figure(`1. ${wrong}: Tín nhiệm cao`);
  await test.step('the whole sheet by Enter alone, with one mistake', async () => {
    await expect(vote.figure('Khối HĐND: Phiếu in')).toBeFocused();
    await vote.typeFigures(COUNCIL_BALLOTS);
    await expect(first).toBeFocused();
    await vote.typeFigures([8, ...figuresOf(COUNCIL).slice(1)]);
    await vote.typeFigures([...COMMITTEE_BALLOTS, ...figuresOf(COMMITTEE)]);
    // What made a ballot invalid is filled in afterwards.
    await keys.fill(vote.figure('Khối HĐND: Không đóng dấu'), '1');
    await keys.press('Enter');
    await vote.everythingSaved(EVERYBODY.length + 2);
    await vote.present(COLLECTED);
    await expect(shell.saved).toBeVisible();
    await expect(window.getByText('12 ≠ 11')).toBeVisible();
  });

  await test.step('the broken equality is shown with both sides and blocks the result', async () => {
    await vote.step('Đối chiếu');
    const finding = window.getByRole('button', {
      name: new RegExp(`${wrong}: cộng 12, thu về 11, lệch 1`, 'u'),
    });
    await expect(finding).toBeFocused();
    await expect(finding).toContainText(/Các mức \+ không hợp lệ\s*12/u);
    await expect(finding).toContainText(/Phiếu thu về\s*11/u);
    await expect(finding).toContainText(/Lệch\s*\+1/u);
    await expect(vote.button('Chốt số liệu')).toBeDisabled();
    await expect(refusedFinish(calls)).rejects.toThrow('vote.unbalanced');
    await keys.press('Enter');
    await expect(first).toBeFocused();
    await keys.type('7');
    await keys.press('Enter');
    await vote.step('Đối chiếu');
    // One sheet went nowhere and one of eleven ballots is not valid: worth a second look, but nothing to mend.
    await expect(window.getByText('2 chỗ nên xem lại')).toBeVisible();
    await expect(window.getByText(/chỗ phải sửa trước khi chốt/u)).toHaveCount(0);
    await vote.finish(2, 'Một phiếu không đóng dấu, đã xem lại', { by: 'Bùi Văn Cường' });
  });

  await test.step('the result carries the figures typed and the percentages of the rules', async () => {
    await expect(window.getByText(`tổng số phiếu thu về: ${COLLECTED} phiếu`).first()).toBeVisible();
    for (const { name, counts } of EVERYBODY) {
      for (const count of counts) {
        await expect(vote.resultRow(name).first()).toContainText(`${count}${percent(count, COLLECTED)}%`);
      }
    }
    await expect(window.getByText(/8\/11 phiếu: từ hai phần ba tín nhiệm thấp/u)).toBeVisible();
    await expect(window.getByText(/6\/11 phiếu: quá nửa tín nhiệm thấp/u)).toBeVisible();
    await expect(vote.resultRow(LEFT_OUT)).toHaveCount(0);
  });

  await test.step('only the head of the board confirms', async () => {
    await vote.confirm('Bùi Văn Cường');
    await expect(window.getByText(/do trưởng ban kiểm phiếu thực hiện/u)).toBeVisible();
    // What was typed goes with the second one only.
    await keys.press('Escape');
    await keys.press('Escape');
    await expect(shell.dialog('Xác nhận kết quả kiểm phiếu')).toBeHidden();
    await vote.confirm(HEAD);
    await expect(window.getByRole('heading', { name: 'Văn bản', exact: true })).toBeVisible();
    await expect(window.getByText('Đã xác nhận').first()).toBeVisible();
  });
});

async function refusedFinish(calls: ProgramCalls): Promise<unknown> {
  const [summary] = await calls.must('confidenceVotes.listVotes', {});
  const { vote } = await calls.must('confidenceVotes.getVote', { voteId: summary?.id ?? '' });
  return calls.must('confidenceVotes.finishCounting', {
    voteId: vote.id,
    version: vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: HEAD,
  });
}
