import type { ErrorParams } from '../contract/error-messages';
import type { AgendaItemKind } from './agenda/model';
import type { SessionPhase, SessionType, SittingKind } from './model';
import type { AnchorKind, StepPhase } from './deadlines/model';

/** What the sessions refuse, in the words a clerk reads. */
export const sessionErrors = {
  'session.number-taken': (p: ErrorParams) =>
    `Khóa này đã có kỳ họp thứ ${p['number'] ?? ''}; hãy ghi số khác.`,
  'session.voters-commune': () => 'Kỳ họp theo đề nghị của cử tri chỉ có ở cấp xã.',
  'session.joint-after': () => 'Họp liên tịch phải trước ngày khai mạc; hãy sửa ngày.',
  'session.range-reversed': () => 'Ngày cuối của khoảng sớm hơn ngày đầu; hãy sửa lại.',
  'session.anchor-missing': () => 'Mốc tính ngày không còn; hãy chọn mốc khác.',
  'session.anchor-loop': () => 'Các việc tính ngày vòng quanh nhau; hãy chọn mốc khác.',
  'session.template-step': () => 'Việc theo mẫu không xóa được; hãy đánh dấu “Không làm”.',
  'session.anchor-in-use': (p: ErrorParams) =>
    `Việc “${p['title'] ?? ''}” tính ngày từ việc này; hãy sửa việc đó.`,
  'agenda.not-empty': () => 'Chương trình đã có mục; mẫu chỉ dùng cho chương trình trống.',
  'agenda.changed': () => 'Chương trình vừa được sửa ở nơi khác; hãy xem lại.',
  'session.sitting-held': (p: ErrorParams) =>
    `${p['sitting'] ?? ''} đã có ${p['what'] ?? 'số liệu'}; không bỏ được.`,
  'session.sitting-moved': () => 'Phiên này đã họp; đổi ngày, buổi thì phải ghi lý do.',
  'session.has-sat': () => 'Kỳ họp đã có phiên họp xong; hãy ghi lý do đổi ngày khai mạc.',
  'agenda.item-held': () => 'Mục đã họp, đã có biểu quyết hay ghi chép; không bỏ được.',
  'agenda.item-has-papers': () => 'Mục cần thay đã có tài liệu; hãy mở lại chương trình rồi dán lần nữa.',
  'session.held': (p: ErrorParams) => `Kỳ họp đã có ${p['what'] ?? 'số liệu'}; không xóa được.`,
  'session.times-reversed': () => 'Giờ kết thúc sớm hơn giờ bắt đầu; hãy sửa lại.',
  'session.no-opening-time': () => 'Hãy ghi giờ bắt đầu trước giờ kết thúc.',
  'roll.mark-changed': () => 'Điểm danh vừa được ghi ở nơi khác; hãy xem lại.',
  'roll.reason-needed': () => 'Sửa điểm danh đã chốt thì phải ghi lý do.',
  'roll.no-deputies': () => 'Chưa có đại biểu nào để in thẻ; hãy nhập đại biểu.',
  'roll.not-complete': (p: ErrorParams) => `Còn ${p['count'] ?? ''} đại biểu chưa ghi; hãy ghi rồi chốt.`,
  'vote-taken.reason-needed': () => 'Sửa lượt biểu quyết đã ghi thì phải ghi lý do.',
  'vote-taken.stands': (p: ErrorParams) => `${p['standing'] ?? ''} dựa trên lượt này; không bỏ được.`,
  'vote-taken.numbered': (p: ErrorParams) => `${p['symbol'] ?? ''} đã có số theo lượt này; hãy hủy số trước.`,
  'seating.name-taken': (p: ErrorParams) => `Đã có hội trường “${p['name'] ?? ''}”; hãy chọn hội trường đó.`,
  'election.votes-missing': () => 'Hãy ghi số phiếu của từng người ứng cử.',
  'election.not-counted': () => 'Lượt bầu chưa có kết quả kiểm phiếu; hãy ghi số phiếu.',
  'election.counted': () => 'Lượt bầu đã kiểm phiếu; hãy sửa số phiếu, không để trống.',
  'election.confirmed': (p: ErrorParams) => `Đã có nghị quyết xác nhận ${p['resolution'] ?? ''}.`,
  'election.nobody': () => 'Chưa có ai trúng cử; chưa lập được nghị quyết xác nhận.',
  'vote-taken.repeat-reason': () => 'Hãy ghi lý do biểu quyết lại.',
  'vote-taken.ballots-missing': () => 'Hãy nhập số phiếu phát ra, thu về, không hợp lệ.',
  'speaking.changed': () => 'Danh sách phát biểu vừa đổi ở nơi khác; hãy xem lại.',
  'resolution.numbered': () => 'Nghị quyết đã có số; không đổi loại, năm, không xóa được.',
  'resolution.not-passed': () => 'Biểu quyết chưa thông qua; nghị quyết này không lấy số.',
  'resolution.effect-before-passing': () => 'Ngày có hiệu lực trước ngày thông qua; hãy xem lại.',
  'resolution.published-before-passing': () => 'Ngày đăng tải trước ngày thông qua; hãy xem lại.',
  'holiday.day-taken': () => 'Ngày này đã được ghi; hãy sửa dòng đã có.',
} as const;

export const sessionTypeNames: Readonly<Record<SessionType, string>> = {
  regular: 'Thường lệ',
  special: 'Chuyên đề',
  urgent: 'Đột xuất',
  first: 'Thứ nhất',
  voters: 'Theo đề nghị của cử tri',
};

export const sessionPhaseNames: Readonly<Record<SessionPhase, string>> = {
  preparation: 'Chuẩn bị',
  sitting: 'Đang họp',
  after: 'Sau kỳ họp',
};

export const sittingKindNames: Readonly<Record<SittingKind, string>> = {
  plenary: 'Phiên toàn thể',
  group_discussion: 'Thảo luận tổ',
  preparatory: 'Họp trù bị',
  closed: 'Họp kín',
  self_study: 'Đại biểu tự nghiên cứu',
};

export const agendaItemKindNames: Readonly<Record<AgendaItemKind, string>> = {
  ceremony: 'Nghi thức',
  report: 'Báo cáo',
  submission: 'Tờ trình',
  verification: 'Báo cáo thẩm tra',
  discussion: 'Thảo luận',
  questions: 'Chất vấn',
  vote: 'Biểu quyết',
  election: 'Bầu cử',
  confidence_vote: 'Lấy phiếu, bỏ phiếu tín nhiệm',
  other: 'Khác',
};

export const agendaLabels = {
  title: 'Tên mục',
  kind: 'Loại',
  drafter: 'Cơ quan soạn thảo',
  board: 'Ban thẩm tra',
  presenter: 'Người trình bày',
  minutes: 'Số phút',
  personnel: 'Công tác nhân sự',
  secretBallot: 'Bỏ phiếu kín',
  broadcast: 'Truyền hình trực tiếp',
  note: 'Ghi chú',
} as const;

export const stepPhaseNames: Readonly<Record<StepPhase, string>> = {
  before: 'Trước kỳ họp',
  during: 'Trong kỳ họp',
  after: 'Sau kỳ họp',
};

export const anchorNames: Readonly<Record<AnchorKind, string>> = {
  opening: 'Ngày khai mạc',
  closing: 'Ngày bế mạc',
  election: 'Ngày bầu cử',
  elected: 'Ngày họp có bầu cử',
  step: 'Một việc khác',
};

export const sessionLabels = {
  sessionType: 'Loại kỳ họp',
  number: 'Kỳ họp thứ',
  title: 'Tên kỳ họp',
  openingDate: 'Ngày khai mạc',
  electionDate: 'Ngày bầu cử',
  place: 'Địa điểm',
  note: 'Ghi chú',
} as const;

export const jointMeetingLabels = {
  startTime: 'Bắt đầu',
  endTime: 'Kết thúc',
  place: 'Địa điểm',
  chair: 'Chủ trì',
  secretary: 'Thư ký',
  contact: 'Liên hệ (họ tên, điện thoại)',
} as const;

export const petitionLabels = {
  voters: 'Tổng số cử tri của xã',
  signatures: 'Số người ký đơn',
  complete: 'Ký có họ tên, ngày sinh, địa chỉ',
} as const;

export const stepLabels = {
  title: 'Tên việc',
  owner: 'Người, cơ quan làm',
  paper: 'Văn bản, giấy tờ',
  phase: 'Thuộc phần',
  rule: 'Cách tính ngày',
  limit: 'Hạn theo văn bản',
  basis: 'Căn cứ',
  checked: 'Cơ quan kiểm tra',
  fixedDate: 'Ngày ấn định',
  doneDate: 'Ngày làm xong',
  skipped: 'Không làm',
  note: 'Ghi chú',
  active: 'Dùng trong mẫu',
} as const;
