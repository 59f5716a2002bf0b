import { ofSession } from '@shared/documents/subject';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import type { ReadDb } from '../database/tables';
import { ruledSubject } from '../documents/ruled-subject';
import type { PaperSubject } from '../documents/subject';
import { loadAgenda } from './agenda-store';
import { loadSession } from './session-store';

const SCREENS = {
  preparation: 'documents',
  sitting: 'sitting-documents',
  result: 'closing-documents',
} as const;

/** A session as the subject of its papers; null when it is not there. */
export async function openSessionPapers(db: ReadDb, sessionId: string): Promise<PaperSubject | null> {
  const session = await loadSession(db, sessionId);
  if (!session) return null;
  return ruledSubject({
    subject: ofSession(session.id),
    title: session.title,
    day: session.openingDate,
    source: { session, agenda: await loadAgenda(db, session) },
    rules: SESSION_PAPERS,
    concerned: [],
    screenOf: (stage) => `/sessions/${session.id}/${SCREENS[stage]}`,
  });
}
