import type { ErrorParams } from '../../contract/error-messages';

/** What rehearsing refuses, in the words a clerk reads. */
export const rehearsalErrors = {
  'rehearsal.of-rehearsal': () => 'Đây đã là cuộc diễn tập; hãy mở cuộc thật.',
  'rehearsal.nobody': () => 'Chưa có ai trên phiếu; hãy lập danh sách trước.',
  'rehearsal.too-late': () => 'Đã kiểm phiếu xong; không cần diễn tập nữa.',
  'rehearsal.real-vote': () => 'Đây là cuộc thật, không hủy như cuộc diễn tập.',
  'rehearsal.not-published': () => 'Kết quả diễn tập không công bố được.',
  'rehearsal.figures-missing': (p: ErrorParams) =>
    `Còn ${p['count'] ?? ''} số chưa có; hãy kiểm phiếu xong rồi so.`,
  'rehearsal.answers-closed': () => 'Còn phiếu chưa nhập xong; nhập hết rồi in đáp án.',
  'rehearsal.practice-short': () => 'Chưa gõ hết phiếu luyện tập; hãy làm đến phiếu cuối.',
  'vote.has-rehearsals': () => 'Hãy hủy các cuộc diễn tập của cuộc này trước.',
} as const;

/** Stands on every screen of a rehearsal. */
export const REHEARSAL_BAND = 'DIỄN TẬP – không phải kết quả thật';
