import type { LoggedBallots, LoggedEntry, LoggedResolution } from '@shared/confidence-votes/log/model';
import type { BoardWork } from '@shared/confidence-votes/log/fold-board-work';
import type { Insertable, Selectable } from 'kysely';
import type { BallotEntryTable, BallotKindTable, FieldResolutionTable, WriteTx } from '../../database/tables';

const AT_ONCE = 500;

export function inChunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

/** A row of the tables as the log tells it; the verify button compares with it. */
export function entryRow(voteId: string, entry: LoggedEntry): Insertable<BallotEntryTable> {
  return {
    id: entry.id,
    vote_id: voteId,
    ballot_kind_id: entry.ballotKindId,
    ballot_no: entry.ballotNo,
    entry_no: entry.entryNo,
    source: entry.source,
    operator_id: entry.operatorId,
    marks: entry.marks,
    invalid_reason: entry.invalidReason,
    keys: entry.keys,
    duration_ms: entry.durationMs,
    closed_at: entry.closedAt,
    origin: entry.origin,
    voided_at: entry.voided?.at ?? null,
    void_reason: entry.voided?.reason ?? '',
  };
}

export function resolutionRow(voteId: string, one: LoggedResolution): Insertable<FieldResolutionTable> {
  return {
    id: one.id,
    vote_id: voteId,
    ballot_kind_id: one.ballotKindId,
    ballot_no: one.ballotNo,
    place: one.place,
    value: one.value,
    operator_id: one.operatorId,
    resolved_at: one.resolvedAt,
    origin: one.origin,
    voided_at: one.voided?.at ?? null,
    void_reason: one.voided?.reason ?? '',
  };
}

/** Brings the tables to what all chains together say. What is set aside goes first, so that its place is free. */
export async function projectBallots(tx: WriteTx, voteId: string, ballots: LoggedBallots): Promise<void> {
  for (const table of ['ballot_entry', 'field_resolution'] as const) {
    const all = table === 'ballot_entry' ? ballots.entries : ballots.resolutions;
    const standing = await tx
      .selectFrom(table)
      .select(['id', 'voided_at', 'void_reason'])
      .where('vote_id', '=', voteId)
      .execute();
    const byId = new Map(standing.map((row) => [row.id, row]));
    for (const { id, voided } of all) {
      const row = byId.get(id);
      if (!row || (row.voided_at === (voided?.at ?? null) && row.void_reason === (voided?.reason ?? '')))
        continue;
      await tx
        .updateTable(table)
        .set({ voided_at: voided?.at ?? null, void_reason: voided?.reason ?? '' })
        .where('id', '=', id)
        .execute();
    }
    if (table === 'ballot_entry') {
      const fresh = ballots.entries.filter(({ id }) => !byId.has(id));
      for (const some of inChunks(fresh)) {
        await tx
          .insertInto('ballot_entry')
          .values(some.map((one) => entryRow(voteId, one)))
          .execute();
      }
    } else {
      const fresh = ballots.resolutions.filter(({ id }) => !byId.has(id));
      for (const some of inChunks(fresh)) {
        await tx
          .insertInto('field_resolution')
          .values(some.map((one) => resolutionRow(voteId, one)))
          .execute();
      }
    }
  }
}

/** Figures that were announced, times, presence, the numbering, and what was counted with a pencil: the last word of all PCs. */
export async function projectBoardWork(tx: WriteTx, voteId: string, work: BoardWork): Promise<void> {
  await projectMeeting(tx, voteId, work.meeting);
  const kinds = await tx.selectFrom('ballot_kind').selectAll().where('vote_id', '=', voteId).execute();
  for (const kind of kinds) {
    const said = work.announced.get(kind.id);
    if (
      said &&
      (said.printed !== kind.printed || said.issued !== kind.issued || said.collected !== kind.collected)
    ) {
      await tx
        .updateTable('ballot_kind')
        .set({
          printed: said.printed,
          issued: said.issued,
          collected: said.collected,
          row_version: kind.row_version + 1,
        })
        .where('id', '=', kind.id)
        .execute();
    }
    await projectBalance(tx, kind, work.balances.get(kind.id));
    const batches = work.batches.get(kind.id);
    if (batches) await projectBatches(tx, voteId, kind.id, batches);
  }
  const standing = await tx.selectFrom('ballot_batch').selectAll().where('vote_id', '=', voteId).execute();
  for (const batch of standing) {
    const totals = work.pencilTotals.get(batch.id);
    const text = totals ? JSON.stringify(totals) : null;
    if (totals === undefined || text === batch.pencil_totals) continue;
    await tx
      .updateTable('ballot_batch')
      .set({ pencil_totals: text, row_version: batch.row_version + 1 })
      .where('id', '=', batch.id)
      .execute();
  }
}

async function projectMeeting(tx: WriteTx, voteId: string, said: BoardWork['meeting']): Promise<void> {
  if (!said) return;
  const standing = await tx
    .selectFrom('confidence_vote')
    .select(['start_time', 'end_time', 'deputies_present', 'meeting_version'])
    .where('id', '=', voteId)
    .executeTakeFirstOrThrow();
  const next = {
    start_time: said.startTime,
    end_time: said.endTime,
    deputies_present: said.deputiesPresent,
  };
  const same =
    next.start_time === standing.start_time &&
    next.end_time === standing.end_time &&
    next.deputies_present === standing.deputies_present;
  if (same) return;
  await tx
    .updateTable('confidence_vote')
    .set({ ...next, meeting_version: standing.meeting_version + 1 })
    .where('id', '=', voteId)
    .execute();
}

async function projectBalance(
  tx: WriteTx,
  { id }: Pick<Selectable<BallotKindTable>, 'id'>,
  said: ReturnType<BoardWork['balances']['get']>,
): Promise<void> {
  if (!said) return;
  const standing = await tx
    .selectFrom('ballot_kind')
    .select(['test_ballots', 'exchanged', 'spoiled', 'unused', 'row_version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const next = {
    test_ballots: said.testBallots,
    exchanged: said.exchanged,
    spoiled: said.spoiled,
    unused: said.unused,
  };
  const { row_version: version, ...known } = standing;
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  await tx
    .updateTable('ballot_kind')
    .set({ ...next, row_version: version + 1 })
    .where('id', '=', id)
    .execute();
}

type Batches = NonNullable<ReturnType<BoardWork['batches']['get']>>;

async function projectBatches(tx: WriteTx, voteId: string, kindId: string, batches: Batches): Promise<void> {
  const standing = await tx
    .selectFrom('ballot_batch')
    .selectAll()
    .where('ballot_kind_id', '=', kindId)
    .execute();
  const wanted = new Map(batches.map((batch) => [batch[0], batch]));
  for (const { id } of standing) {
    if (!wanted.has(id)) await tx.deleteFrom('ballot_batch').where('id', '=', id).execute();
  }
  for (const [id, batchNo, firstNo, size] of batches) {
    const row = standing.find((one) => one.id === id);
    if (!row) {
      await tx
        .insertInto('ballot_batch')
        .values({
          id,
          vote_id: voteId,
          ballot_kind_id: kindId,
          batch_no: batchNo,
          first_no: firstNo,
          size,
          pencil_totals: null,
          row_version: 1,
        })
        .execute();
    } else if (row.size !== size) {
      await tx
        .updateTable('ballot_batch')
        .set({ size, row_version: row.row_version + 1 })
        .where('id', '=', id)
        .execute();
    }
  }
}
