import type { Procedure, VoteStatus } from '@shared/confidence-votes/model';
import { canEditTally } from '@shared/confidence-votes/state';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { ReadDb } from '../../database/tables';
import { lockedError } from '../vote-changes';

/** What entering ballots needs to know of a vote, without the rest of it. */
export interface CountedVote {
  readonly id: string;
  readonly procedure: Procedure;
  readonly status: VoteStatus;
  readonly entries: number;
  readonly batchSize: number;
  readonly rehearsalOf: string | null;
}

export interface KindPerson {
  readonly officialId: string;
  readonly no: number;
  readonly name: string;
  readonly posts: string;
}

export interface KindOfBallot {
  readonly ballotKindId: string;
  readonly title: string;
  readonly collected: number | null;
  readonly persons: readonly KindPerson[];
}

export async function findVote(db: ReadDb, voteId: string): Promise<Result<CountedVote, AppError>> {
  const row = await db
    .selectFrom('confidence_vote')
    .select(['id', 'procedure', 'status', 'entries', 'batch_size', 'rehearsal_of', 'count_mode'])
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!row) return err(appError('not-found'));
  if (row.count_mode !== 'ballots') return err(appError('ballots.totals-mode'));
  return ok({
    id: row.id,
    procedure: row.procedure,
    status: row.status,
    entries: row.entries,
    batchSize: row.batch_size,
    rehearsalOf: row.rehearsal_of,
  });
}

/** The same, for what may be done only while the count is open. */
export async function voteInCount(db: ReadDb, voteId: string): Promise<Result<CountedVote, AppError>> {
  const found = await findVote(db, voteId);
  if (!found.ok || canEditTally(found.value.status)) return found;
  return err(lockedError(found.value));
}

/** The kinds of ballot with the people on them, in printed order. */
export async function loadKinds(db: ReadDb, voteId: string): Promise<readonly KindOfBallot[]> {
  const kinds = await db
    .selectFrom('ballot_kind')
    .select(['id', 'title', 'collected'])
    .where('vote_id', '=', voteId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const people = await db
    .selectFrom('vote_official')
    .select(['id', 'ballot_kind_id', 'printed_no', 'name', 'posts'])
    .where('vote_id', '=', voteId)
    .where('included', '=', 1)
    .orderBy('printed_no')
    .orderBy('id')
    .execute();
  return kinds
    .map((kind) => ({
      ballotKindId: kind.id,
      title: kind.title,
      collected: kind.collected,
      persons: people
        .filter((person) => person.ballot_kind_id === kind.id)
        .map((person) => ({
          officialId: person.id,
          no: person.printed_no,
          name: person.name,
          posts: person.posts,
        })),
    }))
    .filter((kind) => kind.persons.length > 0);
}
