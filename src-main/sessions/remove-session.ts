import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../application/context';
import { sessionAtVersion } from './session-changes';
import { sessionOf } from './session-of';
import { goesWith, recordedUnder } from './what-stands';

/** What stands in the way of a removal, else what goes with the session; asked before anybody decides. */
export async function previewRemoval(
  { db }: QueryContext,
  { sessionId }: Input<'sessions.previewRemoval'>,
): Outcome<Output<'sessions.previewRemoval'>> {
  const session = await sessionOf(db, sessionId);
  if (!session.ok) return session;
  const recorded = await recordedUnder(db, sessionId, session.value.sittings);
  if (recorded.length > 0) return err(appError('session.held', { what: recorded.join(', ') }));
  return ok({ version: session.value.version, goes: [...(await goesWith(db, sessionId))] });
}

export async function removeSession(
  context: CommandContext,
  input: Input<'sessions.removeSession'>,
): Outcome<Record<never, never>> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const recorded = await recordedUnder(context.tx, input.sessionId, found.value.sittings);
  if (recorded.length > 0) return err(appError('session.held', { what: recorded.join(', ') }));
  const goes = await goesWith(context.tx, input.sessionId);
  await context.tx.deleteFrom('session').where('id', '=', input.sessionId).execute();
  context.audit({
    entity: 'session',
    entityId: input.sessionId,
    summary: `Xóa kỳ họp “${found.value.title}”`,
    changes: [{ field: 'Mất theo', before: goes.join(', '), after: '' }],
  });
  return ok({});
}
