import type { ErrorParams } from '../../contract/error-messages';
import type { RequestKind } from './model';

/** What the preparation of a vote refuses, in the words a clerk reads. */
export const groundworkErrors = {
  'groundwork.answer-without-date': () => 'Đã có nội dung trả lời; hãy ghi ngày trả lời.',
  'groundwork.answer-before-request': () => 'Ngày trả lời sớm hơn ngày nhận; hãy sửa lại.',
  'groundwork.due-before-request': () => 'Hạn trả lời sớm hơn ngày nhận; hãy sửa lại.',
  'groundwork.has-dossier': (p: ErrorParams) =>
    `${p['name'] ?? 'Người này'} đã có hồ sơ; hãy bỏ dấu lấy phiếu thay vì xóa.`,
} as const;

export const requestKindNames: Readonly<Record<RequestKind, string>> = {
  verification: 'Xác minh (cơ quan có thẩm quyền)',
  clarification: 'Làm rõ (người được lấy phiếu)',
};

/** The parts of a personal report, in the order of the form (V3; NQ 85/2014/QH13 Điều 9). */
export const reportParts = [
  ['results', 'Kết quả thực hiện nhiệm vụ, quyền hạn được giao'],
  ['qualities', 'Phẩm chất chính trị, đạo đức, lối sống'],
  ['assetDeclaration', 'Việc kê khai tài sản, thu nhập'],
  ['shortcomings', 'Hạn chế, khuyết điểm và hướng khắc phục'],
  ['voterAnswers', 'Trả lời ý kiến, kiến nghị của cử tri'],
] as const;

export const stepLabels = {
  title: 'Tên việc',
  daysBefore: 'Số ngày trước khai mạc',
  fixedDate: 'Ngày ấn định',
  owner: 'Người, cơ quan làm',
  doneDate: 'Ngày làm xong',
  note: 'Ghi chú',
  basis: 'Căn cứ',
} as const;

export const requestLabels = {
  deputyName: 'Đại biểu',
  requestKind: 'Loại yêu cầu',
  question: 'Nội dung yêu cầu',
  addressee: 'Nơi trả lời',
  receivedDate: 'Ngày nhận',
  dueDate: 'Hạn trả lời',
  answer: 'Nội dung trả lời',
  answeredDate: 'Ngày trả lời',
} as const;

export const opinionLabels = { source: 'Nguồn', content: 'Nội dung', receivedDate: 'Ngày nhận' } as const;

export const dutyLabels = { year: 'Năm', field: 'Lĩnh vực', content: 'Kết quả' } as const;
