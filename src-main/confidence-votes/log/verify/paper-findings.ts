import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import { DocumentKind } from '@shared/documents/contract';
import { paperName } from '@shared/documents/kinds';
import type { OfficialDocument } from '@shared/official-documents';
import type { ReadDb } from '../../../database/tables';
import { contentsCodeOf } from '../../../documents/room/compose';

/**
 * Issued papers as they are stored here, against the check code that stands on them and, where the log tells of the issuing
 * (older programs wrote no such line), against the code it had then.
 */
export async function paperFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('official_document as document')
    .leftJoin('document_number as given', 'given.document_id', 'document.id')
    .select(['document.kind', 'document.part_name', 'document.model', 'document.check_code', 'given.symbol'])
    .where('document.subject', '=', 'vote')
    .where('document.subject_id', '=', voteId)
    .where('document.status', '<>', 'draft')
    .orderBy('document.created_at')
    .orderBy('document.id')
    .execute();
  const issued = events.flatMap((event) => (event.eventKind === 'paper_issued' ? [event.payload] : []));
  return rows.flatMap((row) => {
    const title = paperName(DocumentKind.parse(row.kind), row.part_name);
    const symbol = row.symbol ?? '';
    const then = issued.filter(
      (paper) => paper.kind === row.kind && paper.title === title && paper.symbol === symbol,
    );
    const asIssued = then.length === 0 || then.some(({ checkCode }) => checkCode === row.check_code);
    const asStored = contentsCodeOf(JSON.parse(row.model) as OfficialDocument) === row.check_code;
    return asIssued && asStored
      ? []
      : [`${title}${symbol === '' ? '' : ` số ${symbol}`}: nội dung lưu trên máy này khác lúc ban hành.`];
  });
}
