import type { ErrorParams } from '../contract/error-messages';
import type { Backup } from './contract';

/** What the safety room refuses, in the words a clerk reads. */
export const safetyErrors = {
  'safety.backup-damaged': () => 'Bản sao lưu bị hỏng; hãy chọn bản khác.',
  'safety.backup-newer': () => 'Bản sao lưu do chương trình mới hơn tạo; hãy cập nhật chương trình.',
  'safety.backup-missing': () => 'Không còn bản sao lưu này; hãy tải lại danh sách.',
  'safety.backup-failed': (p: ErrorParams) => `Không sao lưu được: ${p['why'] ?? ''}. Dữ liệu chính vẫn còn.`,
  'safety.counts-taken-back': (p: ErrorParams) =>
    `Khôi phục làm đổi cuộc đang kiểm hoặc đã chốt (${p['titles'] ?? ''}); cần người xác nhận và lý do.`,
  'safety.data-in-use': () => 'Dữ liệu đang được mở ở cửa sổ khác; hãy đóng cửa sổ đó.',
  'safety.folder-unusable': (p: ErrorParams) => `Không ghi được vào thư mục này: ${p['why'] ?? ''}.`,
  'safety.folder-same': () => 'Thư mục thứ hai phải khác thư mục dữ liệu.',
} as const;

/** Why a backup was made: the same words in the program and on the page shown when the data cannot be opened. */
export const backupReasonNames: Readonly<Record<Backup['reason'], string>> = {
  daily: 'Tự động trong ngày',
  close: 'Khi đóng chương trình',
  manual: 'Sao lưu bằng tay',
  import: 'Trước khi nhập từ Excel',
  merge: 'Trước khi nhận tệp của máy khác',
  migration: 'Trước khi nâng cấp dữ liệu',
  restore: 'Trước khi khôi phục',
  count: 'Sau nhiều thay đổi',
  result: 'Khi chốt, xác nhận, công bố',
  document: 'Khi ban hành văn bản',
};
