import { paperName, type SessionDocumentKind } from '@shared/documents/kinds';
import { formatDate, formatDateInWords, type LocalDate } from '@shared/kernel/local-date';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import type { ReadDb } from '../database/tables';

/** Issued papers that prepare a session and carry this day in their text, each with its number, oldest first. */
export async function issuedWithDay(db: ReadDb, sessionId: string, day: LocalDate): Promise<string[]> {
  const rows = await db
    .selectFrom('official_document as document')
    .leftJoin('document_number as given', 'given.document_id', 'document.id')
    .select(['document.kind', 'document.part_name', 'document.model', 'given.symbol'])
    .where('document.session_id', '=', sessionId)
    .where('document.subject', '=', 'session')
    .where('document.status', '=', 'official')
    .orderBy('document.created_at')
    .orderBy('document.id')
    .execute();
  return rows.flatMap(({ kind, model, part_name: partName, symbol }) => {
    const known = kind as SessionDocumentKind;
    const written = [formatDate(day), formatDateInWords(day)].some((words) => model.includes(words));
    if (SESSION_PAPERS[known].stage !== 'preparation' || !written) return [];
    const name = paperName(known, partName);
    return [symbol === null ? name : `${name} (${symbol})`];
  });
}
