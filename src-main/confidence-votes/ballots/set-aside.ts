import type { CountStatus } from '@shared/confidence-votes/ballots/contract';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { findBatch, type Batch } from './batch-of-count';
import { countStatus } from './count-status';
import { voteInCount } from './kinds';
import { allowedOperator } from './sign-ins';

/** A wrong stack is set aside with its reason and typed again; nothing is deleted, and the log keeps both. */
export async function voidEntries(
  context: CommandContext,
  input: Input<'ballotCount.voidEntries'>,
): Outcome<CountStatus> {
  const { tx } = context;
  const batch = await findBatch(tx, input.batchId);
  if (!batch) return err(appError('not-found'));
  const operator = await allowedOperator(tx, input.token, 'set_aside', batch.vote_id);
  if (!operator.ok) return operator;
  const vote = await voteInCount(tx, batch.vote_id);
  if (!vote.ok) return vote;
  const chosen = (await liveEntries(tx, batch, input.entryNo)).filter(
    ({ ballot_no: no }) => input.ballotNo === null || no === input.ballotNo,
  );
  if (chosen.length === 0) return err(appError('ballots.nothing-to-set-aside'));
  const entryIds = chosen.map(({ id }) => id);
  await tx
    .updateTable('ballot_entry')
    .set({ voided_at: context.now, void_reason: input.reason })
    .where('id', 'in', entryIds)
    .execute();
  // What was read again was read because of these entries.
  const numbers = [...new Set(chosen.map(({ ballot_no: no }) => no))];
  const resolutions = await tx
    .selectFrom('field_resolution')
    .select('id')
    .where('ballot_kind_id', '=', batch.ballot_kind_id)
    .where('ballot_no', 'in', numbers)
    .where('voided_at', 'is', null)
    .execute();
  const resolutionIds = resolutions.map(({ id }) => id);
  if (resolutionIds.length > 0) {
    await tx
      .updateTable('field_resolution')
      .set({ voided_at: context.now, void_reason: input.reason })
      .where('id', 'in', resolutionIds)
      .execute();
  }
  await appendLog(context, batch.vote_id, 'entries_voided', {
    entryIds,
    resolutionIds,
    reason: input.reason,
    operatorId: operator.value.id,
  });
  context.audit({
    entity: 'vote',
    entityId: batch.vote_id,
    summary: `Bỏ ${entryIds.length} phiếu đã nhập lần ${input.entryNo}, xấp ${batch.batch_no}`,
    changes: [
      { field: 'Phiếu số', before: numbers.join(', '), after: '' },
      { field: 'Lý do', before: '', after: input.reason },
    ],
  });
  return countStatus(tx, batch.vote_id);
}

function liveEntries(db: ReadDb, batch: Batch, entryNo: number) {
  return db
    .selectFrom('ballot_entry')
    .select(['id', 'ballot_no'])
    .where('ballot_kind_id', '=', batch.ballot_kind_id)
    .where('entry_no', '=', entryNo)
    .where('ballot_no', '>=', batch.first_no)
    .where('ballot_no', '<', batch.first_no + batch.size)
    .where('voided_at', 'is', null)
    .execute();
}
