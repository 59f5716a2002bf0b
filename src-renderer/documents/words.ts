import type {
  DocumentRecord,
  FileFormat,
  NumberAbbreviation,
  VoteDocumentKind,
} from '@shared/documents/contract';
import type { z } from 'zod';
import type { SignAuthority } from '@shared/documents/contract';

export const DOCUMENT_KINDS: readonly VoteDocumentKind[] = [
  'tally_minutes',
  'result_table',
  'tally_report',
  'confirming_resolution',
];

export const kindPurposes: Readonly<Record<VoteDocumentKind, string>> = {
  tally_minutes: 'Ban kiểm phiếu ký; ghi diễn biến và kết quả kiểm phiếu.',
  result_table: 'Phụ lục của biên bản: bảng từng người theo loại phiếu.',
  tally_report: 'Trưởng ban báo cáo kết quả trước Hội đồng.',
  confirming_resolution: 'Dự thảo nghị quyết xác nhận kết quả, kèm phụ lục.',
};

export const formatNames: Readonly<Record<FileFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  html: 'HTML',
};

/** Names of Nghị định 30/2020/NĐ-CP, Phụ lục III. */
export const abbreviationNames: Readonly<Record<NumberAbbreviation, string>> = {
  BB: 'biên bản',
  BC: 'báo cáo',
  NQ: 'nghị quyết',
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
