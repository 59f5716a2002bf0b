import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { OpenVotesReply } from '@shared/sessions/open-votes/contract';
import type { VoteRule } from '@shared/sessions/open-votes/model';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { noteSitting, sessionOf } from '../session-of';
import { loadShare } from '../sitting-rules/rules';
import { noteTaken, takenAs, takenBefore, takenThere } from '../taken';
import { READABLE_LABELS, readable } from './readable-vote';
import { loadVotes, voteColumns } from './vote-store';
import { numberedBy, standsOn } from './what-stands-on-a-vote';

export async function getVotes(
  { db }: QueryContext,
  { sessionId }: Input<'openVotes.getVotes'>,
): Outcome<OpenVotesReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok({ votes: await loadVotes(db, sessionId) }) : session;
}

/** The rule is frozen into a vote when it is taken; another rule is looked up anew. */
export async function saveVote(
  context: CommandContext,
  input: Input<'openVotes.saveVote'>,
): Outcome<Output<'openVotes.saveVote'>> {
  const { tx, now } = context;
  const { correction, fields, sessionId } = input;
  const found = await takenBefore(context, input, loadVotes);
  if (!found.ok) return found;
  const { all: votes, before } = found.value;
  if (fields.repeatOfId !== null && fields.repeatReason === '') {
    return err(appError('vote-taken.repeat-reason'));
  }
  if (fields.form === 'ballot' && fields.ballots === null) return err(appError('vote-taken.ballots-missing'));
  const rule: VoteRule =
    before && before.rule.code === fields.ruleCode ? before.rule : await loadShare(tx, fields.ruleCode);
  const columns = voteColumns(fields, rule);
  const changes = changedFields(
    before && readable(before, before.rule),
    readable(fields, rule),
    READABLE_LABELS,
  );
  if (before) {
    if (changes.length > 0 && correction === '') return err(appError('vote-taken.reason-needed'));
    if (voteOutcome(before).verdict === 'passed' && voteOutcome({ ...fields, rule }).verdict !== 'passed') {
      const symbol = await numberedBy(tx, sessionId, before.id, votes);
      if (symbol !== null) return err(appError('vote-taken.numbered', { symbol }));
    }
    await tx
      .updateTable('open_vote')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  }
  const { id, refNo } = await takenAs(context, sessionId, before);
  if (!before) {
    const place = { id, session_id: sessionId, ref_no: refNo, taken_at: now };
    await tx
      .insertInto('open_vote')
      .values({ ...place, ...columns, ...firstStamp(now) })
      .execute();
  }
  const summary = `${before ? 'Sửa' : 'Ghi'} lượt biểu quyết ${refNo}: ${fields.subject}`;
  noteTaken(context, sessionId, summary, changes, correction);
  return ok({ votes: await loadVotes(tx, sessionId), savedId: id });
}

/** Only what was entered by mistake; a repeat is a record of its own. */
export async function removeVote(
  context: CommandContext,
  { reason, sessionId, ...input }: Input<'openVotes.removeVote'>,
): Outcome<OpenVotesReply> {
  const votes = await loadVotes(context.tx, sessionId);
  const there = takenThere(votes, input);
  if (!there.ok) return there;
  const vote = there.value;
  const standing = await standsOn(context.tx, sessionId, vote, votes);
  if (standing !== null) return err(appError('vote-taken.stands', { standing }));
  await context.tx.deleteFrom('open_vote').where('id', '=', vote.id).execute();
  noteSitting(context, sessionId, `Bỏ lượt biểu quyết ${vote.refNo}: ${vote.subject}`, [
    ...changedFields<Record<keyof typeof READABLE_LABELS, string>>(
      readable(vote, vote.rule),
      {},
      READABLE_LABELS,
    ),
    { field: 'Lý do', before: '', after: reason },
  ]);
  return ok({ votes: await loadVotes(context.tx, sessionId) });
}
