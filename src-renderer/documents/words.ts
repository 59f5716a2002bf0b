import type { DocumentRecord, FileFormat } from '@shared/documents/contract';
import type { z } from 'zod';
import type { SignAuthority } from '@shared/documents/contract';

export const formatNames: Readonly<Record<FileFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  html: 'HTML',
};

export type Authority = z.infer<typeof SignAuthority>;

/** How a signature block speaks (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
export const authorityNames: Readonly<Record<Authority, string>> = {
  own: 'Ký trực tiếp',
  on_behalf: 'TM. (thay mặt)',
  acting_for: 'KT. (ký thay)',
  by_order: 'TL. (thừa lệnh)',
  by_authorization: 'TUQ. (thừa ủy quyền)',
  acting: 'Q. (quyền)',
};

/** What stands beside the state of a document: why it has to be made again, or what it waits for; empty where all is well. */
export function remarkOn(
  record: Pick<DocumentRecord, 'status' | 'stale' | 'formerOffice' | 'reopened'>,
): string {
  if (record.status === 'withdrawn') return '';
  if (record.stale) return record.formerOffice ? 'tiêu đề hoặc căn cứ đã đổi' : 'số liệu đã đổi';
  return record.reopened ? 'đã mở lại, chờ xác nhận' : '';
}
