import type { ErrorParams } from '../../contract/error-messages';

/** What the history of votes refuses, in the words a clerk reads. */
export const voteHistoryErrors = {
  'history.not-a-count': (p: ErrorParams) =>
    `Tệp không đúng dạng: ${p['why'] ?? 'không phải tệp kết quả'}. Hãy chọn tệp khác.`,
  'history.other-ballot': () => 'Tệp không phải lấy phiếu, bỏ phiếu tín nhiệm; hãy chọn tệp khác.',
  'history.no-rules': () => 'Tệp không rõ nghị quyết áp dụng; hãy ghi số nghị quyết vào tệp.',
  'history.no-date': () => 'Tệp không ghi rõ ngày; hãy nhập ngày bỏ phiếu.',
  'history.known-file': (p: ErrorParams) => `Tệp này đã được nhập: ${p['title'] ?? ''}.`,
  'history.not-taken-over': () => 'Chỉ xóa được cuộc nhập từ tệp.',
  'history.taken-over': () => 'Cuộc nhập từ tệp không sửa được; hãy xóa rồi nhập lại.',
  'history.nothing': () => 'Chưa có kết quả nào để xuất.',
} as const;
