import { numbersOf } from '@shared/confidence-votes/ballots/batches';
import type { NextBallot } from '@shared/confidence-votes/ballots/contract';
import { entryNoOf } from '@shared/confidence-votes/ballots/permissions';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import { LEVELS_OF, type Procedure } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { Selectable } from 'kysely';
import { compiledOnce, readOnce } from '../../database/compiled-once';
import type { BallotEntryTable, ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { countAsPractice } from '../rehearsal/rehearsal-as-practice';
import { lockedError } from '../vote-changes';
import { canEditTally } from '@shared/confidence-votes/state';
import { findBatch, type Batch } from './batch-of-count';
import { allowedOperator, type SignedIn } from './sign-ins';

interface Numbers {
  readonly kindId: string;
  readonly first: number;
  readonly behindLast: number;
  readonly entryNo: number;
  /** A ballot all of whose entries are asked for. */
  readonly ballotNo: number;
}

const selectEntries = readOnce((db, { kindId, first, behindLast, entryNo, ballotNo }: Numbers) =>
  db
    .selectFrom('ballot_entry')
    .select(['ballot_no', 'entry_no', 'operator_id', 'marks', 'invalid_reason'])
    .where('ballot_kind_id', '=', kindId)
    .where('ballot_no', '>=', first)
    .where('ballot_no', '<', behindLast)
    .where('voided_at', 'is', null)
    .where((eb) => eb.or([eb('entry_no', '=', entryNo), eb('ballot_no', '=', ballotNo)])),
);

/** Live entries of this number in a stack, and every entry of one of its ballots. */
async function entriesIn(db: ReadDb, batch: Batch, entryNo: number, ballotNo = 0) {
  const rows = await selectEntries(db, {
    kindId: batch.ballot_kind_id,
    first: batch.first_no,
    behindLast: batch.first_no + batch.size,
    entryNo,
    ballotNo,
  });
  return {
    typed: new Set(rows.filter((row) => row.entry_no === entryNo).map((row) => row.ballot_no)),
    ofBallot: rows.filter((row) => row.ballot_no === ballotNo),
  };
}

const numbersOfBatch = (batch: Batch): readonly number[] =>
  numbersOf({ firstNo: batch.first_no, size: batch.size });

function typistEntry(operator: SignedIn, entries: number): Result<number, AppError> {
  const entryNo = entryNoOf(operator.role);
  if (entryNo === null || entryNo > entries) {
    return err(appError('ballots.not-allowed', { role: operatorRoleNames[operator.role] }));
  }
  return ok(entryNo);
}

/** Ballots of a stack that this person typed under another number: two different people type every ballot (T06). */
async function typedInAnotherEntry(
  db: ReadDb,
  batch: Batch,
  entryNo: number,
  operatorId: string,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('ballot_entry')
    .select('ballot_no')
    .where('ballot_kind_id', '=', batch.ballot_kind_id)
    .where('ballot_no', '>=', batch.first_no)
    .where('ballot_no', '<', batch.first_no + batch.size)
    .where('entry_no', '!=', entryNo)
    .where('operator_id', '=', operatorId)
    .where('voided_at', 'is', null)
    .execute();
  return rows.map((row) => row.ballot_no);
}

export async function nextBallot(
  { db }: QueryContext,
  { token, batchId }: Input<'ballotCount.nextBallot'>,
): Outcome<NextBallot> {
  const batch = await findBatch(db, batchId);
  if (!batch) return err(appError('not-found'));
  const operator = await allowedOperator(db, token, 'type', batch.vote_id);
  if (!operator.ok) return operator;
  const entryNo = typistEntry(operator.value, batch.entries);
  if (!entryNo.ok) return entryNo;
  const { typed } = await entriesIn(db, batch, entryNo.value);
  const own = await typedInAnotherEntry(db, batch, entryNo.value, operator.value.id);
  if (own.some((no) => !typed.has(no)))
    return err(appError('ballots.own-stack', { batchNo: batch.batch_no }));
  return ok({
    batchId,
    ballotKindId: batch.ballot_kind_id,
    batchNo: batch.batch_no,
    firstNo: batch.first_no,
    size: batch.size,
    entryNo: entryNo.value,
    ballotNo: numbersOfBatch(batch).find((no) => !typed.has(no)) ?? null,
    typed: typed.size,
    left: batch.size - typed.size,
  });
}

function marksFit(procedure: Procedure, persons: number, marks: string): boolean {
  const levels = LEVELS_OF[procedure].length;
  return (
    marks.length === persons &&
    [...marks].every((mark) => mark === '0' || mark === '9' || Number(mark) <= levels)
  );
}

/**
 * One ballot as one person typed it (T05–T07): durable when this answers. Whether the entries of a ballot differ is said
 * only when all of them are in, and never where.
 */
export async function closeBallot(
  context: CommandContext,
  input: Input<'ballotCount.closeBallot'>,
): Outcome<Output<'ballotCount.closeBallot'>> {
  const { tx } = context;
  const batch = await findBatch(tx, input.batchId);
  if (!batch) return err(appError('not-found'));
  const operator = await allowedOperator(tx, input.token, 'type', batch.vote_id);
  if (!operator.ok) return operator;
  if (!canEditTally(batch.status)) return err(lockedError(batch));
  // A rehearsal is where people practise (T46).
  if (!operator.value.practised && batch.rehearsal_of === null)
    return err(appError('ballots.practice-first'));
  const entryNo = typistEntry(operator.value, batch.entries);
  if (!entryNo.ok) return entryNo;
  const { ballotNo, marks, invalidReason } = input;
  const fits = invalidReason === null ? marksFit(batch.procedure, batch.persons ?? 0, marks) : marks === '';
  if (!fits) return err(appError('ballots.wrong-marks'));
  const numbers = numbersOfBatch(batch);
  if (!numbers.includes(ballotNo)) return err(appError('not-found'));
  const { typed, ofBallot: others } = await entriesIn(tx, batch, entryNo.value, ballotNo);
  const own = others.find((entry) => entry.entry_no === entryNo.value);
  if (own) {
    // The second sending of a ballot whose first answer was lost.
    const same =
      own.operator_id === operator.value.id && own.marks === marks && own.invalid_reason === invalidReason;
    if (!same) return err(appError('ballots.not-next', { ballotNo }));
  } else {
    if (others.some((entry) => entry.operator_id === operator.value.id))
      return err(appError('ballots.own-ballot'));
    if (await hasReadAgain(tx, batch.ballot_kind_id, ballotNo, operator.value.id)) {
      return err(appError('ballots.own-ballot'));
    }
    await writeEntry(context, batch, operator.value, entryNo.value, input);
  }
  const done = new Set([...typed, ballotNo]);
  const nextBallotNo = numbers.find((no) => !done.has(no)) ?? null;
  if (batch.rehearsal_of !== null && nextBallotNo === null) {
    await countAsPractice(context, operator.value, {
      voteId: batch.vote_id,
      realVoteId: batch.rehearsal_of,
      entryNo: entryNo.value,
    });
  }
  const entries = own ? others : [...others, { marks, invalid_reason: invalidReason }];
  return ok({
    nextBallotNo,
    differs:
      entries.length < batch.entries
        ? null
        : new Set(entries.map((entry) => entry.invalid_reason ?? `=${entry.marks}`)).size > 1,
  });
}

type TypedEntry = Omit<Selectable<BallotEntryTable>, 'source' | 'voided_at' | 'void_reason'>;

const insertEntry = compiledOnce((tx, row: TypedEntry) =>
  tx.insertInto('ballot_entry').values({
    id: row.id,
    vote_id: row.vote_id,
    ballot_kind_id: row.ballot_kind_id,
    ballot_no: row.ballot_no,
    entry_no: row.entry_no,
    source: 'typed',
    operator_id: row.operator_id,
    marks: row.marks,
    invalid_reason: row.invalid_reason,
    keys: row.keys,
    duration_ms: row.duration_ms,
    closed_at: row.closed_at,
    origin: row.origin,
    voided_at: null,
    void_reason: '',
  }),
);

async function writeEntry(
  context: CommandContext,
  batch: Batch,
  operator: SignedIn,
  entryNo: number,
  input: Input<'ballotCount.closeBallot'>,
): Promise<void> {
  const { ballotNo, marks, invalidReason, keys, durationMs } = input;
  const id = context.newId();
  const { origin } = await appendLog(context, batch.vote_id, 'ballot_closed', {
    entryId: id,
    ballotKindId: batch.ballot_kind_id,
    ballotNo,
    entryNo,
    source: 'typed',
    operatorId: operator.id,
    marks,
    invalidReason,
    keys,
    durationMs,
  });
  await insertEntry(context.tx, {
    id,
    vote_id: batch.vote_id,
    ballot_kind_id: batch.ballot_kind_id,
    ballot_no: ballotNo,
    entry_no: entryNo,
    operator_id: operator.id,
    marks,
    invalid_reason: invalidReason,
    keys,
    duration_ms: durationMs,
    closed_at: context.now,
    origin,
  });
  context.audit({
    entity: 'vote',
    entityId: batch.vote_id,
    summary: `Nhập phiếu ${ballotNo}, lần ${entryNo} (${operator.name})`,
    changes: [],
  });
}
/** Whoever read a ballot again saw what both typed; typing it later, even after that was set aside, is no blind entry. */
async function hasReadAgain(
  db: ReadDb,
  ballotKindId: string,
  ballotNo: number,
  operatorId: string,
): Promise<boolean> {
  const [row] = await selectReading(db, { ballotKindId, ballotNo, operatorId });
  return row !== undefined;
}

const selectReading = readOnce(
  (db, of: { readonly ballotKindId: string; readonly ballotNo: number; readonly operatorId: string }) =>
    db
      .selectFrom('field_resolution')
      .select('id')
      .where('ballot_kind_id', '=', of.ballotKindId)
      .where('ballot_no', '=', of.ballotNo)
      .where('operator_id', '=', of.operatorId)
      .limit(1),
);
