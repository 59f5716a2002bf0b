import type { ErrorParams } from '../../contract/error-messages';
import type { ApprovalStatus, FileFormat, PaperKind } from './model';
import type { PaperState } from './state';

/** What the papers of a session refuse, in the words a clerk reads. */
export const paperErrors = {
  'paper.has-files': () => 'Tài liệu đã có tệp; hãy đánh dấu “Không dùng”.',
  'paper.not-received': (p: ErrorParams) => `Chưa nhận “${p['title'] ?? ''}”; hãy nhận rồi mới duyệt.`,
  'paper.covers-itself': () => 'Báo cáo thẩm tra chỉ gắn với tờ trình của kỳ họp này.',
  'paper.file-kind': (p: ErrorParams) => `“${p['name'] ?? ''}” không phải PDF, DOCX, XLSX, JPG hay PNG.`,
  'paper.file-refused': (p: ErrorParams) => String(p['why'] ?? ''),
  'paper.file-empty': (p: ErrorParams) => `Tệp “${p['name'] ?? ''}” trống; hãy chọn tệp khác.`,
  'paper.file-unreadable': (p: ErrorParams) =>
    `“${p['name'] ?? ''}” hỏng hoặc có mật khẩu; hãy xin lại, hoặc in lại ra PDF.`,
  'paper.accept-unreadable': (p: ErrorParams) =>
    `“${p['title'] ?? ''}” không mở được; hãy xin lại, hoặc ghi chú lý do nhận.`,
  'paper.file-missing': (p: ErrorParams) =>
    `Không thấy tệp “${p['name'] ?? ''}”; hãy gắn lại hoặc khôi phục.`,
  'paper.file-altered': (p: ErrorParams) =>
    `Tệp “${p['name'] ?? ''}” đã bị sửa ngoài chương trình; hãy gắn lại.`,
  'paper.own-office': () => 'Tài liệu của chính văn phòng; không lập công văn.',
  'paper.nothing-late': () => 'Không có tài liệu nào quá hạn; chưa cần đôn đốc.',
  'packet.nothing': () => 'Chưa có tệp nào để ghép; hãy gắn tệp vào tài liệu.',
  'packet.nothing-new': () => 'Không có tài liệu mới từ lần đóng gói trước.',
  'packet.too-large': (p: ErrorParams) => `Gói tài liệu lớn hơn ${p['limit'] ?? ''} MB; hãy ghép từng phần.`,
} as const;

export const paperKindNames: Readonly<Record<PaperKind, string>> = {
  submission: 'Tờ trình',
  draft_resolution: 'Dự thảo nghị quyết',
  verification_report: 'Báo cáo thẩm tra',
  committee_opinion: 'Ý kiến của UBND',
  report: 'Báo cáo',
  material: 'Tài liệu',
};

export const paperStateNames: Readonly<Record<PaperState, string>> = {
  received: 'đã nhận',
  received_late: 'nhận muộn',
  late: 'quá hạn',
  missing: 'chưa có',
  dropped: 'không dùng',
};

export const approvalNames: Readonly<Record<ApprovalStatus, string>> = {
  draft: 'Dự thảo',
  approved: 'Đã duyệt',
  sent: 'Đã gửi',
};

export const formatNames: Readonly<Record<FileFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
};

export const paperLabels = {
  kind: 'Loại tài liệu',
  title: 'Tên tài liệu',
  item: 'Thuộc mục',
  symbol: 'Số, ký hiệu',
  paperDate: 'Ngày văn bản',
  responsible: 'Cơ quan gửi',
  dueDate: 'Hạn gửi riêng',
  receivedDate: 'Ngày nhận',
  covers: 'Thẩm tra các tờ trình',
  dropped: 'Không dùng',
  note: 'Ghi chú',
} as const;
