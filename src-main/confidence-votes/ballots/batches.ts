import { planBatches } from '@shared/confidence-votes/ballots/batches';
import { levelTotals, overStack } from '@shared/confidence-votes/ballots/pencil';
import type { CountStatus } from '@shared/confidence-votes/ballots/contract';
import type { OperatorRole } from '@shared/confidence-votes/ballots/model';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { LEVELS_OF } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Selectable } from 'kysely';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { BallotBatchTable, ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { batchIdOf } from './batch-id';
import { decidedBallots, loadBallots, outcomesOf, strayNumbers } from './load-ballots';
import { countStatus } from './count-status';
import { findVote, loadKinds, voteInCount } from './kinds';
import { allowedOperator } from './sign-ins';

/**
 * Ballots get their numbers only now, when the box is open and they are counted (T17, T19). When the number collected
 * was put right, stacks are added at the end or taken away, but never one that somebody has typed from.
 */
export async function makeBatches(
  context: CommandContext,
  { voteId, token, ballotKindId }: Input<'ballotCount.makeBatches'>,
): Outcome<CountStatus> {
  const { tx } = context;
  const head = await allowedOperator(tx, token, 'make_batches', voteId);
  if (!head.ok) return head;
  const vote = await voteInCount(tx, voteId);
  if (!vote.ok) return vote;
  const kind = (await loadKinds(tx, voteId)).find((candidate) => candidate.ballotKindId === ballotKindId);
  if (!kind) return err(appError('not-found'));
  if (kind.collected === null || kind.collected === 0) return err(appError('ballots.collected-missing'));
  const beyond = await tx
    .selectFrom('ballot_entry')
    .select('id')
    .where('ballot_kind_id', '=', ballotKindId)
    .where('ballot_no', '>', kind.collected)
    .where('voided_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (beyond) return err(appError('ballots.batches-in-use'));

  const plan = planBatches(kind.collected, vote.value.batchSize);
  const existing = await tx
    .selectFrom('ballot_batch')
    .select(['id', 'batch_no', 'size'])
    .where('ballot_kind_id', '=', ballotKindId)
    .execute();
  for (const batch of existing) {
    const planned = plan.find(({ batchNo }) => batchNo === batch.batch_no);
    if (!planned) await tx.deleteFrom('ballot_batch').where('id', '=', batch.id).execute();
    else if (planned.size !== batch.size) {
      await tx
        .updateTable('ballot_batch')
        .set((eb) => ({ size: planned.size, row_version: eb('row_version', '+', 1) }))
        .where('id', '=', batch.id)
        .execute();
    }
  }
  const known = new Set(existing.map(({ batch_no: batchNo }) => batchNo));
  const fresh = plan.filter(({ batchNo }) => !known.has(batchNo));
  if (fresh.length > 0) {
    await tx
      .insertInto('ballot_batch')
      .values(
        fresh.map((batch) => ({
          id: batchIdOf(ballotKindId, batch.batchNo),
          vote_id: voteId,
          ballot_kind_id: ballotKindId,
          batch_no: batch.batchNo,
          first_no: batch.firstNo,
          size: batch.size,
          pencil_totals: null,
          row_version: 1,
        })),
      )
      .execute();
  }
  const batches = await tx
    .selectFrom('ballot_batch')
    .select(['id', 'batch_no', 'first_no', 'size'])
    .where('ballot_kind_id', '=', ballotKindId)
    .orderBy('batch_no')
    .execute();
  await appendLog(context, voteId, 'batches_made', {
    ballotKindId,
    collected: kind.collected,
    batches: batches.map((batch) => [batch.id, batch.batch_no, batch.first_no, batch.size]),
    by: head.value.id,
  });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Đánh số phiếu: ${kind.title}`,
    changes: [
      { field: 'Số xấp', before: String(existing.length), after: String(plan.length) },
      { field: 'Số phiếu', before: '', after: String(kind.collected) },
    ],
  });
  return countStatus(tx, voteId);
}

/** What was counted by hand, for those who may write it; not part of the status, which everybody sees. */
export async function getPencilTotals(
  { db }: QueryContext,
  input: Input<'ballotCount.getPencilTotals'>,
): Outcome<Output<'ballotCount.getPencilTotals'>> {
  const batch = await db
    .selectFrom('ballot_batch')
    .select(['vote_id', 'ballot_kind_id', 'first_no', 'size', 'pencil_totals'])
    .where('id', '=', input.batchId)
    .executeTakeFirst();
  if (!batch) return err(appError('not-found'));
  const operator = await allowedOperator(db, input.token, 'pencil_totals', batch.vote_id);
  if (!operator.ok) return operator;
  if (await isHidden(db, operator.value.role, batch)) return ok({ totals: null, hidden: true, typed: null });
  const totals = batch.pencil_totals === null ? null : (JSON.parse(batch.pencil_totals) as number[][]);
  // What was typed answers a hand count, it never comes before one.
  return ok({ totals, hidden: false, typed: totals === null ? null : await typedTotals(db, batch) });
}

type Stack = Pick<Selectable<BallotBatchTable>, 'vote_id' | 'ballot_kind_id' | 'first_no' | 'size'>;

/**
 * What the ballots of a stack add up to, to be held against the hand count cell by cell. Nobody sees it before every ballot
 * of every kind is decided: stack by stack it would be the result, shown to people who still type.
 */
async function typedTotals(db: ReadDb, batch: Stack): Promise<number[][] | null> {
  const vote = await findVote(db, batch.vote_id);
  if (!vote.ok) return null;
  const { entries, procedure } = vote.value;
  const ballots = await loadBallots(db, batch.vote_id);
  let own: number[][] | null = null;
  for (const { ballotKindId, persons } of await loadKinds(db, batch.vote_id)) {
    const outcomes = outcomesOf(ballots, ballotKindId, { entries, persons: persons.length });
    const decided = decidedBallots(outcomes);
    if (decided.length < outcomes.length || strayNumbers(ballots, ballotKindId, outcomes) > 0) return null;
    if (ballotKindId !== batch.ballot_kind_id) continue;
    const stack = outcomes.filter(
      ({ ballotNo }) => ballotNo >= batch.first_no && ballotNo < batch.first_no + batch.size,
    );
    own = levelTotals(decidedBallots(stack), persons.length, LEVELS_OF[procedure].length).map((row) => [
      ...row,
    ]);
  }
  return own;
}

/** What was counted by hand for a stack that whoever asks may still have to type: nobody types towards it. */
async function isHidden(
  db: ReadDb,
  role: OperatorRole,
  batch: Stack & { readonly pencil_totals: string | null },
): Promise<boolean> {
  if (batch.pencil_totals === null || mayAct(role, 'see_pencil_totals')) return false;
  const vote = await findVote(db, batch.vote_id);
  const typed = await db
    .selectFrom('ballot_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ballot_kind_id', '=', batch.ballot_kind_id)
    .where('ballot_no', '>=', batch.first_no)
    .where('ballot_no', '<', batch.first_no + batch.size)
    .where('voided_at', 'is', null)
    .executeTakeFirstOrThrow();
  return !vote.ok || typed.count < batch.size * vote.value.entries;
}

/** Totals that the board counted by hand for one stack (T17); null takes them back. */
export async function setPencilTotals(
  context: CommandContext,
  input: Input<'ballotCount.setPencilTotals'>,
): Outcome<CountStatus> {
  const { tx } = context;
  const batch = await tx
    .selectFrom('ballot_batch')
    .selectAll()
    .where('id', '=', input.batchId)
    .executeTakeFirst();
  if (!batch) return err(appError('not-found'));
  const operator = await allowedOperator(tx, input.token, 'pencil_totals', batch.vote_id);
  if (!operator.ok) return operator;
  if (await isHidden(tx, operator.value.role, batch)) return err(appError('ballots.hand-totals-stand'));
  const vote = await voteInCount(tx, batch.vote_id);
  if (!vote.ok) return vote;
  const kinds = await loadKinds(tx, batch.vote_id);
  const persons = kinds.find(({ ballotKindId }) => ballotKindId === batch.ballot_kind_id)?.persons ?? [];
  const levels = LEVELS_OF[vote.value.procedure].length;
  const fits =
    input.totals === null ||
    (input.totals.length === persons.length && input.totals.every((row) => row.length === levels));
  if (!fits) return err(appError('ballots.wrong-totals'));
  const over = overStack(input.totals ?? [], batch.size);
  if (over) {
    const name = persons[over.place]?.name ?? '';
    return err(appError('ballots.totals-over-stack', { name, sum: over.sum, size: batch.size }));
  }
  if (batch.row_version !== input.version) return err(appError('conflict'));
  await tx
    .updateTable('ballot_batch')
    .set({
      pencil_totals: input.totals === null ? null : JSON.stringify(input.totals),
      row_version: batch.row_version + 1,
    })
    .where('id', '=', batch.id)
    .execute();
  await appendLog(context, batch.vote_id, 'pencil_totals', {
    batchId: batch.id,
    totals: input.totals,
    by: operator.value.id,
  });
  context.audit({
    entity: 'vote',
    entityId: batch.vote_id,
    summary: `Ghi số đếm tay của xấp ${batch.batch_no}`,
    changes: [],
  });
  return countStatus(tx, batch.vote_id);
}
