import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Session } from '@shared/sessions/model';
import type { CommandContext, FieldChange } from '../application/context';
import type { ReadDb } from '../database/tables';
import { loadSession } from './session-store';

/** The session that a call is about, or the refusal where there is none. */
export async function sessionOf(db: ReadDb, sessionId: string): Promise<Result<Session, AppError>> {
  const session = await loadSession(db, sessionId);
  return session ? ok(session) : err(appError('not-found'));
}

/** Whether what a record names belongs to the same session. */
export async function belongs(
  db: ReadDb,
  session: Session,
  { itemId, sittingId }: { readonly itemId?: string | null; readonly sittingId?: string | null },
): Promise<boolean> {
  if (sittingId && !session.sittings.some(({ id }) => id === sittingId)) return false;
  if (!itemId) return true;
  const item = await db
    .selectFrom('agenda_item')
    .select('id')
    .where('id', '=', itemId)
    .where('session_id', '=', session.id)
    .executeTakeFirst();
  return item !== undefined;
}

/** What happened in the hall, in the history of the session. */
export function noteSitting(
  context: CommandContext,
  sessionId: string,
  summary: string,
  changes: readonly FieldChange[] = [],
): void {
  context.audit({ entity: 'sitting', entityId: sessionId, summary, changes });
}
