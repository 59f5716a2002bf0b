import type { DocumentRecord } from '@shared/documents/contract';
import type { DraftMark, OfficialDocument } from '@shared/official-documents';

/**
 * The stored contents with the mark of today (row P08): whoever takes an official paper out of the program again must
 * see on every page that it was withdrawn, that its figures no longer stand, or that they are being
 * looked at again.
 */
export function asItStands(record: DocumentRecord, model: OfficialDocument): OfficialDocument {
  const mark = markOf(record);
  return mark === null ? model : { ...model, draftMark: mark };
}

function markOf({ status, stale, formerOffice, reopened }: DocumentRecord): DraftMark | null {
  if (status === 'withdrawn') return 'ĐÃ THU HỒI';
  if (status === 'official' && reopened) return 'ĐÃ MỞ LẠI';
  return status === 'official' && stale && !formerOffice ? 'SỐ LIỆU ĐÃ ĐỔI' : null;
}
