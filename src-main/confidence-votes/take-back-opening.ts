import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { takeBackOpening as nextState } from '@shared/confidence-votes/state';
import { err } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../application/context';
import { operatorOf } from './ballots/sign-ins';
import { headWhoActs } from './head-who-acts';
import { appendLog } from './log/append-log';
import { openedElsewhere } from './log/opened-elsewhere';
import { moveTo } from './move-vote';
import { anyBallotRead } from './typed-ballots';
import { voteAtVersion } from './vote-changes';

/**
 * Back to preparation while nothing is counted: the count was opened by mistake, or is not held on this day after all. The
 * log keeps the opening, who took it back and why; the next opening fixes list, board and rules anew.
 */
export async function takeBackOpening(
  context: CommandContext,
  input: Input<'confidenceVotes.takeBackOpening'>,
): Outcome<VoteReply> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  const ballotsRead = await anyBallotRead(context.tx, vote.id);
  const next = nextState(vote, { ballotsRead, reason: input.reason });
  if (!next.ok) return next;
  if (await openedElsewhere(context.tx, vote.id)) return err(appError('vote.opened-elsewhere'));
  const head = await headWhoActs(context, vote, input.requestedBy, input.token);
  if (!head.ok) return head;
  await dropNumbering(context, vote.id, input.token ?? '');
  return moveTo(context, vote, {
    to: next.value,
    summary: 'Về chuẩn bị, chưa kiểm phiếu',
    actor: head.value,
    reason: input.reason,
  });
}

/** Ballots are numbered once the box is open: those of the next opening are other ones. */
async function dropNumbering(context: CommandContext, voteId: string, token: string): Promise<void> {
  const numbered = await context.tx
    .selectFrom('ballot_kind as kind')
    .innerJoin('ballot_batch as batch', 'batch.ballot_kind_id', 'kind.id')
    .select(['kind.id', 'kind.collected'])
    .distinct()
    .where('kind.vote_id', '=', voteId)
    .orderBy('kind.id')
    .execute();
  if (numbered.length === 0) return;
  await context.tx.deleteFrom('ballot_batch').where('vote_id', '=', voteId).execute();
  const operator = await operatorOf(context.tx, token);
  for (const { id, collected } of numbered) {
    await appendLog(context, voteId, 'batches_made', {
      ...{ ballotKindId: id, collected, batches: [] },
      by: operator.ok ? operator.value.id : '',
    });
  }
}
