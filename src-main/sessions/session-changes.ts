import { appError, type AppError } from '@shared/contract/error-messages';
import { dateText, formatDate } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { SessionFields, SessionReply } from '@shared/sessions/contract';
import { sessionLabels } from '@shared/sessions/messages';
import type { Session } from '@shared/sessions/model';
import type { CommandContext, FieldChange, Outcome } from '../application/context';
import { loadSession, replyOf } from './session-store';

/** The session a form was filled in for, unless somebody changed it meanwhile. */
export async function sessionAtVersion(
  context: CommandContext,
  ref: { readonly sessionId: string; readonly version: number },
): Promise<Result<Session, AppError>> {
  const session = await loadSession(context.tx, ref.sessionId);
  if (!session) return err(appError('not-found'));
  return session.version === ref.version ? ok(session) : err(appError('conflict'));
}

/** The answer of a command: the session read back from what was written. */
export async function answerWith(context: CommandContext, sessionId: string): Outcome<SessionReply> {
  const session = await loadSession(context.tx, sessionId);
  return session ? ok(await replyOf(context.tx, session, context.now)) : err(appError('not-found'));
}

type Readable = Record<keyof SessionFields | 'openingDate', string>;

/** As the history shows them. */
export function readableFields(fields: SessionFields & { readonly openingDate: string }): Readable {
  return {
    number: fields.number === null ? '' : String(fields.number),
    title: fields.title,
    openingDate: formatDate(fields.openingDate),
    electionDate: dateText(fields.electionDate),
    place: fields.place,
    note: fields.note,
  };
}

export const SESSION_LABELS = {
  number: sessionLabels.number,
  title: sessionLabels.title,
  openingDate: sessionLabels.openingDate,
  electionDate: sessionLabels.electionDate,
  place: sessionLabels.place,
  note: sessionLabels.note,
} as const;

/** A session that moved on: its version counts up and the change goes into its history. */
export async function writeChange(
  context: CommandContext,
  { id, version }: Session,
  summary: string,
  changes: readonly FieldChange[],
): Promise<void> {
  await context.tx
    .updateTable('session')
    .set({ version: version + 1, updated_at: context.now })
    .where('id', '=', id)
    .execute();
  context.audit({ entity: 'session', entityId: id, summary, changes });
}

/** The same, answered with the session as it stands then. */
export async function noteChange(
  context: CommandContext,
  session: Session,
  summary: string,
  changes: readonly FieldChange[],
): Outcome<SessionReply> {
  await writeChange(context, session, summary, changes);
  return answerWith(context, session.id);
}
