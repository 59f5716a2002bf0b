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

/** Why a document that is stale has to be made again. */
export const staleWords = (record: Pick<DocumentRecord, 'formerOffice'>): string =>
  record.formerOffice ? 'tiêu đề cũ' : 'số liệu đã đổi';
