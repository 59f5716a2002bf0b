import type { ReadDb } from '../../../database/tables';

/** Every entry of a vote beside the stack that its ballot lies in, set aside or not. */
export const entriesInStacks = (db: ReadDb, voteId: string) =>
  db
    .selectFrom('ballot_entry as entry')
    .innerJoin('ballot_batch as batch', (join) =>
      join
        .onRef('batch.ballot_kind_id', '=', 'entry.ballot_kind_id')
        .onRef('batch.first_no', '<=', 'entry.ballot_no')
        .on((eb) => eb('entry.ballot_no', '<', eb('batch.first_no', '+', eb.ref('batch.size')))),
    )
    .where('entry.vote_id', '=', voteId);
