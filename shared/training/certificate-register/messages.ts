import type { ErrorParams } from '../../contract/error-messages';

/** What the register of certificates refuses, in the words a clerk reads. */
export const certificateErrors = {
  'certificate.not-given': () => 'Lớp không cấp giấy chứng nhận; hãy sửa thông tin lớp.',
  'certificate.not-eligible': (p: ErrorParams) =>
    `${p['name'] ?? 'Học viên'} không đủ điều kiện; hãy xem lại kết quả.`,
  'certificate.has-one': (p: ErrorParams) => `${p['name'] ?? 'Học viên'} đã có giấy; hãy cấp lại nếu cần.`,
  'certificate.cancelled': () => 'Giấy này đã hủy; hãy mở lại trang.',
  'certificate.before-end': (p: ErrorParams) =>
    `Lớp học đến ${p['day'] ?? 'hết'}; hãy ghi ngày cấp từ ngày đó.`,
  'certificate.far-ahead': (p: ErrorParams) =>
    `Ngày cấp ${p['day'] ?? ''} còn hơn một năm nữa mới đến; hãy xem lại.`,
  'certificate.numbers-moved': (p: ErrorParams) =>
    `Số tiếp theo của sổ nay là ${p['number'] ?? 'số khác'}; hãy xem lại rồi cấp.`,
  'certificate.elsewhere': () => 'Lớp nhận từ máy khác; hãy cấp giấy ở máy đó.',
  'certificate.register-here': () => 'Giấy của lớp đã cấp ở máy này; hãy mở lại trang.',
  'certificate.none': () => 'Chưa có giấy nào để in; hãy cấp giấy trước.',
} as const;
