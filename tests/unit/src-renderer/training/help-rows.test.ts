import { expect, test } from 'vitest';
import type { HelpPage } from '@renderer/ui/help/help-page';
import * as council from '@renderer/council/help';
import * as certificates from '@renderer/training/certificates/help';
import * as doors from '@renderer/training/door/help';
import * as training from '@renderer/training/help';

/** Where the built-in help tells of each row of the catalogue, and the words by which it is found there. */
const ROWS: Readonly<Record<string, readonly [page: HelpPage, words: RegExp]>> = {
  A01: [training.planHelp, /Lập lớp theo kế hoạch/u],
  A02: [training.createClassHelp, /mọi buổi học trong một bước/u],
  A03: [training.importTraineesHelp, /xem trước từng dòng/u],
  A04: [training.attendanceHelp, /Tất cả có mặt.*bao nhiêu người/u],
  A05: [training.attendanceHelp, /M muộn, S về sớm, P có phép, K không phép, T học thay/u],
  A06: [doors.doorHelp, /đầu đọc USB/u],
  A07: [doors.doorsHelp, /không cần mạng/u],
  A08: [doors.doorHelp, /Thẻ căn cước: mặc định tắt, bật ở “Tùy chọn”/u],
  A09: [training.attendanceHelp, /2–3 chữ của tên không dấu/u],
  A10: [doors.doorsHelp, /mỗi người tính một lần/u],
  A11: [training.traineesHelp, /Gắn với học viên trong danh sách/u],
  A12: [training.resultHelp, /trên các buổi đã học và trên cả lớp/u],
  A13: [training.resultHelp, /lý do của người chưa đủ/u],
  A14: [certificates.certificatesHelp, /In cả lớp thành một tệp PDF/u],
  A15: [certificates.certificatesHelp, /“Cấp lại” hoặc “Hủy giấy” và ghi lý do/u],
  A16: [training.statisticsHelp, /Đơn vị nào cũng có dòng/u],
  A17: [training.statisticsHelp, /cụm thi đua, chức vụ, giới tính, dân tộc/u],
  A18: [training.traineesHelp, /các lớp đã học/u],
  A19: [training.statisticsHelp, /Chưa tập huấn/u],
  A20: [training.attendanceHelp, /hôm trước thì ghi lý do/u],
  A21: [training.attendanceHelp, /dán cả bảng điểm danh/u],
  A22: [training.attendanceHelp, /Bảng học viên và buổi/u],
  A23: [training.attendanceHelp, /bảng ký tên để trống/u],
  A24: [training.attendanceHelp, /mỗi dấu được lưu ngay/u],
  A25: [training.resultHelp, /Thông báo vắng mặt/u],
  A26: [doors.doorsHelp, /các máy gộp lại bằng tệp/u],
  C04: [council.leadershipHelp, /chức danh nào khuyết/u],
  C05: [council.clustersHelp, /Kéo đơn vị sang cụm khác/u],
  C14: [training.planHelp, /Trao đổi kinh nghiệm/u],
};

const wordsOf = ({ purpose, steps, keys, law }: HelpPage): string =>
  [purpose, ...steps, ...keys.map((key) => key.join(' ')), law ?? ''].join('\n');

test('every row of the catalogue of training has a place in the help', () => {
  const all = Array.from({ length: 26 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`);
  expect(Object.keys(ROWS)).toEqual([...all, 'C04', 'C05', 'C14']);
});

test.each(Object.entries(ROWS))('%s', (_row, [page, words]) => {
  expect(wordsOf(page)).toMatch(words);
});

test('the import of trainees tells of titles, unknown units and wrong rows', () => {
  for (const words of ['Dòng chỉ ghi tên đơn vị', 'chọn đơn vị đúng', '“Xuất … dòng sai”'])
    expect(wordsOf(training.importTraineesHelp)).toContain(words);
});

test('units tell how a name is changed and how the old one is kept', () => {
  expect(wordsOf(council.unitsHelp)).toContain('tên cũ được giữ');
});
