import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import type { Vote } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../../database/tables';
import { loadWork } from './work-elsewhere';

/** The set-up of a vote as it travels: nobody's place in the register, no figure that was counted, no PIN. */
export async function loadSetUp(db: ReadDb, vote: Vote): Promise<FileSetUp> {
  const operators = await db
    .selectFrom('count_operator')
    .select(['id', 'name', 'role', 'active', 'practised_at', 'updated_at', 'version'])
    .where('vote_id', '=', vote.id)
    .orderBy('id')
    .execute();
  const batches = await db
    .selectFrom('ballot_batch')
    .selectAll()
    .where('vote_id', '=', vote.id)
    .orderBy('ballot_kind_id')
    .orderBy('batch_no')
    .execute();
  return {
    vote: {
      id: vote.id,
      title: vote.title,
      procedure: vote.procedure,
      ruleSet: vote.ruleSet as FileSetUp['vote']['ruleSet'],
      status: vote.status,
      sessionName: vote.sessionName,
      date: vote.date,
      openingDate: vote.openingDate,
      startTime: vote.startTime,
      endTime: vote.endTime,
      place: vote.place,
      deputiesTotal: vote.deputiesTotal,
      deputiesPresent: vote.deputiesPresent,
      entries: vote.entries,
      batchSize: vote.batchSize,
      rehearsalOf: vote.rehearsalOf,
      deckSeed: vote.deckSeed,
    },
    kinds: vote.ballotKinds.map((kind) => ({
      id: kind.ballotKindId,
      title: kind.title,
      printed: kind.printed,
      issued: kind.issued,
      collected: kind.collected,
    })),
    officials: vote.officials.map((official) => ({
      id: official.id,
      name: official.name,
      birthYear: official.birthYear,
      posts: official.posts,
      block: official.block,
      kindId: official.ballotKindId,
      no: official.no,
      included: official.included,
      exclusionReason: official.exclusionReason,
      exclusionNote: official.exclusionNote,
      triggerKind: official.triggerKind,
      triggerNote: official.triggerNote,
    })),
    board: vote.board.map(({ id, name, posts, role }) => ({ id, name, posts, role })),
    operators: operators.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      active: row.active === 1,
      practisedAt: row.practised_at,
      updatedAt: row.updated_at,
      version: row.version,
    })),
    batches: batches.map((row) => ({
      id: row.id,
      kindId: row.ballot_kind_id,
      no: row.batch_no,
      firstNo: row.first_no,
      size: row.size,
      // What was counted by hand tells ballots: it travels with the log, where a part may leave it out.
      pencilTotals: null,
    })),
    work: [...(await loadWork(db, vote.id))],
    stateChanges: vote.stateChanges.map((change) => ({ ...change })),
  };
}
