import { appError, type AppError } from '@shared/contract/error-messages';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { statusNames } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditSetup } from '@shared/confidence-votes/state';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, FieldChange, Outcome } from '../application/context';
import { replyOf } from './vote-result';
import { loadVote } from './vote-store';

/** The vote a form was filled in for, unless somebody changed it meanwhile. */
export async function voteAtVersion(
  context: CommandContext,
  ref: { readonly voteId: string; readonly version: number },
): Promise<Result<Vote, AppError>> {
  const vote = await loadVote(context.tx, ref.voteId);
  if (!vote) return err(appError('not-found'));
  return vote.version === ref.version ? ok(vote) : err(appError('conflict'));
}

/** As `voteAtVersion`, for what is frozen once counting opens. */
export async function voteInSetUp(
  context: CommandContext,
  ref: { readonly voteId: string; readonly version: number },
): Promise<Result<Vote, AppError>> {
  const found = await voteAtVersion(context, ref);
  if (!found.ok || canEditSetup(found.value.status)) return found;
  return err(lockedError(found.value));
}

export function lockedError(vote: Pick<Vote, 'status'>): AppError {
  return appError('vote.locked', { status: statusNames[vote.status] });
}

/** A vote that moved on: its version counts up and the change goes into its history. */
export async function noteVoteChange(
  context: CommandContext,
  voteId: string,
  summary: string,
  changes: readonly FieldChange[],
): Promise<void> {
  await context.tx
    .updateTable('confidence_vote')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: context.now }))
    .where('id', '=', voteId)
    .execute();
  context.audit({ entity: 'vote', entityId: voteId, summary, changes });
}

/** The answer of a command: the vote read back from what was written. */
export async function answerWith(context: CommandContext, voteId: string): Outcome<VoteReply> {
  const vote = await loadVote(context.tx, voteId);
  return vote ? ok(replyOf(vote, context.now)) : err(appError('not-found'));
}

/** A fault in one field of the form, found beyond what the shape of the input can say. */
export function fieldError(path: readonly (string | number)[], message: string): AppError {
  return { code: 'invalid-input', issues: [{ path, message }] };
}

/** True when one id stands twice in a list that was sent. */
export function hasRepeats(ids: readonly (string | null)[]): boolean {
  const known = ids.filter((id) => id !== null);
  return new Set(known).size !== known.length;
}

/** People a form refers to must still stand in the register. */
export async function allPeopleExist(
  context: CommandContext,
  personIds: readonly (string | null)[],
): Promise<boolean> {
  const wanted = [...new Set(personIds.filter((id) => id !== null))];
  if (wanted.length === 0) return true;
  const found = await context.tx.selectFrom('person').select('id').where('id', 'in', wanted).execute();
  return found.length === wanted.length;
}
