import type { Machines } from '@shared/confidence-votes/log/contract';
import { machineName } from '@shared/kernel/machine-name';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../../application/context';
import { voteInCount } from '../../ballots/kinds';
import { allowedOperator } from '../../ballots/sign-ins';
import { appendLog } from '../append-log';
import { readMachines } from './machines';

/** The head decides a contradiction between PCs: one side is set aside with its reason, the log keeps both. */
export async function setAside(
  context: CommandContext,
  { voteId, token, entryId, resolutionId, reason }: Input<'countLog.setAside'>,
): Outcome<Machines> {
  const { tx, now } = context;
  const head = await allowedOperator(tx, token, 'confirm', voteId);
  if (!head.ok) return head;
  const vote = await voteInCount(tx, voteId);
  if (!vote.ok) return vote;
  const { conflicts } = await readMachines(tx, voteId, context.program);
  const conflict = conflicts.find(({ sides }) =>
    sides.some((side) => (entryId === null ? side.resolutionId === resolutionId : side.entryId === entryId)),
  );
  if (!conflict || (entryId === null) === (resolutionId === null))
    return err(appError('countLog.no-conflict'));
  const words = { reason, operatorId: head.value.id };
  const table = entryId === null ? 'field_resolution' : 'ballot_entry';
  await tx
    .updateTable(table)
    .set({ voided_at: now, void_reason: reason })
    .where('id', '=', entryId ?? resolutionId ?? '')
    .execute();
  if (entryId === null) {
    await appendLog(context, voteId, 'resolution_voided', { resolutionIds: [resolutionId], ...words });
  } else {
    await appendLog(context, voteId, 'entries_voided', { entryIds: [entryId], resolutionIds: [], ...words });
  }
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Bỏ một bên mâu thuẫn: phiếu ${conflict.ballotNo}, ${conflict.kindTitle}`,
    changes: [{ field: 'Lý do', before: '', after: reason }],
  });
  return ok(await readMachines(tx, voteId, context.program));
}

/** Where two PCs typed one stack: everything that one of them typed of it in one entry, in one step. */
export async function setStackAside(
  context: CommandContext,
  { voteId, token, batchId, origin, entryNo, reason }: Input<'countLog.setStackAside'>,
): Outcome<Machines> {
  const { tx, now } = context;
  const head = await allowedOperator(tx, token, 'confirm', voteId);
  if (!head.ok) return head;
  const vote = await voteInCount(tx, voteId);
  if (!vote.ok) return vote;
  const { twiceTyped } = await readMachines(tx, voteId, context.program);
  const stack = twiceTyped.find((one) => one.batchId === batchId);
  const side = stack?.sides.find((one) => one.origin === origin && one.entryNo === entryNo);
  if (!stack || !side) return err(appError('countLog.no-conflict'));
  const { entryIds } = side;
  await tx
    .updateTable('ballot_entry')
    .set({ voided_at: now, void_reason: reason })
    .where('id', 'in', entryIds)
    .execute();
  const words = { reason, operatorId: head.value.id };
  await appendLog(context, voteId, 'entries_voided', { entryIds, resolutionIds: [], ...words });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Bỏ ${entryIds.length} phiếu nhập lần ${entryNo} của máy ${machineName(origin)}: xấp ${stack.batchNo}, ${stack.kindTitle}`,
    changes: [{ field: 'Lý do', before: '', after: reason }],
  });
  return ok(await readMachines(tx, voteId, context.program));
}
