import type { ReminderLetter } from '@shared/sessions/papers/model';
import type { ReadDb } from '../../database/tables';

/** The letters about late papers of a session; of one letter the version that counts, the first letter first. */
export async function loadReminders(db: ReadDb, sessionId: string): Promise<readonly ReminderLetter[]> {
  const rows = await db
    .selectFrom('official_document as document')
    .leftJoin('document_number as given', 'given.document_id', 'document.id')
    .select(['document.part', 'document.status', 'document.issue_date', 'given.symbol'])
    .where('document.session_id', '=', sessionId)
    .where('document.kind', '=', 'paper_reminder')
    .orderBy('document.created_at')
    .orderBy('document.id')
    .execute();
  return [...Map.groupBy(rows, ({ part }) => part)].map(([partId, versions]): ReminderLetter => {
    const row =
      versions.find(({ status }) => status === 'official') ??
      versions.find(({ status }) => status === 'draft') ??
      versions.at(-1)!;
    return { partId, status: row.status, symbol: row.symbol ?? '', issueDate: row.issue_date };
  });
}
