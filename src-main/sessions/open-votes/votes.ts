import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { OpenVotesReply } from '@shared/sessions/open-votes/contract';
import { FORM_WORDS, VERDICT_WORDS, VOTE_LABELS } from '@shared/sessions/open-votes/labels';
import type { VoteFigures, VoteForm, VoteRule } from '@shared/sessions/open-votes/model';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import { SHARE_NAMES } from '@shared/sessions/roll-call/labels';
import { shareName } from '@shared/sessions/sitting-rules/shares';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import { belongs, noteSitting, sessionOf } from '../session-of';
import { loadShare } from '../sitting-rules/rules';
import { loadVotes, voteColumns } from './vote-store';

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
  { sessionId, id, version, fields, correction }: Input<'openVotes.saveVote'>,
): Outcome<Output<'openVotes.saveVote'>> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const votes = await loadVotes(tx, sessionId);
  const before = votes.find((vote) => vote.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (!(await belongs(tx, session.value, fields))) return err(appError('not-found'));
  const known = fields.repeatOfId === null || votes.some((vote) => vote.id === fields.repeatOfId);
  if (!known || (id !== null && fields.repeatOfId === id)) return err(appError('not-found'));
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
    await tx
      .updateTable('open_vote')
      .set({ ...columns, ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
  }
  const savedId = before?.id ?? context.newId();
  const refNo = before?.refNo ?? Math.max(0, ...votes.map((vote) => vote.refNo)) + 1;
  if (!before) {
    const place = { id: savedId, session_id: sessionId, ref_no: refNo, taken_at: now };
    await tx
      .insertInto('open_vote')
      .values({ ...place, ...columns, ...firstStamp(now) })
      .execute();
  }
  noteSitting(context, sessionId, `${before ? 'Sửa' : 'Ghi'} lượt biểu quyết ${refNo}: ${fields.subject}`, [
    ...changes,
    ...(correction === '' ? [] : [{ field: 'Lý do sửa', before: '', after: correction }]),
  ]);
  return ok({ votes: await loadVotes(tx, sessionId), savedId });
}

const READABLE_LABELS = {
  subject: VOTE_LABELS.subject,
  form: VOTE_LABELS.form,
  rule: VOTE_LABELS.rule,
  total: VOTE_LABELS.total,
  present: VOTE_LABELS.present,
  absent: VOTE_LABELS.absent,
  votesFor: VOTE_LABELS.votesFor,
  votesAgainst: VOTE_LABELS.votesAgainst,
  notVoting: VOTE_LABELS.notVoting,
  ballots: 'Phiếu phát ra, thu về, không hợp lệ',
  verdict: 'Kết quả',
  note: VOTE_LABELS.note,
} as const;

function readable(
  vote: VoteFigures & { readonly form: VoteForm; readonly subject: string; readonly note: string },
  rule: VoteRule,
): Record<keyof typeof READABLE_LABELS, string> {
  const { ballots } = vote;
  return {
    subject: vote.subject,
    form: FORM_WORDS[vote.form],
    rule: `${SHARE_NAMES[rule.code]}, ${shareName(rule)}`,
    total: String(vote.total),
    present: String(vote.present),
    absent: String(vote.absent),
    votesFor: String(vote.votesFor),
    votesAgainst: String(vote.votesAgainst),
    notVoting: String(vote.notVoting),
    ballots: ballots === null ? '' : `${ballots.issued}, ${ballots.collected}, ${ballots.invalid}`,
    verdict: VERDICT_WORDS[voteOutcome({ ...vote, rule }).verdict],
    note: vote.note,
  };
}

/** Only what was entered by mistake; a repeat is a record of its own. */
export async function removeVote(
  context: CommandContext,
  { sessionId, id, version, reason }: Input<'openVotes.removeVote'>,
): Outcome<OpenVotesReply> {
  const vote = (await loadVotes(context.tx, sessionId)).find((one) => one.id === id);
  if (!vote) return err(appError('not-found'));
  if (vote.version !== version) return err(appError('conflict'));
  const resolution = await context.tx
    .selectFrom('resolution')
    .select('id')
    .where('open_vote_id', '=', id)
    .executeTakeFirst();
  // What a resolution rests on stays: its number, or the minutes, would be left without a vote.
  if (resolution) return err(appError('vote-taken.has-resolution'));
  await context.tx.deleteFrom('open_vote').where('id', '=', id).execute();
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
