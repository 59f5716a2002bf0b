import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { voteAtVersion } from '../vote-changes';

/** Everything that names a rehearsal, children before parents: what people typed and its log go with it. */
export async function discardRehearsal(
  context: CommandContext,
  input: Input<'rehearsal.discardRehearsal'>,
): Outcome<Record<never, never>> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  const { id, rehearsalOf, title } = found.value;
  if (rehearsalOf === null) return err(appError('rehearsal.real-vote'));
  const { tx } = context;
  await tx.deleteFrom('field_resolution').where('vote_id', '=', id).execute();
  await tx.deleteFrom('ballot_entry').where('vote_id', '=', id).execute();
  await tx.deleteFrom('official_document').where('vote_id', '=', id).execute();
  await tx.deleteFrom('ballot_release').where('vote_id', '=', id).execute();
  await tx.deleteFrom('count_log').where('vote_id', '=', id).execute();
  await tx.deleteFrom('confidence_vote').where('id', '=', id).execute();
  for (const entityId of [rehearsalOf, id]) {
    context.audit({ entity: 'vote', entityId, summary: `Hủy “${title}”`, changes: [] });
  }
  return ok({});
}
