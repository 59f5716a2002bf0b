import type { DocumentRecord } from '@shared/documents/contract';
import type { DraftMark, OfficialDocument } from '@shared/official-documents';
import { contentsCodeOf } from './compose';

/**
 * The stored contents with the mark of today (row P08): whoever takes an official paper out of the program again must
 * see on every page that it was withdrawn, that its figures no longer stand, that they are being looked at again, or that
 * what is stored is not what was issued.
 */
export function asItStands(record: DocumentRecord, model: OfficialDocument): OfficialDocument {
  const mark = isAltered(record, model) ? 'NỘI DUNG BỊ SỬA' : markOf(record);
  return mark === null ? model : { ...model, draftMark: mark };
}

/** What is stored of an issued paper is not what its check code was made of: somebody changed it outside the program. */
export function isAltered({ status, checkCode }: DocumentRecord, model: OfficialDocument): boolean {
  return status !== 'draft' && contentsCodeOf(model) !== checkCode;
}

function markOf({ status, stale, formerOffice, reopened }: DocumentRecord): DraftMark | null {
  if (status === 'withdrawn') return 'ĐÃ THU HỒI';
  if (status === 'official' && reopened) return 'ĐÃ MỞ LẠI';
  return status === 'official' && stale && !formerOffice ? 'SỐ LIỆU ĐÃ ĐỔI' : null;
}
