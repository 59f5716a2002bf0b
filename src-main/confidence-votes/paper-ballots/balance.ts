import { balanceNames } from '@shared/confidence-votes/paper-ballots/messages';
import { canEditTally } from '@shared/confidence-votes/state';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { err } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome } from '../../application/context';
import { whoAnnounces } from '../ballots/who-announces';
import { appendLog } from '../log/append-log';
import { answerWith, lockedError } from '../vote-changes';
import { loadVote } from '../vote-store';

/** Where every printed sheet of one kind went (V10). Shares its version with the ballots of the kind. */
export async function recordBalance(
  context: CommandContext,
  input: Input<'paperBallots.recordBalance'>,
): Outcome<VoteReply> {
  const vote = await loadVote(context.tx, input.voteId);
  const kind = vote?.ballotKinds.find(({ ballotKindId }) => ballotKindId === input.ballotKindId);
  if (!vote || !kind) return err(appError('not-found'));
  if (!canEditTally(vote.status)) return err(lockedError(vote));
  const by = await whoAnnounces(context.tx, vote, input.token);
  if (!by.ok) return by;
  const { testBallots, exchanged, spoiled, unused } = input;
  const after = { testBallots, exchanged, spoiled, unused };
  const changes = changedFields(kind.balance ?? {}, after, balanceNames);
  if (changes.length === 0) return answerWith(context, vote.id);
  if (kind.version !== input.version) return err(appError('conflict'));
  await context.tx
    .updateTable('ballot_kind')
    .set({ test_ballots: testBallots, exchanged, spoiled, unused, row_version: kind.version + 1 })
    .where('id', '=', kind.ballotKindId)
    .execute();
  if (vote.countMode === 'ballots') {
    const { ballotKindId } = kind;
    await appendLog(context, vote.id, 'balance_recorded', { ballotKindId, ...after, by: by.value });
  }
  context.audit({
    entity: 'vote',
    entityId: vote.id,
    summary: `Nhập cân đối phiếu: ${kind.title}`,
    changes,
  });
  return answerWith(context, vote.id);
}
