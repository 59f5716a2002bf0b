import { lowerFirst } from '../kernel/first-letter';
import { decisionTriggerErrors } from '../confidence-votes/decision-triggers/messages';
import { groundworkErrors } from '../confidence-votes/groundwork/messages';
import { voteHistoryErrors } from '../confidence-votes/history/messages';
import { ballotCountErrors } from '../confidence-votes/ballots/messages';
import { confidenceVoteErrors } from '../confidence-votes/messages';
import { countLogErrors } from '../confidence-votes/log/messages';
import { paperBallotErrors } from '../confidence-votes/paper-ballots/messages';
import { rehearsalErrors } from '../confidence-votes/rehearsal/messages';
import { councilErrors } from '../council/messages';
import { documentErrors } from '../documents/messages';
import { officeErrors } from '../office/messages';
import { safetyErrors } from '../safety/messages';
import { sessionErrors } from '../sessions/messages';
import { invitationErrors } from '../sessions/invitations/messages';
import { paperErrors } from '../sessions/papers/messages';
import { certificateErrors } from '../training/certificate-register/messages';
import { trainingDoorErrors } from '../training/doors/messages';
import { trainingErrors } from '../training/messages';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** Errors that any method may answer. */
const commonErrors = {
  'invalid-input': () => 'Dữ liệu nhập chưa đúng; xem các ô báo lỗi.',
  conflict: () => 'Bản ghi vừa được sửa ở nơi khác; hãy mở lại rồi sửa.',
  'not-found': () => 'Không tìm thấy bản ghi; có thể đã bị xóa.',
  'unknown-method': () => 'Chương trình không có chức năng này.',
  'not-allowed': () => 'Yêu cầu bị từ chối vì không đến từ chương trình.',
  'disk-full': () => 'Đĩa đã đầy; hãy giải phóng chỗ trống rồi làm lại.',
  'read-only': () => 'Thư mục dữ liệu chỉ đọc; hãy kiểm tra quyền ghi.',
  'disk-error': () => 'Ổ đĩa báo lỗi đọc, ghi; hãy kiểm tra ổ đĩa.',
  'data-damaged': () => 'Tệp dữ liệu bị hỏng; hãy khôi phục bản sao lưu.',
  'shutting-down': () => 'Chương trình đang đóng; hãy mở lại.',
  'file-missing': () => 'Không còn tệp tạm; hãy chọn lại tệp.',
  unexpected: (p: ErrorParams) =>
    `Có lỗi ngoài dự kiến, mã sự cố ${p['incident'] ?? '—'}. Dữ liệu đã lưu vẫn còn.`,
} as const;

const allErrors = {
  ...commonErrors,
  ...officeErrors,
  ...councilErrors,
  ...confidenceVoteErrors,
  ...paperBallotErrors,
  ...rehearsalErrors,
  ...decisionTriggerErrors,
  ...voteHistoryErrors,
  ...ballotCountErrors,
  ...groundworkErrors,
  ...countLogErrors,
  ...trainingErrors,
  ...trainingDoorErrors,
  ...certificateErrors,
  ...documentErrors,
  ...safetyErrors,
  ...sessionErrors,
  ...paperErrors,
  ...invitationErrors,
};

export type ErrorCode = keyof typeof allErrors;

export interface AppError {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
  readonly issues?: readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
  readonly incident?: string;
}

export function appError(code: ErrorCode, params?: ErrorParams): AppError {
  return params ? { code, params } : { code };
}

/** What is wrong with the boxes, each once: not every screen can show it beside them. */
const wrongBoxes = (issues: NonNullable<AppError['issues']>): string =>
  [...new Set(issues.map(({ message }) => lowerFirst(message.replace(/\.$/u, ''))))].slice(0, 3).join('; ');

/** The sentence a person reads. Unknown codes (an older window, a newer program) still get a sentence. */
export function errorMessage(error: {
  readonly code: string;
  readonly params?: ErrorParams | undefined;
  readonly issues?: AppError['issues'] | undefined;
  readonly incident?: string | undefined;
}): string {
  if (error.code === 'invalid-input' && error.issues && error.issues.length > 0)
    return `Dữ liệu nhập chưa đúng: ${wrongBoxes(error.issues)}.`;
  const words = (allErrors as Record<string, ((p: ErrorParams) => string) | undefined>)[error.code];
  const params = error.incident ? { ...error.params, incident: error.incident } : (error.params ?? {});
  return words ? words(params) : 'Chương trình từ chối yêu cầu; hãy đóng rồi mở lại.';
}
