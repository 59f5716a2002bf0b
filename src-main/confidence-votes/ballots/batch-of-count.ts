import { readOnce } from '../../database/compiled-once';
import type { ReadDb } from '../../database/tables';

const selectBatch = readOnce((db, { batchId }: { readonly batchId: string }) =>
  db
    .selectFrom('ballot_batch as batch')
    .innerJoin('confidence_vote as vote', 'vote.id', 'batch.vote_id')
    .select([
      'batch.id',
      'batch.vote_id',
      'batch.ballot_kind_id',
      'batch.batch_no',
      'batch.first_no',
      'batch.size',
    ])
    .select(['vote.status', 'vote.procedure', 'vote.entries', 'vote.rehearsal_of'])
    .select((eb) =>
      eb
        .selectFrom('vote_official')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('ballot_kind_id', '=', 'batch.ballot_kind_id')
        .where('included', '=', 1)
        .as('persons'),
    )
    .where('batch.id', '=', batchId),
);

/** The stack, its vote, and how many people stand on its ballots: all that closing a ballot needs, in one read. */
export async function findBatch(db: ReadDb, batchId: string) {
  const [batch] = await selectBatch(db, { batchId });
  return batch;
}

export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>;
