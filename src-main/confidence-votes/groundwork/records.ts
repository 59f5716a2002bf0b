import type { RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, FieldChange, Outcome, QueryContext } from '../../application/context';
import { loadGroundwork } from './groundwork-store';

export async function getRecords(
  { db, now }: QueryContext,
  { voteId }: Input<'groundwork.getRecords'>,
): Outcome<RecordsReply> {
  const vote = await db
    .selectFrom('confidence_vote')
    .select('id')
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!vote) return err(appError('not-found'));
  const { duties, opinions, questions, reports, requests } = await loadGroundwork(db, voteId);
  return ok({
    today: localDateOf(now),
    reports: [...reports],
    opinions: [...opinions],
    duties: [...duties],
    requests: [...requests],
    questions: questions.map((question) => ({ ...question, promises: [...question.promises] })),
  });
}

export interface Saved {
  readonly id: string;
  readonly version: number;
}

/** The person of this vote's list that a record is about. */
export async function officialOf(
  { tx }: CommandContext,
  ref: { readonly voteId: string; readonly officialId: string },
): Promise<Result<{ readonly name: string }, AppError>> {
  const official = await tx
    .selectFrom('vote_official')
    .select('name')
    .where('id', '=', ref.officialId)
    .where('vote_id', '=', ref.voteId)
    .executeTakeFirst();
  return official ? ok(official) : err(appError('not-found'));
}

/** What was done to a record goes into the history of its vote. */
export function note(
  context: CommandContext,
  voteId: string,
  summary: string,
  changes: readonly FieldChange[],
): void {
  context.audit({ entity: 'vote', entityId: voteId, summary, changes });
}

/** A record that is changed must be the one that was looked at. */
export function seenAt(
  stored: { readonly version: number } | null,
  wanted: { readonly id: string | null; readonly version: number | null },
): AppError | null {
  if (wanted.id !== null && stored === null) return appError('not-found');
  return (stored?.version ?? null) === wanted.version ? null : appError('conflict');
}
