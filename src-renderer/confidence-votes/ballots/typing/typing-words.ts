import type { TypingRefusal, WholeReason } from '@shared/confidence-votes/ballots/typing-model';
import { invalidReasonNames } from '@shared/confidence-votes/messages';

/** What the typist reads when a key means nothing now: what is so, and what to do. */
export const refusalWords: Readonly<Record<TypingRefusal, string>> = {
  incomplete: 'Chưa đủ người; gõ tiếp rồi bấm Enter.',
  full: 'Đã đủ người; bấm Enter để đóng phiếu.',
  no_such_mark: 'Phím này không có trên phiếu; xem bảng phím.',
  no_level_yet: 'Hãy gõ một mức trước.',
  nobody_there: 'Mười người tiếp theo không có số này.',
  nothing_to_push: 'Hãy gõ số của người khác mức trước.',
  nothing_to_undo: 'Phiếu đang trống.',
  nothing_to_redo: 'Không có dấu nào vừa bỏ để lấy lại.',
  no_such_reason: 'Chọn lý do bằng phím 1, 2 hoặc 3.',
  reason_needed: 'Chọn lý do bằng phím 1, 2, 3; bấm − để quay lại.',
  is_invalid: 'Phiếu không hợp lệ; Enter để đóng, − để sửa.',
};

export const wholeReasonName = (reason: WholeReason): string => invalidReasonNames[reason];

/** A mark in words, for the row and for reading aloud; `levels` are the words above the boxes. */
export function markName(mark: string, levels: readonly string[]): string {
  if (mark === '0') return 'Không đánh dấu';
  if (mark === '9') return 'Đánh dấu nhiều mức';
  return levels[Number(mark) - 1] ?? '';
}

/** "1 phút 05 giây"; whole seconds. */
export function durationWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} giây`;
  return `${Math.floor(seconds / 60)} phút ${String(seconds % 60).padStart(2, '0')} giây`;
}
