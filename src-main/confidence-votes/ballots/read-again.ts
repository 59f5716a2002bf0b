import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { appendLog } from '../log/append-log';
import { loadKinds, voteInCount } from './kinds';
import { loadBallots } from './load-ballots';
import { allowedOperator } from './sign-ins';

/**
 * A slip of whoever read the paper: until the figures are closed, the same person or the head opens that field again with
 * a reason, and it is read once more. Nothing is deleted, the log keeps both readings.
 */
export async function readAgain(
  context: CommandContext,
  { token, resolutionId, reason }: Input<'ballotCount.readAgain'>,
): Outcome<Record<string, never>> {
  const { tx, now } = context;
  const row = await tx
    .selectFrom('field_resolution')
    .select('vote_id')
    .where('id', '=', resolutionId)
    .executeTakeFirst();
  if (!row) return err(appError('not-found'));
  const voteId = row.vote_id;
  const operator = await allowedOperator(tx, token, 'resolve', voteId);
  if (!operator.ok) return operator;
  const vote = await voteInCount(tx, voteId);
  if (!vote.ok) return vote;
  const { resolutions, personOf } = await loadBallots(tx, voteId);
  const reading = resolutions.find(({ id }) => id === resolutionId);
  if (!reading) return err(appError('ballots.read-again-already'));
  if (reading.operatorId !== personOf(operator.value.id) && operator.value.role !== 'head') {
    return err(appError('ballots.not-own-reading'));
  }
  const kinds = await loadKinds(tx, voteId);
  const kind = kinds.find(({ ballotKindId }) => ballotKindId === reading.ballotKindId);
  await tx
    .updateTable('field_resolution')
    .set({ voided_at: now, void_reason: reason })
    .where('id', '=', resolutionId)
    .execute();
  await appendLog(context, voteId, 'resolution_voided', {
    resolutionIds: [resolutionId],
    reason,
    operatorId: operator.value.id,
  });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Đọc lại phiếu ${reading.ballotNo}, ${kind?.persons[reading.place]?.name ?? 'cả phiếu'}`,
    changes: [{ field: 'Lý do', before: '', after: reason }],
  });
  return ok({});
}
