import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { formatNames } from '@shared/sessions/papers/messages';
import type { ApprovalStatus, PaperVersion } from '@shared/sessions/papers/model';
import type { PaperState } from '@shared/sessions/papers/state';

export const stateColours: Readonly<Record<PaperState, string>> = {
  received: 'green',
  received_late: 'amber',
  late: 'red',
  missing: 'gray',
  dropped: 'gray',
};

export const approvalColours: Readonly<Record<ApprovalStatus, string>> = {
  draft: 'gray',
  approved: 'lake',
  sent: 'green',
};

/** What the file dialog offers; the program looks at the bytes all the same. */
export const takenFormats = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

const KILOBYTE = 1024;

/** "312 KB", "4,2 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
  return `${(bytes / KILOBYTE / KILOBYTE).toFixed(1).replace('.', ',')} MB`;
}

/** "lần 2 · PDF · 12 trang"; a PDF whose pages cannot be read is kept, and goes into no packet. */
export function versionInWords({ no, format, pageCount }: PaperVersion): string {
  const unread = format === 'pdf' ? 'hỏng hoặc có mật khẩu' : '';
  const parts = [`lần ${no}`, formatNames[format], pageCount === null ? unread : `${pageCount} trang`];
  return parts.filter((part) => part !== '').join(' · ');
}

export const receivedInWords = ({ receivedAt, actor }: PaperVersion): string =>
  `nhận ${formatDate(localDateOf(receivedAt))}${actor === '' ? '' : `, ${actor}`}`;
