import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { missingInArchive } from '@shared/sessions/archive/missing';
import { minutesModel } from '@shared/sessions/minutes/model';
import type { Outcome, QueryContext } from '../../application/context';
import { loadMinutes } from '../minutes/minutes';
import { loadSession } from '../session-store';

export async function previewArchive(
  { db, now }: QueryContext,
  { sessionId }: Input<'sessionArchive.previewArchive'>,
): Outcome<Output<'sessionArchive.previewArchive'>> {
  const session = await loadSession(db, sessionId);
  if (!session) return err(appError('not-found'));
  const papers = await db
    .selectFrom('official_document')
    .select(['kind', 'part', 'title', 'status'])
    .where('session_id', '=', sessionId)
    .orderBy('created_at')
    .execute();
  return ok({ missing: [...missingInArchive(papers, minutesModel(await loadMinutes(db, session, now)))] });
}
