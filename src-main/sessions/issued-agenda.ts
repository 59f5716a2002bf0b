import { readSnapshot } from '@shared/sessions/agenda/changes';
import type { IssuedAgenda } from '@shared/sessions/documents/source';
import type { OfficialDocument } from '@shared/official-documents';
import type { ReadDb } from '../database/tables';

/** What everybody was told last of the agenda of a session: the agenda that was issued, or the notice that changed it. */
export async function loadIssuedAgenda(db: ReadDb, sessionId: string): Promise<IssuedAgenda | null> {
  const row = await db
    .selectFrom('official_document')
    .leftJoin('document_number', 'document_number.document_id', 'official_document.id')
    .select(['official_document.model', 'official_document.issue_date', 'document_number.symbol'])
    .where('official_document.session_id', '=', sessionId)
    .where('official_document.kind', 'in', ['session_agenda', 'agenda_change_notice'])
    .where('official_document.status', '=', 'official')
    .orderBy('official_document.updated_at', 'desc')
    .orderBy('official_document.id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const snapshot = readSnapshot((JSON.parse(row.model) as OfficialDocument).kept);
  return snapshot && { snapshot, symbol: row.symbol ?? '', issueDate: row.issue_date };
}
