import { expect, test } from 'vitest';
import { logWords } from '@shared/confidence-votes/log/words';

const names = { kindTitle: () => '', batchNo: () => '', places: () => [] };
const change = (from: string, to: string, reason = ''): string =>
  logWords('state_changed', { from, to, reason }, names);

test('opening again is told as such, with its reason; the first opening is not', () => {
  expect(change('counted', 'counting', 'Đếm sót một xấp')).toBe('Mở lại kiểm phiếu. Lý do: Đếm sót một xấp');
  expect(change('published', 'counting', 'Đếm sót')).toMatch(/^Mở lại kiểm phiếu/u);
  expect(change('prepared', 'counting')).toBe('Mở kiểm phiếu');
  expect(change('counting', 'counted', 'Đã xem lại')).toBe('Chốt số liệu. Lý do: Đã xem lại');
  expect(change('counted', 'confirmed')).toBe('Xác nhận kết quả');
  expect(change('confirmed', 'published')).toBe('Công bố kết quả');
});

test('what was set aside is named as on the minutes; where not all of it is on this PC, by its number alone', () => {
  const place = (ballotNo: number, entryNo: number | null) => ({ kindTitle: 'Khối HĐND', ballotNo, entryNo });
  const all = { ...names, places: () => [place(6, 1), place(4, 1), place(4, 2)] };
  const aside = { entryIds: ['a', 'b', 'c'], reason: 'Nhầm tệp' };
  expect(logWords('entries_voided', aside, all)).toBe(
    'Bỏ lần nhập 1 của phiếu số 4, 6, Khối HĐND; lần nhập 2 của phiếu số 4, Khối HĐND. Lý do: Nhầm tệp',
  );
  expect(logWords('entries_voided', aside, names)).toBe('Bỏ 3 phiếu đã nhập. Lý do: Nhầm tệp');
  const read = { ...names, places: () => [place(2, null)] };
  expect(logWords('resolution_voided', { resolutionIds: ['d'], reason: 'Đọc nhầm' }, read)).toBe(
    'Bỏ lần đọc lại của phiếu số 2, Khối HĐND. Lý do: Đọc nhầm',
  );
});

test('a file that was taken in is told with the office that it names', () => {
  const merged = { from: '3f2a91bc', added: 12 };
  expect(logWords('merged', { ...merged, office: 'HĐND xã An Phú' }, names)).toBe(
    'Nhận tệp của máy 3F2A-91BC (HĐND xã An Phú): thêm 12 dòng',
  );
  expect(logWords('merged', merged, names)).toBe('Nhận tệp của máy 3F2A-91BC: thêm 12 dòng');
});

test('who types without having practised is told as such, with the reason', () => {
  const person = { name: 'Võ Thị Hạnh', role: 'typist_1', active: true, pinChanged: false };
  expect(logWords('operator_saved', { ...person, practiceWaived: 'Đã quen' }, names)).toBe(
    'Cho Võ Thị Hạnh nhập phiếu không qua luyện tập. Lý do: Đã quen',
  );
  expect(logWords('operator_saved', person, names)).toBe(
    'Khai người kiểm phiếu Võ Thị Hạnh (người nhập lần 1)',
  );
});

test('sheets that were accounted for are told with their figures', () => {
  const sheets = { ballotKindId: 'k', testBallots: 1, exchanged: 0, spoiled: null, unused: 3 };
  expect(logWords('balance_recorded', sheets, { ...names, kindTitle: () => 'Khối UBND' })).toBe(
    'Ghi cân đối phiếu: Khối UBND, phiếu thử 1, phát đổi 0, hỏng thu lại chưa ghi, chưa dùng 3',
  );
});

test('what nobody wrote yet is told as such', () => {
  const announced = { ballotKindId: 'a', printed: 60, issued: 50, collected: null };
  expect(logWords('ballots_announced', announced, { ...names, kindTitle: () => 'Phiếu số 1' })).toBe(
    'Ghi số phiếu: Phiếu số 1, in 60, phát 50, thu chưa ghi',
  );
  const meeting = { startTime: '07:00', endTime: '', deputiesPresent: 47 };
  expect(logWords('meeting_recorded', meeting, names)).toBe(
    'Ghi giờ họp, số có mặt: bắt đầu 07:00, kết thúc chưa ghi, có mặt 47',
  );
});
