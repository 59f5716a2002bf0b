import type { ErrorParams } from '../contract/error-messages';

/** What the safety room refuses, in the words a clerk reads. */
export const safetyErrors = {
  'safety.backup-damaged': () => 'Bản sao lưu bị hỏng; hãy chọn bản khác.',
  'safety.backup-newer': () => 'Bản sao lưu do chương trình mới hơn tạo; hãy cập nhật chương trình.',
  'safety.backup-missing': () => 'Không còn bản sao lưu này; hãy tải lại danh sách.',
  'safety.backup-failed': (p: ErrorParams) => `Không sao lưu được: ${p['why'] ?? ''}. Dữ liệu chính vẫn còn.`,
  'safety.data-in-use': () => 'Dữ liệu đang được mở ở cửa sổ khác; hãy đóng cửa sổ đó.',
  'safety.folder-unusable': (p: ErrorParams) => `Không ghi được vào thư mục này: ${p['why'] ?? ''}.`,
  'safety.folder-same': () => 'Thư mục thứ hai phải khác thư mục dữ liệu.',
} as const;
