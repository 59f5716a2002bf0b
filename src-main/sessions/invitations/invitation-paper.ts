import type { DocumentRecord } from '@shared/documents/contract';
import { ofSession } from '@shared/documents/subject';
import type { ReadDb } from '../../database/tables';
import { findRecord } from '../../documents/room/document-store';
import { standingPaper } from '../../documents/room/subject-columns';

/** The paper that gives the letters of a session their number. */
export const INVITATION = 'session_invitation';

/** The invitation of a session: with its number, else the draft of it. */
export async function invitationPaper(db: ReadDb, sessionId: string): Promise<DocumentRecord | null> {
  const paper = await standingPaper(db, ofSession(sessionId), INVITATION, null);
  return paper && findRecord(db, paper.id);
}
