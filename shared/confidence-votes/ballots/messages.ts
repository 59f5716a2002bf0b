import type { ErrorParams } from '../../contract/error-messages';
import type { OperatorRole, WholeBallotReason } from './model';

/** What counting ballot by ballot refuses, in the words a clerk reads. */
export const ballotCountErrors = {
  'ballots.signed-out': () => 'Phiên làm việc đã hết; hãy đăng nhập lại.',
  'ballots.wrong-pin': (p: ErrorParams) => `Mã PIN không đúng; còn ${p['left'] ?? ''} lần thử.`,
  'ballots.wait': (p: ErrorParams) => `Nhập sai nhiều lần; hãy đợi ${p['seconds'] ?? ''} giây.`,
  'ballots.not-allowed': (p: ErrorParams) => `Việc này không thuộc vai trò ${p['role'] ?? 'của bạn'}.`,
  'ballots.no-head': () => 'Hãy khai trưởng ban trước khi khai người khác.',
  'ballots.head-needed': () => 'Phải còn một trưởng ban đang làm việc.',
  'ballots.name-twice': (p: ErrorParams) => `${p['name'] ?? 'Người này'} đã có trong danh sách.`,
  'ballots.people-there': () => 'Cuộc này đã có người kiểm phiếu; trưởng ban thêm từng người.',
  'ballots.name-stands': () => 'Người này đã nhập phiếu; người thay hãy khai dòng mới.',
  'ballots.pin-needed': () => 'Hãy đặt mã PIN từ 4 đến 8 chữ số.',
  'ballots.no-pin-here': () => 'Chưa có PIN trên máy này; hãy đặt ở Người kiểm phiếu.',
  'ballots.head-pin-first': () => 'Hãy đặt mã PIN của trưởng ban trên máy này trước.',
  'ballots.totals-mode': () => 'Cuộc này nhập số tổng, không nhập từng phiếu.',
  'ballots.ballots-mode': () => 'Cuộc này nhập từng phiếu; số liệu do chương trình cộng.',
  'ballots.collected-missing': () => 'Hãy nhập số phiếu thu về trước khi đánh số phiếu.',
  'ballots.batches-in-use': () => 'Đã có phiếu ngoài số thu về mới; hãy kiểm tra lại.',
  'ballots.not-next': (p: ErrorParams) => `Phiếu số ${p['ballotNo'] ?? ''} đã được nhập; hãy nhập phiếu sau.`,
  'ballots.hand-totals-stand': () => 'Xấp đã có số đếm tay; nhờ trưởng ban hoặc người phân xử sửa.',
  'ballots.wrong-totals': () => 'Số đếm tay chưa đủ số người hoặc số mức; hãy nhập lại.',
  'ballots.totals-over-stack': (p: ErrorParams) =>
    `${p['name'] ?? ''}: số đếm tay cộng ${p['sum'] ?? ''}, xấp chỉ có ${p['size'] ?? ''} phiếu; hãy đếm lại.`,
  'ballots.wrong-marks': () => 'Phiếu chưa đủ số người hoặc có dấu không hợp lệ.',
  'ballots.own-stack': (p: ErrorParams) =>
    `Bạn đã nhập xấp ${p['batchNo'] ?? ''} ở lần kia; hãy lấy xấp khác hoặc nhờ người khác.`,
  'ballots.own-ballot': () => 'Bạn đã nhập phiếu này; cần người khác.',
  'ballots.no-difference': () => 'Ô này không còn khác nhau; hãy xem lại danh sách.',
  'ballots.read-again-already': () => 'Ô này đã mở để đọc lại; hãy đọc lại phiếu.',
  'ballots.not-own-reading': () => 'Chỉ người đã đọc ô này, hoặc trưởng ban, mở lại.',
  'ballots.type-again': () => 'Khác cả hai lần nhập; nhìn lại phiếu và gõ lần nữa.',
  'ballots.nothing-to-set-aside': () => 'Không có phiếu đã nhập để bỏ.',
  'ballots.practice-first': () => 'Hãy luyện tập hai phút trước khi nhập phiếu thật.',
} as const;

export const operatorRoleNames: Record<OperatorRole, string> = {
  head: 'Trưởng ban',
  typist_1: 'Người nhập lần 1',
  typist_2: 'Người nhập lần 2',
  typist_3: 'Người nhập lần 3',
  resolver: 'Người phân xử',
  observer: 'Người quan sát',
};

export const wholeBallotReasonNames: Record<WholeBallotReason, string> = {
  not_official_form: 'Không theo mẫu do Ban kiểm phiếu phát',
  no_seal: 'Không đóng dấu',
  other: 'Lý do khác',
};
