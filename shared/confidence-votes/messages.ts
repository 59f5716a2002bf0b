import type { ErrorParams } from '../contract/error-messages';
import type {
  Block,
  BoardRole,
  ConsequenceCode,
  CountMode,
  ExclusionReason,
  InvalidReason,
  Level,
  PercentBaseKind,
  Procedure,
  VoteStatus,
} from './model';

/** What the confidence-vote room refuses, in the words a clerk reads. */
export const confidenceVoteErrors = {
  'vote.locked': (p: ErrorParams) =>
    `Không sửa được khi cuộc bỏ phiếu ${p['status'] ?? 'đã khóa'}. Hãy mở lại nếu cần.`,
  'vote.wrong-state': (p: ErrorParams) => `Chưa làm được bước này: cuộc bỏ phiếu ${p['status'] ?? ''}.`,
  'vote.closed-before': () =>
    'Số liệu cuộc này đã từng chốt nên không về chuẩn bị được; hãy sửa rồi chốt lại.',
  'vote.ballots-typed': () => 'Đã nhập phiếu hoặc số đếm tay nên không về chuẩn bị được; hãy kiểm tiếp.',
  'vote.figures-typed': () => 'Đã nhập số phiếu của từng người; hãy xóa các số đó rồi về chuẩn bị.',
  'vote.opened-elsewhere': () => 'Cuộc này bắt đầu kiểm phiếu ở máy khác; hãy về chuẩn bị ở máy đó.',
  'vote.no-officials': () => 'Chưa có ai trong danh sách; hãy chọn người trước.',
  'vote.no-board-head': () => 'Ban kiểm phiếu chưa có trưởng ban; hãy chọn.',
  'vote.board-too-small': () => 'Ban kiểm phiếu chỉ có một người; hãy thêm thành viên.',
  'vote.no-deputies-total': () => 'Chưa nhập tổng số đại biểu; hãy nhập trước khi kiểm phiếu.',
  'vote.no-date': () => 'Chưa nhập ngày bỏ phiếu; hãy nhập trước khi kiểm phiếu.',
  'vote.official-without-kind': (p: ErrorParams) =>
    `${p['name'] ?? 'Có người'} chưa được xếp vào loại phiếu.`,
  'vote.exclusion-without-reason': (p: ErrorParams) =>
    `Hãy ghi lý do không đưa ${p['name'] ?? ''} vào phiếu.`,
  'vote.decision-one-person': () => 'Bỏ phiếu tín nhiệm: mỗi loại phiếu chỉ có một người.',
  'vote.person-twice': (p: ErrorParams) =>
    `${p['name'] ?? 'Một người'} có hai lần trong danh sách; gộp chức vụ vào một dòng.`,
  'vote.has-documents': () => 'Cuộc bỏ phiếu đã có văn bản nên không xóa được.',
  'vote.has-log': () => 'Cuộc này đã khai người kiểm phiếu, có nhật ký nên không xóa được.',
  'vote.member-twice': (p: ErrorParams) => `${p['name'] ?? 'Người này'} đã có trong Ban kiểm phiếu.`,
  'vote.kind-in-use': () => 'Loại phiếu còn người; hãy chuyển họ trước khi xóa.',
  'vote.closer-needed': () => 'Hãy chọn người chốt số liệu trong Ban kiểm phiếu.',
  'vote.reason-needed': () => 'Có cảnh báo; hãy ghi lý do chấp nhận.',
  'vote.unbalanced': (p: ErrorParams) =>
    `Còn ${p['count'] ?? ''} chỗ không khớp; hãy đối chiếu trước khi chốt.`,
  'vote.grading-not-enabled': () => 'Cấp xã chưa bật lấy phiếu tín nhiệm; hãy ghi căn cứ rồi bật.',
  'vote.head-without-accents': (p: ErrorParams) => `Hãy gõ đủ dấu như trong danh sách: ${p['name'] ?? ''}.`,
  'vote.not-head': (p: ErrorParams) => `Bước này do trưởng ban kiểm phiếu thực hiện: ${p['name'] ?? ''}.`,
} as const;

export const procedureNames: Record<Procedure, string> = {
  grading: 'Lấy phiếu tín nhiệm',
  decision: 'Bỏ phiếu tín nhiệm',
};

/** Within a sentence; the two procedures are never called by each other's name. */
export const procedureActs: Record<Procedure, string> = { grading: 'lấy phiếu', decision: 'bỏ phiếu' };
export const countModeNames: Record<CountMode, string> = {
  ballots: 'Nhập từng phiếu',
  totals: 'Nhập số tổng',
};

export const levelNames: Record<Level, string> = {
  high: 'Tín nhiệm cao',
  medium: 'Tín nhiệm',
  low: 'Tín nhiệm thấp',
  trust: 'Tín nhiệm',
  noTrust: 'Không tín nhiệm',
};

/** What percentages are computed on, and what that counts. A rule set may say it more closely (`baseText`). */
export const baseNames: Record<PercentBaseKind, string> = {
  ballots_collected: 'tổng số phiếu thu về',
  all_deputies: 'tổng số đại biểu',
};

export const baseUnits: Record<PercentBaseKind, string> = {
  ballots_collected: 'phiếu',
  all_deputies: 'đại biểu',
};

export const blockNames: Record<Block, string> = { council: 'Khối HĐND', committee: 'Khối UBND' };

export const statusNames: Record<VoteStatus, string> = {
  prepared: 'đang chuẩn bị',
  counting: 'đang kiểm phiếu',
  counted: 'đã kiểm xong',
  confirmed: 'đã xác nhận',
  published: 'đã công bố',
};

export const invalidReasonNames: Record<InvalidReason, string> = {
  not_official_form: 'Không theo mẫu do Ban kiểm phiếu phát',
  no_seal: 'Không đóng dấu',
  no_mark: 'Không đánh dấu mức nào',
  multiple_marks: 'Đánh dấu nhiều mức',
  other: 'Lý do khác',
};

export const exclusionReasonNames: Record<ExclusionReason, string> = {
  retirement_notice: 'Đã có thông báo nghỉ công tác chờ nghỉ hưu',
  elected_in_year: 'Được bầu, bổ nhiệm trong năm lấy phiếu',
  other_by_council_decision: 'Lý do khác do HĐND quyết định',
};

export const boardRoleNames: Record<BoardRole, string> = {
  head: 'Trưởng ban',
  secretary: 'Thư ký',
  member: 'Thành viên',
};

/** Short mark beside a person; what follows stands in the rule set. */
export const consequenceNames: Readonly<Record<Exclude<ConsequenceCode, 'none'>, string>> = {
  over_half_below_two_thirds: 'quá nửa tín nhiệm thấp',
  two_thirds_or_more: 'từ hai phần ba tín nhiệm thấp',
  over_half_no_trust: 'quá nửa không tín nhiệm',
};
