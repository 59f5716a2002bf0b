import { expect, test } from 'vitest';
import type { HelpPage } from '@renderer/ui/help/help-page';
import * as steps from '@renderer/confidence-votes/help';
import * as ballots from '@renderer/confidence-votes/ballots/help';
import * as papers from '@renderer/confidence-votes/paper-ballots/help';
import * as rehearsal from '@renderer/confidence-votes/rehearsal/help';
import * as log from '@renderer/confidence-votes/log/help';
import * as history from '@renderer/confidence-votes/history/help';
import * as safety from '@renderer/safety/help';

/** Where the built-in help tells of each row of the catalogue, and the words by which it is found there. */
const ROWS: Readonly<Record<string, readonly [page: HelpPage, words: RegExp]>> = {
  T01: [rehearsal.readinessHelp, /rút mạng vẫn kiểm phiếu được/u],
  T02: [steps.createVoteHelp, /chép danh sách và Ban kiểm phiếu của cuộc trước/u],
  T03: [steps.createVoteHelp, /lấy phiếu \(ba mức\) hoặc bỏ phiếu \(hai mức\)/u],
  T04: [ballots.typingHelp, /Cả phiếu không hợp lệ.*lý do/u],
  T05: [steps.countingHelp, /Nhập từng phiếu.*Nhập số tổng/u],
  T06: [ballots.operatorsHelp, /Hai người nhập mỗi phiếu/u],
  T07: [ballots.operatorsHelp, /không thấy nhau/u],
  T08: [ballots.differencesHelp, /Chỗ mà các lần nhập khác nhau, từng ô một/u],
  T09: [ballots.differencesHelp, /hai lần gõ trước được giấu/u],
  T10: [ballots.differencesHelp, /thống kê/u],
  T11: [steps.reconciliationHelp, /Cảnh báo không cản việc chốt nhưng phải nêu lý do/u],
  T12: [steps.reconciliationHelp, /Mọi chỗ không khớp hiện ra một lượt/u],
  T13: [steps.reconciliationHelp, /hai vế, số lệch/u],
  T14: [steps.reconciliationHelp, /Cảnh báo/u],
  T15: [papers.balanceHelp, /mọi phiếu đã in đi đâu/u],
  T16: [ballots.typingHelp, /↑.*Backspace/u],
  T17: [steps.countingHelp, /Đếm tay để so/u],
  T18: [papers.paperBallotsHelp, /Phát hành mẫu phiếu/u],
  T19: [papers.paperBallotsHelp, /giống hệt nhau, không có số/u],
  T25: [rehearsal.rehearsalHelp, /Không ảnh hưởng cuộc thật/u],
  T26: [rehearsal.rehearsalHelp, /bộ phiếu đã biết đáp án/u],
  T27: [rehearsal.readinessHelp, /đĩa, đồng hồ, hai nơi sao lưu/u],
  T28: [log.logHelp, /chỉ ghi thêm, không sửa, không xóa/u],
  T29: [log.machinesHelp, /cùng mã nội dung/u],
  T30: [log.machinesHelp, /Hai nơi ghi khác nhau thì hiện mâu thuẫn/u],
  T31: [steps.projectorHelp, /kết quả chỉ hiện sau khi trưởng ban xác nhận/u],
  T32: [steps.projectorHelp, /tiến độ khi đang kiểm/u],
  T33: [steps.createVoteHelp, /tỷ lệ tính trên số nào/u],
  T34: [steps.resultHelp, /số phiếu ngưỡng/u],
  T35: [steps.resultHelp, /tỷ lệ không số phiếu nào cho ra/u],
  T36: [steps.publicationHelp, /mở lại/u],
  T37: [steps.publicationHelp, /Lập toàn bộ văn bản/u],
  T38: [steps.publicationHelp, /biên bản/u],
  T39: [steps.publicationHelp, /trang chiếu/u],
  T40: [steps.resultHelp, /tệp Excel hoặc CSV \(cả từng phiếu\)/u],
  T41: [rehearsal.recheckHelp, /mã rút/u],
  T42: [ballots.typingHelp, /Mất điện, máy treo: mọi phiếu đã đóng còn nguyên/u],
  T43: [safety.safetyHelp, /sao lưu/iu],
  T44: [rehearsal.readinessHelp, /chương trình không tự cập nhật/u],
  T45: [ballots.operatorsHelp, /vai trò và mã PIN/u],
  T46: [rehearsal.practiceHelp, /Hai phút với phiếu mẫu/u],
  T47: [steps.countingHelp, /Ô xấp nhạt là chưa xong, đậm là xong/u],
  T48: [ballots.typingHelp, /một người đọc phiếu, một người gõ, một người nhìn/u],
};

/** Reading ballots from a scanner (T20 to T24) is not part of the program; its place is free. */
const LATER = ['T20', 'T21', 'T22', 'T23', 'T24'];

const wordsOf = ({ purpose, steps: lines, keys, law }: HelpPage): string =>
  [purpose, ...lines, ...keys.map((key) => key.join(' ')), law ?? ''].join('\n');

test('every row of the catalogue of votes has a place in the help', () => {
  const all = Array.from({ length: 48 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
  expect([...Object.keys(ROWS), ...LATER].toSorted()).toEqual(all);
});

test.each(Object.entries(ROWS))('%s', (_row, [page, words]) => {
  expect(wordsOf(page)).toMatch(words);
});

test('the history of votes tells of percentages too', () => {
  expect(wordsOf(history.historyHelp)).toContain('Kiểm tỷ lệ');
});
