import { compareWithAnswers, decksOf, summaryOf } from '@shared/confidence-votes/rehearsal/known-answers';
import type { RehearsalReply, RehearsalSummary } from '@shared/confidence-votes/rehearsal/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { hidesAnswers } from '@shared/confidence-votes/state';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { Immutable } from '@shared/kernel/immutable';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { loadVote } from '../vote-store';

export async function listRehearsals(
  { db }: QueryContext,
  { voteId }: Input<'rehearsal.listRehearsals'>,
): Outcome<RehearsalSummary[]> {
  const rows = await db
    .selectFrom('confidence_vote')
    .select(['id', 'created_at'])
    .where('rehearsal_of', '=', voteId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const found: RehearsalSummary[] = [];
  for (const { id, created_at: createdAt } of rows) {
    const vote = await loadVote(db, id);
    if (!vote) continue;
    const { figures, different, open } = summaryOf(compareWithAnswers(vote));
    found.push({
      voteId: id,
      version: vote.version,
      title: vote.title,
      status: vote.status,
      createdAt,
      figures,
      different: different.length,
      open,
      checkedAt: await lastCheck(db, id),
    });
  }
  return ok(found);
}

async function lastCheck(db: ReadDb, voteId: string): Promise<string | null> {
  const row = await db
    .selectFrom('count_log')
    .select('at')
    .where('vote_id', '=', voteId)
    .where('event_kind', '=', 'rehearsal_checked')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function getRehearsal(
  { db }: QueryContext,
  { voteId }: Input<'rehearsal.getRehearsal'>,
): Outcome<RehearsalReply> {
  const vote = await loadVote(db, voteId);
  return vote ? replyOf(db, vote) : err(appError('not-found'));
}

async function replyOf(db: ReadDb, vote: Vote): Outcome<RehearsalReply> {
  if (vote.rehearsalOf === null) return err(appError('not-found'));
  const reply = {
    realVoteId: vote.rehearsalOf,
    kinds: decksOf(vote).map(({ ballotKindId, title, deck }) => ({
      ballotKindId,
      title,
      ballots: deck.ballots,
    })),
    // Whoever still types is not to read what comes out.
    compared: hidesAnswers(vote) ? [] : compareWithAnswers(vote),
    checkedAt: await lastCheck(db, vote.id),
  };
  return ok(reply satisfies Immutable<RehearsalReply> as RehearsalReply);
}

/** Row T26: the answers beside the result, for the log and the minutes of the rehearsal. */
export async function checkRehearsal(
  context: CommandContext,
  { voteId }: Input<'rehearsal.checkRehearsal'>,
): Outcome<RehearsalReply> {
  const vote = await loadVote(context.tx, voteId);
  if (!vote || vote.rehearsalOf === null) return err(appError('not-found'));
  const { figures, different, open } = summaryOf(compareWithAnswers(vote));
  if (open > 0) return err(appError('rehearsal.figures-missing', { count: open }));
  await appendLog(context, vote.id, 'rehearsal_checked', {
    figures,
    different: different.map(({ ballotKindId, officialId, figure, known, counted }) => ({
      ballotKindId,
      officialId,
      figure,
      known,
      counted,
    })),
  });
  for (const entityId of [vote.rehearsalOf, vote.id]) {
    context.audit({
      entity: 'vote',
      entityId,
      summary: `So kết quả diễn tập với đáp án: ${figures - different.length}/${figures} số đúng`,
      changes: [],
    });
  }
  return replyOf(context.tx, vote);
}
