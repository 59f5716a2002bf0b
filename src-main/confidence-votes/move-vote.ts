import type { VoteReply } from '@shared/confidence-votes/contract';
import { statusNames } from '@shared/confidence-votes/messages';
import type { Vote, VoteStatus } from '@shared/confidence-votes/model';
import type { CommandContext, FieldChange, Outcome } from '../application/context';
import { logStateChange } from './log/log-states';
import { answerWith, noteVoteChange } from './vote-changes';

export interface Move {
  readonly to: VoteStatus;
  readonly summary: string;
  readonly actor?: string;
  readonly reason?: string;
  /** What else the history keeps of the step. */
  readonly noted?: readonly FieldChange[];
}

/** One step of a vote: its state, who took it and why, its line of the log and of the history. */
export async function moveTo(context: CommandContext, vote: Vote, move: Move): Outcome<VoteReply> {
  const actor = move.actor ?? context.actor;
  const reason = move.reason ?? '';
  await context.tx
    .updateTable('confidence_vote')
    .set({ status: move.to })
    .where('id', '=', vote.id)
    .execute();
  await context.tx
    .insertInto('vote_state_change')
    .values({
      vote_id: vote.id,
      at: context.now,
      from_status: vote.status,
      to_status: move.to,
      actor,
      reason,
    })
    .execute();
  await logStateChange(context, vote, { to: move.to, actor, reason });
  await noteVoteChange(context, vote.id, move.summary, [
    { field: 'Trạng thái', before: statusNames[vote.status], after: statusNames[move.to] },
    ...(move.actor === undefined ? [] : [{ field: 'Người thực hiện', before: '', after: actor }]),
    ...(reason === '' ? [] : [{ field: 'Lý do', before: '', after: reason }]),
    ...(move.noted ?? []),
  ]);
  return answerWith(context, vote.id);
}
