import type { ErrorParams } from '../../contract/error-messages';

/** What the door refuses, in the words a clerk reads. */
export const trainingDoorErrors = {
  'door.undo-late': () => 'Ô này đã được ghi tiếp; hãy sửa trong bảng điểm danh.',
  'door.card-taken': (p: ErrorParams) => `Thẻ này đang là của ${p['name'] ?? 'người khác'}; hãy xem lại.`,
  'door.card-citizen': () => 'Không lưu số căn cước; hãy dùng thẻ khác.',
  'door.card-printed': () => 'Đây là thẻ in sẵn của lớp; không cần gán.',
  'door.card-misread': () => 'Mã thẻ in đọc sai; hãy quét lại.',
  'door.file-not-ours': () => 'Đây không phải tệp điểm danh; hãy chọn tệp khác.',
  'door.file-newer': () => 'Tệp do bản mới hơn xuất; hãy cập nhật chương trình.',
  'door.file-damaged': () => 'Tệp bị hỏng; hãy xuất lại từ máy kia.',
  'door.file-other-class': (p: ErrorParams) => `Tệp của lớp “${p['title'] ?? 'khác'}”; hãy mở đúng lớp.`,
  'door.file-own': () => 'Tệp do chính máy này xuất; không có gì để gộp.',
  'door.slot-clash': (p: ErrorParams) => `Hai máy lập buổi ${p['name'] ?? 'này'} riêng; hãy giữ một buổi.`,
  'door.decided': () => 'Ô này không còn mâu thuẫn; hãy mở lại trang.',
  'door.no-trainees': () => 'Lớp chưa có học viên để in thẻ.',
} as const;
